// The README as tests read it: rows of its tables, and the part between two markers.
import { projectFile } from "./paths.ts";

/** Cells of the row whose first cell is this name as code; null when no table has it. */
export function readmeRow(name: string): string[] | null {
  const rows = projectFile("README.md")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.find(([first]) => first === `\`${name}\``) ?? null;
}

/** The text with everything between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withPart(text: string, name: string, part: string): string {
  const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [before, rest] = text.split(opening);
  const [, after] = (rest ?? "").split(closing);
  if (before === undefined || after === undefined) throw new Error(`The marker ${opening} is missing`);
  return `${before}${opening}${part}${closing}${after}`;
}

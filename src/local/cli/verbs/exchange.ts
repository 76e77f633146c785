// `exchange DIR`: the school books of a folder — taken in, put away, given out anew — and a table of what became of each.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { BookFolder } from "../../schoolBooks/bookFolder.ts";
import { exchangeFolder, type FolderExchange } from "../../schoolBooks/exchangeFolder.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { callsOf, print } from "../output.ts";
import type { Session } from "../session.ts";

/** @param today names the folder of what was taken */
export async function exchange(session: Session, line: CommandLine, today: CivilDate): Promise<void> {
  const [dir] = line.operands;
  if (dir === undefined) {
    throw new CliFailure("Укажите папку с книгами школ: npm run attest -- exchange книги");
  }
  const run = (request: object) => session.run("exchangeSchools", [request]);
  const { results, ...done } = await exchangeFolder(folderOf(dir), run, { today, due: line.due });
  print(line.json, { ...done, calls: callsOf(results) }, linesOf({ results, ...done }, dir));
}

function folderOf(dir: string): BookFolder {
  try {
    return new BookFolder(dir);
  } catch {
    throw new CliFailure(`Папка «${dir}» не открывается: проверьте путь и права на неё.`);
  }
}

function linesOf({ schools, taken, written, unchanged, left }: FolderExchange, dir: string): string[] {
  if (schools.length === 0) return ["В листе «Организации» нет ни одной действующей организации."];
  const rows = schools.map(({ id, school, issue, remarks, owes }) => [
    school,
    returnOf(id, { taken, left }),
    written.some((book) => book.school === school)
      ? `новый выпуск ${issue ?? ""}`
      : unchanged.some((book) => book.school === school)
        ? `без изменений, выпуск ${issue ?? ""}`
        : `выпуск ${issue ?? ""} не записан`,
    remarks === 0 ? "" : String(remarks),
    owes,
  ]);
  return [
    ...table(["Организация", "Вернулась", "Книга", "Замечаний", "Что должна"], rows),
    "",
    `Принято: ${taken.length}. Новых выпусков: ${written.length}. Без изменений: ${unchanged.length}. Папка: ${dir}`,
    ...(left.length === 0 ? [] : ["Остались на месте:"]),
    ...left.map(({ file, reason }) => `  ${file}: ${reason}`),
  ];
}

/** What became of the files of a school; of one that wasn't taken the reason stands below the table. */
function returnOf(id: string, { taken, left }: Pick<FolderExchange, "taken" | "left">): string {
  const verdicts = [
    taken.find((book) => book.id === id)?.verdict ?? "",
    left.some((book) => book.id === id) ? "файл не принят, см. ниже" : "",
  ];
  return verdicts.filter((part) => part !== "").join("; ");
}

/** Columns as wide as their longest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [lineOf(head), lineOf(widths.map((width) => "-".repeat(width))), ...rows.map(lineOf)];
}

// The plan of the fixtures as it stands on paper: lines, and a table of cells.
import { readFileSync } from "node:fs";
import { readDocument } from "../../src/intake/readDocument.ts";

export interface Pasted {
  /** Lines before and after the table. */
  before: readonly string[];
  after: readonly string[];
  /** Cells by their lines; a row of one cell goes over all columns. */
  rows: readonly (readonly (readonly string[])[])[];
}

export const PLAN_TEXT = readFileSync(new URL("../fixtures/plan.txt", import.meta.url), "utf8");

export function planOnPaper(): Pasted {
  const lines = PLAN_TEXT.split("\n");
  const header = lines.findIndex((line) => line.startsWith("№ п/п"));
  const sections = new Set<string>();
  const rows = readDocument({ kind: "text", text: PLAN_TEXT }).plan.flatMap((row) => {
    const { section, sectionTitle, number, activity, termText, responsibleText } = row;
    const cells = [[`${number}.`], [activity], [termText], responsibleText.split("\n")];
    if (sections.has(section)) return [cells];
    sections.add(section);
    return [[[`${section}. ${sectionTitle}`]], cells];
  });
  return {
    before: lines.slice(0, header),
    rows: [(lines[header] ?? "").split("\t").map((heading) => [heading]), ...rows],
    after: lines.slice(-6).filter((line) => line.trim() !== ""),
  };
}

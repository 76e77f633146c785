// What schools have typed into their shared tables is taken in like a file that came back: one read for each table.
import { readGrids } from "../../../exchange/read.ts";
import { sharedGrids } from "../../../exchange/sharedGrids.ts";
import type { ReturnedBook } from "../../../exchange/types.ts";
import type { Spreadsheet } from "../../../google/sheets.ts";
import type { Run } from "../../../run/run.ts";
import type { TakenBook } from "../../contract/schools.ts";
import { returnPrint } from "./issueLog.ts";
import type { OpenedFile } from "./openFile.ts";
import { districtOf, EXCHANGE_TABLES, type School } from "./schools.ts";
import { guarded, settleMaking, tableOf, type Tables } from "./tables.ts";
import { takeFiles } from "./takeBooks.ts";

/** So many are read before what they brought is committed: the shorter the time in between, the fresher what is taken. */
const READ_AT_ONCE = 25;

/** The book that stands in a table; null while nothing of ours does. */
export function bookIn({ sheets = [] }: Spreadsheet): ReturnedBook | null {
  try {
    return readGrids(sharedGrids(sheets));
  } catch {
    return null;
  }
}

/** Takes the tables of these schools in, each once in a run. `left`: how many there was no time for. */
export function takeTables(
  run: Run,
  tables: Tables,
  ids: readonly string[],
): { taken: TakenBook[]; left: number } {
  settleMaking(run);
  const { schools } = districtOf(run.read(EXCHANGE_TABLES), run.today);
  const waiting = schools.filter(
    (school) =>
      ids.includes(school.organisation.id) &&
      isInUse(school) &&
      !tables.seen.has(school.organisation.id) &&
      !tables.faults.has(school.organisation.id),
  );
  const taken: TakenBook[] = [];
  while (waiting.length > 0 && run.hasTime()) {
    taken.push(...takeSome(run, tables, waiting.splice(0, READ_AT_ONCE)));
  }
  return { taken, left: waiting.length };
}

/** A table that was taken away from its school says nothing new. */
function isInUse(school: School): boolean {
  return (
    tableOf(school) !== "" && (school.book?.channel === "таблица Google" || school.book?.sharedWith !== "")
  );
}

function takeSome(run: Run, tables: Tables, schools: readonly School[]): TakenBook[] {
  const files: OpenedFile[] = [];
  const prints = new Map<OpenedFile, { id: string; issue: number; print: string }>();
  for (const school of schools) {
    const { id } = school.organisation;
    guarded(tables, school, () => {
      const book = bookIn(tables.others.read(tableOf(school)));
      const mark = book?.mark ?? null;
      if (book === null || mark === null) {
        tables.seen.set(id, { issue: 0, print: "" });
        return;
      }
      if (mark.organisation !== id) {
        const reason = `в ней книга другой организации (${mark.school})`;
        tables.faults.set(id, { id, school: school.organisation.name, reason });
        return;
      }
      const file: OpenedFile = {
        file: { name: "таблица Google", base64: "", skipUntouched: true },
        returned: { ...book, mark },
        isAsWritten: true,
      };
      files.push(file);
      prints.set(file, { id, issue: mark.issue, print: returnPrint(book) });
    });
  }
  const taken = takeFiles(run, files);
  taken.forEach(({ verdict, school, remarks: [why = ""] }, index) => {
    const file = files[index];
    const seen = file === undefined ? undefined : prints.get(file);
    if (seen === undefined) return;
    const { id, issue, print } = seen;
    if (verdict === "не принята") tables.faults.set(id, { id, school, reason: why.replace(/\.$/u, "") });
    else tables.seen.set(id, { issue, print });
  });
  // What was taken once already: nothing was typed since.
  return taken.map((book) => (book.verdict === "уже принята" ? { ...book, verdict: "не тронута" } : book));
}

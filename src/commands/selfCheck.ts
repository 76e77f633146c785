// «Самопроверка»: tries on the live account what only it can tell, on a hidden sheet that is gone at the end, and says what
// each deviation means. Nothing of the book is touched and no letter goes.
import * as z from "zod/mini";
import { counted } from "../domain/language/plural.ts";
import type { Request, Spreadsheet } from "../google/sheets.ts";
import type { Run } from "../run/run.ts";
import { ACCOUNT_CHECKS } from "./checks/account.ts";
import { BATCH_CHECKS } from "./checks/batches.ts";
import { CELL_CHECKS } from "./checks/cells.ts";
import { SCRATCH, type Check, type Place } from "./checks/check.ts";
import type { CheckFinding, SelfCheckReport } from "./contract/checking.ts";
import type { Outcome } from "./outcome.ts";
import { wordFailure } from "./wording.ts";

export const selfCheckSchema = z.strictObject({ openedBy: z.optional(z.string()) });

/** In the order in which they are made and shown. */
export const CHECKS: readonly Check[] = [...ACCOUNT_CHECKS, ...CELL_CHECKS, ...BATCH_CHECKS];

const UNTRIED = "Google Диск не проверялся: программа им пока не пользуется.";

/** Makes all checks; one that fails is a finding, not the end. */
export function selfCheck(
  run: Run,
  { openedBy = "" }: { openedBy?: string | undefined } = {},
): Outcome<SelfCheckReport> {
  const structure = run.readStructure();
  const place = { run, structure, openedBy };
  const findings = onScratch(place, () => CHECKS.map((check) => findingOf(check, place)));
  const wrong = findings.filter(({ state }) => state === "иначе").length;
  const message =
    wrong === 0
      ? `Всё как ожидалось: ${counted(findings.length, "проверка", "проверки", "проверок")}.`
      : `Иначе, чем ожидалось: ${wrong} из ${findings.length}. Сделайте, что написано у каждого отличия; если неясно, отправьте текст программисту.`;
  const details = findings.map(lineOf);
  return { message, details, data: { findings, text: textOf(message, details, structure, run) } };
}

/** The scratch sheet stands while `work` goes on; one that a killed run has left behind goes first. */
function onScratch<Result>({ run, structure }: Place, work: () => Result): Result {
  const { sheetId, title, rows: rowCount, columns: columnCount } = SCRATCH;
  const removal: Request = { deleteSheet: { sheetId } };
  const isLeft = (structure.sheets ?? []).some(({ properties }) => properties?.sheetId === sheetId);
  const properties = { sheetId, title, hidden: true, gridProperties: { rowCount, columnCount } };
  run.applyRequests([...(isLeft ? [removal] : []), { addSheet: { properties } }]);
  try {
    return work();
  } finally {
    run.applyRequests([removal]);
  }
}

function findingOf({ code, title, tried, run }: Check, place: Place): CheckFinding {
  const base = { code, title, tried };
  try {
    const { seen, meaning } = run(place);
    return { ...base, state: meaning === "" ? "как ожидалось" : "иначе", seen, meaning };
  } catch (error) {
    return {
      ...base,
      state: "иначе",
      seen: wordFailure(error),
      meaning: "Проверка не удалась. Сообщите программисту.",
    };
  }
}

function lineOf({ title, state, seen, meaning }: CheckFinding): string {
  const head = `${title}: ${state}${seen === "" ? "" : ` — ${seen}`}`;
  return meaning === "" ? `${head}.` : `${/[.?!]$/.test(head) ? head : `${head}.`} ${meaning}`;
}

/** For the programmer: with the form of the book, without the addresses of people. */
function textOf(message: string, details: readonly string[], { properties }: Spreadsheet, run: Run): string {
  const head = `Самопроверка ${run.moment}, ${properties?.locale ?? "?"}, ${properties?.timeZone ?? "?"}`;
  return [head, message, ...details, UNTRIED].join("\n").replace(/[^\s<>«»]+@[^\s<>«»,;:]+/g, "(адрес)");
}

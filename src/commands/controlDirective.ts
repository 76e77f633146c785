// What only the giver or the head decides about a directive: another day («перенести срок») and taking it off control.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { removeFromControl } from "../domain/control/closing.ts";
import { extendDirective } from "../domain/control/extension.ts";
import { wordRefusal } from "../domain/control/refusals.ts";
import type { Directive } from "../domain/control/directive.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow } from "../workbook/changes.ts";
import { directives } from "../workbook/tables/index.ts";
import { completionContext, fieldData } from "./book/data.ts";
import { bringUpToDate, REFRESH_TABLES } from "./book/refresh.ts";
import type { Decided } from "./contract/marking.ts";
import type { Outcome } from "./outcome.ts";

export const extensionSchema = z.object({
  id: z.string(),
  /** yyyy-MM-dd, as the giver wrote it. */
  to: z.string().check(z.refine(isCivilDate)),
  /** Letter that moves the term. */
  basis: z.string(),
});
export const removalSchema = z.object({ id: z.string(), by: z.string() });

export function extendTerm(run: Run, { id, to, basis }: z.infer<typeof extensionSchema>): Outcome<Decided> {
  return decide(run, id, "Срок перенесён", (directive, book) => {
    const data = fieldData(book, run.today);
    const { rules, calendar, settings } = completionContext(data, run.today);
    const parts = data.directives.filter(({ parent }) => parent === id);
    const shift = rules.directiveShift;
    return extendDirective({
      directive,
      parts,
      to,
      basis,
      calendar,
      shift,
      internalLead: settings.internalLead,
    });
  });
}

export function takeOffControl(run: Run, { id, by }: z.infer<typeof removalSchema>): Outcome<Decided> {
  return decide(run, id, "Снято с контроля", (directive) => {
    const verdict = removeFromControl(directive, by, run.today);
    return "code" in verdict ? verdict : [verdict];
  });
}

type Verdict = ReturnType<typeof extendDirective>;

function decide(
  run: Run,
  id: string,
  message: string,
  verdictOn: (directive: Directive, book: Book) => Verdict,
): Outcome<Decided> {
  const outcome = run.step(REFRESH_TABLES, (book): Decision<Outcome<Decided>> => {
    const records = book.records(directives);
    const record = records.find(({ row }) => row.id === id);
    if (record === undefined) throw new Failure("NOTHING_SELECTED");
    const verdict = verdictOn(record.row, book);
    if ("code" in verdict) {
      const { reason, remedy } = wordRefusal(verdict);
      return { changes: [], result: answered(`${reason}. ${remedy}.`, false) };
    }
    const refs = new Map(records.map(({ ref, row }) => [row.id, ref]));
    return {
      changes: verdict.map((patch) => patchRow(directives, refs.get(patch.id) ?? patch.id, patch.fields)),
      log: verdict.map((patch) => ({ sheet: directives.title, row: patch.id, message })),
      result: answered(`Поручения, п. ${record.row.number}: ${message.toLowerCase()}.`, true),
    };
  });
  bringUpToDate(run);
  return outcome;
}

const answered = (message: string, isDone: boolean): Outcome<Decided> => ({
  message,
  details: [],
  data: { isDone },
});

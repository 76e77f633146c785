// A command's own changes and everything that follows from them in one commit: nobody sees a book in between.
import type { Decision, Run } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { bringWholeUpToDate, refreshWhole, WHOLE_TABLES } from "./refresh.ts";

/**
 * Decides, brings the book up to date as it will be after the decision, and commits both at once. For changes of rows that are
 * there: new rows get their computed cells in a step of their own.
 */
export function refreshedStep<Result>(run: Run, decide: (book: Book) => Decision<Result>): Result {
  const { result, isWhole } = run.step(WHOLE_TABLES, (book) => {
    const own = decide(book);
    if (own.changes.length === 0)
      return { changes: [], log: own.log ?? [], result: { result: own.result, isWhole: true } };
    const rest = refreshWhole(book.after(own.changes), run.today);
    return {
      changes: [...own.changes, ...rest.changes],
      log: [...(own.log ?? []), ...(rest.log ?? [])],
      result: { result: own.result, isWhole: rest.result.isWhole },
    };
  });
  if (!isWhole) bringWholeUpToDate(run);
  return result;
}

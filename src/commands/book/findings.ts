// «Проверить книгу»: every problem of every sheet as a remark — where, what is wrong, what to do. Pure; remarks are keyed,
// so that one that is cured disappears by itself and the others stay where people have sorted them.
import type { Book } from "../../workbook/book.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import { completionContext, type FieldData } from "./data.ts";
import { cellFindings } from "./findings/cellFindings.ts";
import { directiveFindings } from "./findings/directiveFindings.ts";
import { documentFindings } from "./findings/documentFindings.ts";
import { addresseeFindings, emailFindings } from "./findings/peopleFindings.ts";
import { itemFindings, occurrenceFindings } from "./findings/planFindings.ts";
import { chainFindings } from "./findings/chainFindings.ts";
import { calendarFindings } from "./findings/termFindings.ts";
import { phraseFindings } from "./phraseRows.ts";
import { keyed } from "./remarkChanges.ts";

/**
 * All remarks on the book.
 * @param book as read, for cells that could not be understood
 * @param data as completed, for everything else
 */
export function findingsOf(book: Book, data: FieldData, today: string): Remark[] {
  const context = completionContext(data, today);
  return keyed([
    ...cellFindings(book),
    ...data.plan.flatMap((item) => itemFindings(item, context)),
    ...data.occurrences.flatMap(occurrenceFindings),
    ...data.directives.flatMap((directive) => directiveFindings(directive, context)),
    ...emailFindings(data),
    ...addresseeFindings(data, today),
    ...calendarFindings(data),
    ...data.conformity.flatMap((row) => chainFindings(row, data)),
    ...documentFindings(data.documents),
    ...phraseFindings(book),
  ]);
}

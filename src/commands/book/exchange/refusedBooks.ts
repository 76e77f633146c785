// A book of which nothing can be taken: the school is told why in a receipt, and «Замечания» keep it until a later book is in order.
import type { Book } from "../../../workbook/book.ts";
import type { Change } from "../../../workbook/changes.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { TakenBook } from "../../contract/schools.ts";
import type { BookFault } from "./openFile.ts";
import { refusalText } from "./receipt.ts";
import { refusalRemark } from "./schoolRemarks.ts";
import type { School } from "./schools.ts";

export interface RefusedBook {
  /** Name of the file. */
  name: string;
  /** Whose it is, as far as the file or its name tells; null when neither does. */
  school: School | null;
  /** Name of the school as the file has it. */
  schoolName: string;
  issue: number | null;
  fault: BookFault;
  /** What else is to be said of it. */
  more?: readonly string[];
}

export function refuse(
  { name, school, schoolName, issue, fault, more = [] }: RefusedBook,
  book: Book,
  today: CivilDate,
): { taken: TakenBook; changes: Change[] } {
  const cure = school === null ? fault.wish : `Попросите организацию ${fault.wish}.`;
  const taken = {
    name,
    id: school?.organisation.id ?? "",
    school: school?.organisation.name ?? schoolName,
    issue,
    verdict: "не принята" as const,
    receipt: school === null ? "" : refusalText(school.organisation.name, name, fault, today),
    remarks: [[fault.message, cure].filter((part) => part !== "").join(" "), ...more],
  };
  if (school === null) return { taken, changes: [] };
  const { organisation } = school;
  const source = {
    organisation: organisation.id,
    school: organisation.name,
    issue: issue ?? school.book?.issue ?? 0,
  };
  return { taken, changes: refusalRemark(book, source, name, { message: fault.message, cure }) };
}

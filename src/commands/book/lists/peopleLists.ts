// What all lists of people have in common: the organisation by any of its names, and the person among the rows of the register.
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import type { Directory } from "../../../domain/people/directory.ts";
import { matchOrganisations } from "../../../domain/people/organisationSearch.ts";
import type { PersonName } from "../../../domain/people/personName.ts";
import { placePeople, type PersonDraft, type RegisteredPerson } from "../../../domain/people/placePeople.ts";
import { noName } from "../../../intake/lists/kinds/cells.ts";
import type { Book } from "../../../workbook/book.ts";
import { nextIds } from "../../../workbook/table.ts";
import { organisations } from "../../../workbook/tables/index.ts";
import { isCode, placeCoded } from "./codedPlaces.ts";
import type { DecidedRow, ListAnswers } from "./decided.ts";
import { personRows, type PeopleRegister } from "./personRows.ts";

/** A row of a list as its kind has read it; `school` as written. */
export interface ReadPerson<Row> {
  line: number;
  name: { name: string; names: readonly PersonName[] };
  school: string;
  position: string;
  facts: Partial<Row>;
  notes: readonly string[];
}

export function directoryOf(book: Book): Directory {
  return { staff: [], organisations: book.rows(organisations) };
}

/** Decides for the people of a list, row by row in the order of the list. */
export function decidePeople<Row extends RegisteredPerson>(
  book: Book,
  people: readonly ReadPerson<Row>[],
  register: PeopleRegister<Row>,
  answers: ListAnswers,
): DecidedRow[] {
  const directory = directoryOf(book);
  const records = book.records(register.table);
  const rows = records.map(({ row }) => row);
  const prefix = register.table.idPrefix;
  const used = new Set(rows.map(({ school }) => schoolKey(school, directory)));
  const refused: DecidedRow[] = [];
  const drafts = people.flatMap((person): PersonDraft<Row>[] => {
    const { school, problem } = findSchool(person.school, directory, used);
    const isNameless = person.name.names.length === 0 && !isCode(person.name.name, prefix);
    const message = isNameless ? noName(person.name.name) : problem;
    if (message === "") return [{ ...person, ...person.name, school }];
    refused.push({ line: person.line, verdict: "не понята", message, changes: [] });
    return [];
  });
  const { byPosition, fields, joined } = register;
  const coded = placeCoded(
    rows,
    drafts.filter(({ name }) => isCode(name, prefix)),
    { fields, joined },
  );
  const placed = placePeople(
    rows,
    drafts.filter(({ name }) => !isCode(name, prefix)),
    { directory, byPosition, fields, joined, answers: answers.byLine },
  );
  const fresh = nextIds(
    prefix ?? "",
    [...rows.map(({ id }) => id), ...coded.map(({ code }) => code)],
    placed.length,
  );
  const around = {
    register,
    refs: new Map(records.map(({ ref, row }) => [row.id, ref])),
    answers,
    notes: new Map(people.map(({ line, notes }) => [line, notes])),
  };
  const decided = [...placed]
    .sort((a, b) => firstLine(a) - firstLine(b))
    .flatMap((person) => personRows(person, person.kind === "new" ? (fresh.shift() ?? "") : "", around));
  const byCode = coded.flatMap(({ code, person }) => personRows(person, code, around));
  return [...refused, ...decided, ...byCode].sort((a, b) => a.line - b.line);
}

const firstLine = ({ drafts }: { drafts: readonly { line: number }[] }): number => drafts[0]?.line ?? 0;

/** The organisation as the book calls it, or why it isn't known. @param used keys of those that the register names already */
function findSchool(
  text: string,
  directory: Directory,
  used: ReadonlySet<string>,
): { school: string; problem: string } {
  if (text === "")
    return { school: "", problem: "Нет организации: впишите её в список или выберите её столбец." };
  const found = matchOrganisations(text, directory);
  const [only, other] = found;
  if (only !== undefined && other === undefined) return { school: only.name, problem: "" };
  if (other !== undefined) {
    const names = found.map(({ name }) => name).join(", ");
    return { school: "", problem: `Организация «${text}» подходит к нескольким: ${names}. Напишите точнее.` };
  }
  if (directory.organisations.length === 0 || used.has(schoolKey(text, directory)))
    return { school: text, problem: "" };
  return {
    school: "",
    problem: `Организации «${text}» нет в листе «Организации». Внесите её или допишите это название в «Иначе пишут».`,
  };
}

// What all lists of people have in common: the organisation by any of its names, and the person among the rows of the register.
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import type { Directory, Organisation } from "../../../domain/people/directory.ts";
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
import { askedSchool, withChosenSchool } from "./schoolAnswers.ts";

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
  const chosen = new Map<number, Chosen>();
  const drafts = people.flatMap((person): PersonDraft<Row>[] => {
    const { line } = person;
    const isNameless = person.name.names.length === 0 && !isCode(person.name.name, prefix);
    const { school, problem, found } = findSchool(
      person.school,
      directory,
      used,
      answers.schools?.[line] ?? "",
    );
    if (isNameless || (problem !== "" && found.length < 2)) {
      const message = isNameless ? noName(person.name.name) : problem;
      refused.push({ line, verdict: "не понята", message, changes: [] });
      return [];
    }
    if (problem !== "") {
      refused.push(askedSchool(line, problem, found, answers));
      return [];
    }
    const own = found.length < 2 ? undefined : found.find(({ name }) => name === school);
    if (own !== undefined) chosen.set(line, { id: own.id, found });
    return [{ ...person, ...person.name, school }];
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
  const known = [...decided, ...byCode].map((row) => {
    const school = chosen.get(row.line);
    return school === undefined ? row : withChosenSchool(row, school.id, school.found);
  });
  return [...refused, ...known].sort((a, b) => a.line - b.line);
}

/** The organisation that a person has chosen among those that a line may mean. */
interface Chosen {
  id: string;
  found: readonly Organisation[];
}

const firstLine = ({ drafts }: { drafts: readonly { line: number }[] }): number => drafts[0]?.line ?? 0;

/** What a line's organisation was found to be; `problem` is empty when it is known. */
interface SchoolFound {
  /** As the book calls it. */
  school: string;
  problem: string;
  /** All that bear the name. */
  found: readonly Organisation[];
}

/**
 * @param used keys of organisations that the register names already
 * @param chosen id of the one that a person has chosen; empty without a choice
 */
function findSchool(
  text: string,
  directory: Directory,
  used: ReadonlySet<string>,
  chosen: string,
): SchoolFound {
  const found = text === "" ? [] : matchOrganisations(text, directory);
  const only = found.length === 1 ? found[0] : found.find(({ id }) => id === chosen);
  if (only !== undefined) return { school: only.name, problem: "", found };
  if (text === "")
    return { school: "", problem: "Нет организации: впишите её в список или выберите её столбец.", found };
  if (found.length > 1) {
    const names = found.map(({ name }) => name).join(", ");
    return {
      school: "",
      problem: `Организация «${text}» подходит к нескольким: ${names}. Выберите одну.`,
      found,
    };
  }
  if (directory.organisations.length === 0 || used.has(schoolKey(text, directory)))
    return { school: text, problem: "", found };
  return {
    school: "",
    problem: `Организации «${text}» нет в листе «Организации». Внесите её или допишите это название в «Иначе пишут».`,
    found,
  };
}

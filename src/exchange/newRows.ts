// Rows that a school has added: who each is about, whether it isn't there already, and what it lacks.
import { CLOSED_STATES } from "../domain/attestation/application.ts";
import { positionKey } from "../domain/people/position.ts";
import { spellingKey } from "../domain/people/spelling.ts";
import type { CellValue } from "../workbook/cell.ts";
import { problemRemark, remark } from "./remarks.ts";
import type { RowPlace } from "./mergeRow.ts";
import { isSchools, ownerOf } from "./sheets.ts";
import { isNewRow, isProposal, linkKey } from "./state.ts";
import type { BookAddition, BookRemark, BookTable, Cells, ReturnedRow } from "./types.ts";

/** Rows in which a teacher can be found: those of the centre and those that this book adds. */
export interface People {
  /** By code. */
  known: Readonly<Record<string, Cells>>;
  /** By key in the book. */
  added: ReadonlyMap<string, Cells>;
  /** Codes that rows added before have got: «teachers/новая 1» → «КР-0751». */
  links: Readonly<Record<string, string>>;
}

export interface NewRow {
  addition: BookAddition | null;
  remarks: readonly BookRemark[];
}

/** How a row without a code is known: the same person in the same position, the same person's same application. */
export function naturalKey(table: BookTable, cells: Cells): string {
  const text = (id: string): string => spellingKey(String(cells[id] ?? ""));
  const person = text("name") === "" ? text("teacher") : text("name");
  if (table === "teachers") return `${person}|${positionKey(String(cells["position"] ?? ""))}`;
  return table === "applications" ? `${person}|${text("kind")}` : person;
}

/** A teacher whom the school has added; a namesake in the same position is asked about. */
export function newTeacher(
  place: RowPlace,
  key: string,
  returned: ReturnedRow,
  people: People,
  names: boolean,
): NewRow {
  const { cells, remarks } = typedCells(place, returned, names);
  const lacks = ["name", "position"].filter((id) => (names || id !== "name") && (cells[id] ?? "") === "");
  if (lacks.length > 0) return refused(place, lacks, remarks);
  const twin = names ? twinOf("teachers", cells, people) : null;
  if (twin !== null) {
    const message = `«${String(cells["name"])}», ${String(cells["position"])}: такая строка уже есть (${twin}), новая не внесена.`;
    const cure =
      "Если это тот же человек, правьте его строку. Если однофамилец, внесите его в книгу центра сами.";
    return { addition: null, remarks: [...remarks, remark("ask", place, "однофамилец", message, cure)] };
  }
  return { addition: { table: "teachers", key, cells, teacherKey: "" }, remarks };
}

/** A free line that has brought somebody before, and in this copy of the book brings somebody else. */
export function isAnotherPerson(
  { key, cells }: ReturnedRow,
  before: Cells | undefined,
  names: boolean,
): boolean {
  const who = (row: Cells | undefined): string =>
    names ? spellingKey(String(row?.["name"] ?? "")) : positionKey(String(row?.["position"] ?? ""));
  return isNewRow(key) && !isProposal(key) && who(cells) !== "" && who(cells) !== who(before);
}

export function anotherPerson(place: RowPlace, { line, cells }: ReturnedRow, names: boolean): BookRemark {
  const who = names ? `«${String(cells["name"])}»` : "другой человек";
  return remark(
    "ask",
    place,
    "другой человек",
    `Строка ${line}: из неё уже принята ${place.row}, а теперь в ней ${who}. Не взято.`,
    "Если это другой человек, внесите его новой строкой. Если исправлено имя, исправьте его в книге центра.",
  );
}

/** An application or a conformity that the school has added, for one of its teachers. */
export function newCase(
  place: RowPlace,
  key: string,
  returned: ReturnedRow,
  people: People,
  present: Readonly<Record<string, Cells>>,
  names: boolean,
): NewRow {
  const table = place.spec.name;
  const { cells, remarks } = typedCells(place, returned, names);
  const required = table === "applications" && (cells["kind"] ?? "") === "" ? ["kind"] : [];
  const lacks =
    (cells["teacher"] ?? "") === "" && (cells["name"] ?? "") === "" ? ["teacher", ...required] : required;
  if (lacks.length > 0) return refused(place, lacks, remarks);
  const found = findTeacher(cells, people);
  if (found.length !== 1)
    return { addition: null, remarks: [...remarks, unknownTeacher(place, cells, found, names)] };
  const teacher = found[0] ?? "";
  const isAdded = people.added.has(teacher);
  const person = (isAdded ? people.added.get(teacher) : people.known[teacher]) ?? {};
  const double = isAdded ? undefined : doubleOf(table, teacher, cells, present);
  if (double !== undefined) {
    const message = `Такая строка уже ведётся (${double}), новая не внесена.`;
    return {
      addition: null,
      remarks: [...remarks, remark("ask", place, "уже есть", message, "Правьте ту строку.")],
    };
  }
  const whole = {
    ...cells,
    name: person["name"] ?? "",
    position:
      cells["position"] === undefined || cells["position"] === ""
        ? (person["position"] ?? "")
        : cells["position"],
    teacher: isAdded ? "" : teacher,
  };
  return { addition: { table, key, cells: whole, teacherKey: isAdded ? teacher : "" }, remarks };
}

/** What the school may type in a row of its own; the rest is told. */
function typedCells(
  place: RowPlace,
  returned: ReturnedRow,
  names: boolean,
): { cells: Cells; remarks: BookRemark[] } {
  const cells: Record<string, CellValue> = {};
  const remarks: BookRemark[] = [];
  for (const column of place.spec.columns) {
    const value = returned.cells[column.id];
    if (value === undefined || value === "" || column.isOfProposals) continue;
    if (isSchools(ownerOf(column, names), true)) cells[column.id] = value;
    else if (column.id === "name")
      remarks.push(
        remark(
          "bad",
          { ...place, column },
          "",
          "«ФИО» не взято: книга ведётся без имён.",
          "Сотрите имя: людей называют кодами.",
        ),
      );
    else if (place.isProposal !== true)
      remarks.push(
        remark(
          "told",
          { ...place, column },
          "",
          `«${column.layout.header}» ведёт центр, в новой строке не взято.`,
          "",
        ),
      );
  }
  for (const problem of returned.problems) {
    const column = place.spec.columns.find(({ id }) => id === problem.column);
    if (column !== undefined) remarks.push(problemRemark({ ...place, column }, problem));
  }
  return { cells, remarks };
}

function refused(place: RowPlace, lacks: readonly string[], remarks: readonly BookRemark[]): NewRow {
  const headers = place.spec.columns
    .filter(({ id }) => lacks.includes(id))
    .map(({ layout }) => `«${layout.header}»`);
  const message = `Новая строка не внесена: не хватает ${headers.join(" и ")}.`;
  return {
    addition: null,
    remarks: [...remarks, remark("bad", place, "не хватает", message, "Впишите и пришлите книгу ещё раз.")],
  };
}

/** Code of somebody with the same name and position, of the centre's or of this very book. */
function twinOf(table: BookTable, cells: Cells, { known, added }: People): string | null {
  const key = naturalKey(table, cells);
  const same = ([, other]: [string, Cells]): boolean => naturalKey(table, other) === key;
  return (Object.entries(known).find(same) ?? [...added.entries()].find(same))?.[0] ?? null;
}

/** Codes of those who may be meant: by code, else by the whole name, and by position where one name has several. */
function findTeacher(cells: Cells, { known, added, links }: People): string[] {
  const typed = String(cells["teacher"] ?? "").trim();
  const code = links[linkKey("teachers", typed)] ?? typed;
  if (code !== "") return known[code] !== undefined || added.has(code) ? [code] : [];
  const name = spellingKey(String(cells["name"] ?? ""));
  const position = positionKey(String(cells["position"] ?? ""));
  const named = [...Object.entries(known), ...added.entries()].filter(
    ([, person]) => spellingKey(String(person["name"] ?? "")) === name,
  );
  const exact = named.filter(([, person]) => positionKey(String(person["position"] ?? "")) === position);
  return (named.length > 1 && position !== "" && exact.length > 0 ? exact : named).map(([key]) => key);
}

function unknownTeacher(place: RowPlace, cells: Cells, found: readonly string[], names: boolean): BookRemark {
  const code = String(cells["teacher"] ?? "");
  const who = code !== "" ? code : names ? String(cells["name"]) : "без кода";
  return found.length === 0
    ? remark(
        "ask",
        place,
        "кто",
        `Новая строка не внесена: «${who}» нет в листе «Педагоги».`,
        "Проверьте код и имя или добавьте человека в лист «Педагоги».",
      )
    : remark(
        "ask",
        place,
        "кто",
        `Новая строка не внесена: «${who}» — непонятно, кто: ${found.join(", ")}.`,
        "Впишите в новую строку код педагога.",
      );
}

/** The same teacher's row of the same kind that is still open. */
function doubleOf(
  table: BookTable,
  teacher: string,
  cells: Cells,
  present: Readonly<Record<string, Cells>>,
): string | undefined {
  const isOpen = (row: Cells): boolean =>
    table === "applications"
      ? row["kind"] === cells["kind"] && !CLOSED_STATES.some((state) => state === row["state"])
      : row["state"] !== "Банк обновлён";
  return Object.keys(present).find((id) => present[id]?.["teacher"] === teacher && isOpen(present[id] ?? {}));
}

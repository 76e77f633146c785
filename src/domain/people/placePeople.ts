// Rows of a list of people laid beside the rows of a register: who is known, who is new, of whom a person has to be asked.
// Nobody is found by the surname alone, and namesakes are never guessed at. Rule: a register's row is a person in one
// organisation, in the data bank also in one position: a person may have several.
import { groupBy } from "../groupBy.ts";
import type { Directory } from "./directory.ts";
import { isNothing, says, wordValue } from "./layOver.ts";
import { namesOfCell } from "./nameCell.ts";
import { sameName, type PersonName } from "./personName.ts";
import { positionKey } from "./position.ts";
import { schoolKey } from "./schoolKey.ts";
import { level } from "./spelling.ts";

export interface RegisteredPerson {
  id: string;
  name: string;
  school: string;
  position: string;
}

/** A row of a list as it was read. */
export interface PersonDraft<Row> {
  line: number;
  /** As it is written into the book. */
  name: string;
  /** One, or one for each surname. */
  names: readonly PersonName[];
  school: string;
  position: string;
  facts: Partial<Row>;
}

/** Rows of the list that speak of one person in one place. */
export interface PersonRows<Row> {
  /** In the order of the list; at least one. */
  drafts: PersonDraft<Row>[];
  facts: Partial<Row>;
  /** Facts in which the rows contradict each other: none of them is taken. */
  clashes: { field: keyof Row & string; values: string[] }[];
}

export interface PlaceCandidate {
  /** Id of a row of the book, «line:7» for another row of the list, ANSWER_NEW, ANSWER_SKIP. */
  value: string;
  label: string;
}

export type Placed<Row> = PersonRows<Row> & {
  /** Empty when nothing was asked. */
  candidates: PlaceCandidate[];
} & (
    | { kind: "new" }
    | { kind: "known"; row: Row }
    | { kind: "skip" }
    /** `reason` says why nobody was taken. */
    | { kind: "ask"; reason: string }
  );

const ANSWER_NEW = "new";
const ANSWER_SKIP = "skip";

export interface PlacingRules<Row> {
  directory: Directory;
  /** The register has a row for each position of a person. */
  byPosition: boolean;
  fields: readonly (keyof Row & string)[];
  /** Facts in which several rows add to each other: the subjects of one teacher in rows of their own. */
  joined: (facts: readonly Partial<Row>[]) => Partial<Row>;
  /** By line of the list. */
  answers: Readonly<Record<string, string>>;
}

/** Answers don't depend on the order of the rows, and rows that are in the book already are found again. */
export function placePeople<Row extends RegisteredPerson>(
  register: readonly Row[],
  drafts: readonly PersonDraft<Row>[],
  rules: PlacingRules<Row>,
): Placed<Row>[] {
  const groups = groupsOf(drafts, rules);
  const known = groupBy(
    register.map((row) => knownOf(row, rules)),
    ({ school }) => school,
  );
  const all = groupBy(groups, ({ school }) => school);
  const exact = new Map(
    groups.map((group) => [group, nearby(group, known).filter((row) => isSame(group, row))]),
  );
  const claimed = new Set([...exact.values()].flatMap((rows) => (rows.length === 1 ? rows : [])));
  const open = groupBy(
    groups.filter((group) => exact.get(group)?.length === 0),
    ({ school }) => school,
  );
  const matches = new Map(
    groups.map((group) => [group, matchOf(group, { exact, known, all, open, claimed })]),
  );
  // Whoever is found in his own place is nobody's candidate in another one.
  for (const { row } of matches.values()) if (row !== null) claimed.add(row);
  return groups.map((group): Placed<Row> => {
    const { row, here, fuller, reason } = matches.get(group) ?? NO_MATCH;
    const elsewhere = nearby(group, known).filter((other) => !claimed.has(other) && canBe(group, other));
    if (row !== null) return { ...rowsOf(group, rules), kind: "known", row: row.row, candidates: [] };
    if (here.length + fuller.length > 0) return asked(group, here, fuller, reason, rules);
    if (elsewhere.length > 0) return asked(group, elsewhere, [], IN_OTHER_POSITION, rules);
    return { ...rowsOf(group, rules), kind: "new", candidates: [] };
  });
}

interface Match<Row> {
  /** The one who is meant. */
  row: Known<Row> | null;
  /** Those of the book, and those of the list, who may be meant in this place. */
  here: readonly Known<Row>[];
  fuller: readonly Group<Row>[];
  reason: string;
}

const NO_MATCH = { row: null, here: [], fuller: [], reason: "" };
const IN_OTHER_POSITION = "в книге этот человек в другой должности";

interface Field<Row> {
  /** Rows of the same name in the same place. */
  exact: ReadonlyMap<Group<Row>, Known<Row>[]>;
  known: ReadonlyMap<string, Known<Row>[]>;
  all: ReadonlyMap<string, Group<Row>[]>;
  /** Groups without an exact row. */
  open: ReadonlyMap<string, Group<Row>[]>;
  claimed: ReadonlySet<Known<Row>>;
}

/** Whom a group means in its own place: the same name, else the only one whom its name fits and whom no other group may mean. */
function matchOf<Row>(group: Group<Row>, { exact, known, all, open, claimed }: Field<Row>): Match<Row> {
  const same = exact.get(group) ?? [];
  const [only, twin] = same;
  if (twin !== undefined) return { ...NO_MATCH, here: same, reason: "в книге несколько таких строк" };
  if (only !== undefined) return { ...NO_MATCH, row: only };
  const here = nearby(group, known).filter(
    (row) => row.place === group.place && !claimed.has(row) && canBe(group, row),
  );
  const fuller = nearby(group, all).filter(
    (other) =>
      other !== group && other.place === group.place && canBe(group, other) && isFuller(other, group),
  );
  const [sole, second] = here;
  if (sole !== undefined && second === undefined && fuller.length === 0) {
    const rivals = nearby(group, open).filter((other) => other.place === sole.place && canBe(other, sole));
    if (rivals.length === 1) return { ...NO_MATCH, row: sole };
  }
  return { row: null, here, fuller, reason: reasonOf(here.length, fuller.length) };
}

function reasonOf(here: number, fuller: number): string {
  if (fuller > 0) return "в списке есть строка с полным именем, которое подходит к этим инициалам";
  return here > 1 ? "подходят несколько человек" : "на одного человека книги похожи несколько строк списка";
}

interface Named {
  names: readonly PersonName[];
  school: string;
  /** School and, where the register has a row for each, position. */
  place: string;
}

interface Known<Row> extends Named {
  row: Row;
}

interface Group<Row> extends Named {
  drafts: PersonDraft<Row>[];
}

function knownOf<Row extends RegisteredPerson>(row: Row, rules: PlacingRules<Row>): Known<Row> {
  return { row, names: namesOfCell(row.name), ...placeOf(row, rules) };
}

function placeOf<Row>(
  { school, position }: Pick<RegisteredPerson, "school" | "position">,
  { directory, byPosition }: PlacingRules<Row>,
): Pick<Named, "school" | "place"> {
  const key = schoolKey(school, directory);
  return { school: key, place: byPosition ? `${key}|${positionKey(position)}` : key };
}

/** Rows of one person in one place; also those that a person has said to be one. */
function groupsOf<Row>(drafts: readonly PersonDraft<Row>[], rules: PlacingRules<Row>): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  const ofLine = new Map<number, Group<Row>>();
  const sent: { draft: PersonDraft<Row>; line: number }[] = [];
  const put = (draft: PersonDraft<Row>): void => {
    const place = placeOf(draft, rules);
    const key = `${place.place}|${nameKey(draft.names[0])}`;
    const group = groups.get(key) ?? { drafts: [], names: draft.names, ...place };
    group.drafts.push(draft);
    groups.set(key, group);
    ofLine.set(draft.line, group);
  };
  for (const draft of drafts) {
    const line = /^line:(\d+)$/.exec(rules.answers[String(draft.line)] ?? "")?.[1];
    if (line === undefined || Number(line) === draft.line) put(draft);
    else sent.push({ draft, line: Number(line) });
  }
  for (const { draft, line } of sent) {
    const group = ofLine.get(line);
    if (group === undefined) put(draft);
    else group.drafts.push(draft);
  }
  for (const group of groups.values()) group.drafts.sort((a, b) => a.line - b.line);
  return [...groups.values()];
}

const nameKey = (name: PersonName | undefined): string =>
  name === undefined ? "" : level([name.surname, name.first, name.middle].join("|"));

const nearby = <Each extends Named>({ school }: Named, map: ReadonlyMap<string, Each[]>): Each[] =>
  map.get(school) ?? [];

/** The same name to the letter in the same place. */
const isSame = (a: Named, b: Named): boolean =>
  a.place === b.place && a.names.some((x) => b.names.some((y) => nameKey(x) === nameKey(y)));

const canBe = (a: Named, b: Named): boolean => a.names.some((x) => b.names.some((y) => sameName(x, y)));

/** «Соколова Марина Игоревна» beside «Соколова М.И.», «Соколова М.И.» beside «Соколова М.» */
function isFuller(a: Named, b: Named): boolean {
  const length = ({ names }: Named): number =>
    Math.max(...names.map(({ first, middle }) => first.length + middle.length));
  return length(a) > length(b);
}

function asked<Row extends RegisteredPerson>(
  group: Group<Row>,
  rows: readonly Known<Row>[],
  fuller: readonly Group<Row>[],
  reason: string,
  rules: PlacingRules<Row>,
): Placed<Row> {
  const isTwin = rows.some((row) => isSame(group, row));
  const candidates = [
    ...rows.map(({ row }) => ({ value: row.id, label: `это ${labelOf(row)}` })),
    ...fuller.flatMap(({ drafts: [draft] }) =>
      draft === undefined
        ? []
        : [{ value: `line:${draft.line}`, label: `это ${draft.name}, строка ${draft.line} списка` }],
    ),
    ...(isTwin ? [] : [{ value: ANSWER_NEW, label: "внести новой строкой" }]),
    { value: ANSWER_SKIP, label: "не вносить" },
  ];
  const given = group.drafts
    .map(({ line }) => rules.answers[String(line)])
    .find((answer) => answer !== undefined);
  const answer = candidates.find(({ value }) => value === given)?.value;
  const row = rows.find(({ row: { id } }) => id === answer)?.row;
  const own = { ...rowsOf(group, rules), candidates };
  if (row !== undefined) return { ...own, kind: "known", row };
  if (answer === ANSWER_NEW) return { ...own, kind: "new" };
  return answer === ANSWER_SKIP ? { ...own, kind: "skip" } : { ...own, kind: "ask", reason };
}

/** «КР-0005 Соколова Марина Игоревна, учитель, МБОУ СОШ № 8» */
export function labelOf({ id, name, position, school }: RegisteredPerson): string {
  return [`${id} ${name}`.trim(), position, school].filter((part) => part !== "").join(", ");
}

/** What the rows say together: what can't be joined has to agree. */
function rowsOf<Row>({ drafts }: Group<Row>, { fields, joined }: PlacingRules<Row>): PersonRows<Row> {
  const facts = joined(drafts.map(({ facts: own }) => own));
  const clashes: PersonRows<Row>["clashes"] = [];
  for (const field of fields) {
    const said = drafts.flatMap(({ facts: own }) => (isNothing(own[field]) ? [] : [own[field]]));
    if (said.length === 0 || facts[field] !== undefined) continue;
    const widest = said.find((value) => said.every((other) => says(value, other)));
    if (widest === undefined) clashes.push({ field, values: said.map(wordValue) });
    else facts[field] = widest;
  }
  return { drafts, facts, clashes };
}

// «Педагоги»: rows of the data bank, and for a category with its day a row of the history «установлена».
import type { CategoryRecord, Teacher } from "../../../domain/attestation/bank.ts";
import { daysBetween, formatDate } from "../../../domain/calendar/civil.ts";
import { layOver } from "../../../domain/people/layOver.ts";
import { positionKey } from "../../../domain/people/position.ts";
import {
  joinedSubjects,
  readTeacher,
  TEACHER_FACTS,
  TEACHER_LIST,
  type ListedCategory,
} from "../../../intake/lists/kinds/teachers.ts";
import type { Book, BookRow } from "../../../workbook/book.ts";
import { patchRow } from "../../../workbook/changes.ts";
import { cellsOf, nextIds } from "../../../workbook/table.ts";
import { categories, organisations, teachers } from "../../../workbook/tables/index.ts";
import { takesList, type DecideList, type ListAnswers, type ListHandling } from "./decided.ts";
import { decidePeople } from "./peopleLists.ts";
import { NOTHING_ELSE, worded, type Also, type Beside } from "./personRows.ts";

const decide: DecideList = (book, drafts, answers) => {
  const people = drafts.map(readTeacher);
  const listed = new Map(people.map(({ line, category }) => [line, category]));
  const history = historyOf(book, people.length);
  return decidePeople(
    book,
    people,
    {
      table: teachers,
      byPosition: true,
      fields: TEACHER_FACTS,
      joined: (facts) => {
        const subject = joinedSubjects(facts.map((own) => own.subject ?? []));
        return subject.length === 0 ? {} : { subject };
      },
      beside: (person) =>
        joinedAlso(
          joinedCategories(person.lines.flatMap((line) => listed.get(line) ?? [])).map((category) =>
            categoryBeside(category, person, history, answers),
          ),
        ),
    },
    answers,
  );
};

export const TEACHERS: ListHandling = {
  kind: TEACHER_LIST,
  tables: [teachers, categories, organisations],
  decide,
};

interface History {
  byTeacher: ReadonlyMap<string, BookRow<CategoryRecord>[]>;
  /** Ids for new rows. */
  fresh: string[];
}

function historyOf(book: Book, most: number): History {
  const records = book.records(categories);
  const byTeacher = new Map<string, BookRow<CategoryRecord>[]>();
  for (const record of records) {
    const own = byTeacher.get(record.row.teacher);
    if (own === undefined) byTeacher.set(record.row.teacher, [record]);
    else own.push(record);
  }
  const used = records.map(({ row }) => row.id);
  return { byTeacher, fresh: nextIds(categories.idPrefix ?? "", used, most) };
}

/** One decision told in several lines is one, with all that any of them says; where they differ, the later and the longer. */
function joinedCategories(listed: readonly ListedCategory[]): ListedCategory[] {
  const joined: ListedCategory[] = [];
  for (const category of listed) {
    const at = joined.findIndex((other) => isOne(other, category));
    const known = joined[at];
    if (known === undefined) joined.push(category);
    else joined[at] = joinedCategory(known, category);
  }
  return joined;
}

function joinedCategory(a: ListedCategory, b: ListedCategory): ListedCategory {
  const isFiner = a.precision === "day" || (a.precision === "month" && b.precision === "year");
  return {
    ...(isFiner ? a : b),
    validUntil: (a.validUntil ?? "") > (b.validUntil ?? "") ? a.validUntil : b.validUntil,
    order: a.order > b.order ? a.order : b.order,
    isCounted: a.isCounted && b.isCounted,
  };
}

const isOne = (a: ListedCategory, b: ListedCategory): boolean =>
  a.category === b.category && a.decided === b.decided;

function joinedAlso(all: readonly Also[]): Also {
  if (all.length === 0) return NOTHING_ELSE;
  const differences = all.flatMap((each) => each.differences ?? []);
  return {
    changes: all.flatMap(({ changes }) => changes),
    told: all.flatMap(({ told }) => told),
    ...(differences.length === 0 ? {} : { differences }),
  };
}

/** Days between a decision and its order: lists often name the order's day. */
const ORDER_AFTER = 60;

/** The row of the history that the list tells of: a new one, or the one that is there, completed in its empty cells. */
function categoryBeside(
  listed: ListedCategory,
  { id, position, lines }: Beside<Teacher>,
  { byTeacher, fresh }: History,
  answers: ListAnswers,
): Also {
  const { category, decided, validUntil, order, isCounted } = listed;
  const known = (byTeacher.get(id) ?? []).find(({ row }) => isSameDecision(row, listed, position));
  if (known === undefined) {
    const row = {
      id: fresh.shift() ?? "",
      teacher: id,
      position,
      category,
      event: "установлена" as const,
      decided,
      order,
      validUntil,
      comment: isCounted ? "День решения посчитан по сроку действия: пять лет до его конца" : "",
    };
    const end = validUntil === null ? "" : ` до ${formatDate(validUntil)}`;
    return {
      changes: [{ kind: "add", table: categories, rows: [cellsOf(categories, row)] }],
      told: [`В историю: ${category} с ${formatDate(decided)}${end}`],
    };
  }
  const takes = lines.some((line) => takesList(answers, line));
  const said: Partial<CategoryRecord> = {
    order,
    validUntil,
    ...(listed.precision === "day" && !isCounted ? { decided } : {}),
  };
  const { part, differences } = layOver(known.row, said, ["decided", "order", "validUntil"], takes);
  return {
    changes: Object.keys(part).length === 0 ? [] : [patchRow(categories, known.ref, part)],
    told: Object.keys(part).length === 0 ? [] : ["История категорий дополнена"],
    ...(differences.length === 0
      ? {}
      : { differences: differences.map((difference) => worded(categories, difference, takes)) }),
  };
}

function isSameDecision(row: CategoryRecord, listed: ListedCategory, position: string): boolean {
  if (row.event !== "установлена" || row.category !== listed.category) return false;
  if (positionKey(row.position) !== positionKey(position)) return false;
  if (row.validUntil !== null && row.validUntil === listed.validUntil) return true;
  if (row.decided === null) return false;
  if (listed.precision === "year") return row.decided.slice(0, 4) === listed.decided.slice(0, 4);
  return Math.abs(daysBetween(row.decided, listed.decided)) <= ORDER_AFTER;
}

// What thirty-six schools do to their books between sending and return, and — kept apart from the program — what the centre has
// to make of it: which cells become what, which rows are new, what has to be asked.
import type { Application } from "../../src/domain/attestation/application.ts";
import type { Teacher } from "../../src/domain/attestation/bank.ts";
import { answered, onSheet, says, type CellEdit, type OpenSheet } from "./bookRows.ts";
import { calculated, dated, numbered, typed, type BookEdits } from "./calc.ts";

/** A school with its rows as the first issue shows them. */
export interface Pupil {
  id: string;
  name: string;
  teachers: readonly Teacher[];
  applications: readonly Application[];
}

/** Something typed into a cell, and what the register says when it is taken. */
export interface Touch {
  sheet: "Педагоги" | "Заявления";
  key: string;
  column: string;
  edit: CellEdit;
  becomes: unknown;
}

export interface BackFile {
  issue: 1 | 2;
  edits: BookEdits;
  /** The same bytes come under another name too. */
  again?: boolean;
  spoil?: Spoil;
}

/** How a file suffers on its way: cut off, not a book at all, one sheet of it cut off. */
export type Spoil = "обрыв" | "не книга" | "обрыв листа";

/** The place of a remark: sheet, code of the row, header. */
export type Asked = readonly [sheet: string, row: string, column: string];

export interface Story {
  title: string;
  files: readonly BackFile[];
  /** What the centre changes before the second issue, and after it. */
  centre: { before: readonly Touch[]; after: readonly Touch[] };
  taken: readonly Touch[];
  /** New rows by name and position. */
  added: readonly { sheet: "Педагоги" | "Заявления" | "Соответствие"; name: string; position: string }[];
  asked: readonly Asked[];
  /** Words that the receipt has to say. */
  told: readonly string[];
  /** Two people have filled in a copy of one book: what the second to come leaves as it was is asked, not taken back. */
  copies?: readonly (readonly Touch[])[];
  /** All rows are confirmed. */
  isChecked?: boolean;
}

type Teller = (school: Pupil, variant: number) => Omit<Story, "title">;

const QUIET = { centre: { before: [], after: [] }, taken: [], added: [], asked: [], told: [] };
const FILLED = "Педагоги";

/** Twelve stories; each is told of three schools, which differ by `variant`. */
export const STORIES: Readonly<Record<string, Teller>> = {
  "только открыта и сохранена": () => ({
    ...QUIET,
    files: [{ issue: 1, edits: {} }],
    told: ["изменений нет"],
  }),

  "правлены многие строки двух листов": (school) => {
    const own = school.teachers.slice(0, 8).flatMap((teacher, index) => rowOf(teacher, index));
    const wishes = school.applications.map(({ id }, index) => wish(id, index));
    return {
      ...QUIET,
      files: [{ issue: 1, edits: editsOf([...own, ...wishes]) }],
      taken: [...own, ...wishes],
    };
  },

  "заполнена наполовину": (school) => {
    const touches = school.teachers.slice(0, 10).map(({ id }, index) => courses(id, index));
    const begun: Mess = ({ rows, put }) => {
      put("новая 1", "name", says("Недописанная Нина Никитична"));
      return rows;
    };
    return {
      ...QUIET,
      files: [{ issue: 1, edits: editsOf(touches, begun) }],
      taken: touches,
      asked: [["Книги школ", school.id, ""]],
      told: ["не хватает «Должность»", "Недописанная"],
    };
  },

  "строка удалена": (school, variant) => {
    const gone = school.teachers[variant + 1]?.id ?? "";
    const touches = [courses(school.teachers[0]?.id ?? "", 1)];
    return {
      ...QUIET,
      files: [
        { issue: 1, edits: editsOf(touches, ({ rows, row }) => rows.filter((each) => each !== row(gone))) },
      ],
      taken: touches,
      asked: [[FILLED, gone, ""]],
    };
  },

  "заголовок переименован": (school) => {
    const touches = school.teachers.slice(2, 5).map(({ id }, index) => courses(id, index));
    const renamed: Mess = ({ rows, headers, place }) => {
      headers[place("courses")] = typed(headers[place("courses")], "Повышение квалификации");
      headers[place("since")] = typed(headers[place("since")], "");
      return rows;
    };
    return {
      ...QUIET,
      files: [{ issue: 1, edits: editsOf(touches, renamed) }],
      taken: touches,
      told: ["переименован в «Повышение квалификации»", "заголовок столбца «В должности с» стёрт"],
    };
  },

  "файл повреждён": (school, variant) => ({
    ...QUIET,
    files: [
      {
        issue: 1,
        edits: editsOf([courses(school.teachers[0]?.id ?? "", 1)]),
        spoil: (["обрыв", "не книга", "обрыв листа"] as const)[variant] ?? "обрыв",
      },
    ],
    asked: [["Книги школ", school.id, ""]],
    told: ["не открывается"],
  }),

  "добавлены строки": (school, variant) => {
    const name = `Новикова Ирина ${["Львовна", "Ивановна", "Петровна"][variant] ?? ""}`;
    const person: Mess = ({ rows, put }) => {
      put("новая 2", "name", says(name));
      put("новая 2", "position", says("тьютор"));
      return rows;
    };
    const request: Mess = ({ rows, put }) => {
      put("новая 1", "name", says(name));
      put("новая 1", "kind", says("первая"));
      return rows;
    };
    const [old = { name: "", position: "" }] = school.teachers;
    const fitness: Mess = ({ rows, put }) => {
      put("новая 1", "name", says(old.name));
      put("новая 1", "meeting", (cell) => dated(cell, "2026-12-10"));
      return rows;
    };
    const edits = {
      Педагоги: sheetEdit([], person),
      Заявления: sheetEdit([], request),
      Соответствие: sheetEdit([], fitness),
    };
    return {
      ...QUIET,
      files: [{ issue: 1, edits }],
      added: [
        { sheet: "Соответствие", name: old.name, position: old.position },
        { sheet: "Педагоги", name, position: "тьютор" },
        { sheet: "Заявления", name, position: "тьютор" },
      ],
      told: [name],
    };
  },

  "прислана дважды": (school, variant) => {
    const [one = "", two = ""] = school.teachers.map(({ id }) => id);
    const first = [courses(one, 1), years(one, 31)];
    const second = variant === 2 ? [courses(two, 2)] : [];
    const copy: BackFile = { issue: 1, edits: editsOf(second) };
    return {
      ...QUIET,
      files: [{ issue: 1, edits: editsOf(first), again: true }, ...(variant === 0 ? [] : [copy])],
      taken: [...first, ...second],
      ...(variant === 2 ? { copies: [first, second] } : {}),
    };
  },

  "вернулась книга прежнего выпуска": (school, variant) => {
    const ids = school.teachers.map(({ id }) => id);
    const touches = [courses(ids[0] ?? "", variant), years(ids[1] ?? "", 12 + variant)];
    const centre = [courses(ids[2] ?? "", 50), years(ids[0] ?? "", 44)];
    return {
      ...QUIET,
      centre: { before: centre, after: [] },
      files: [{ issue: 1, edits: editsOf(touches) }],
      taken: touches,
    };
  },

  "одну клетку правили обе стороны": (school, variant) => {
    const ids = school.teachers.map(({ id }) => id);
    const both = courses(ids[0] ?? "", 1);
    const same = years(ids[1] ?? "", 9);
    const free = courses(ids[3] ?? "", 3);
    const centre = [courses(ids[0] ?? "", 60), same];
    return {
      ...QUIET,
      centre: variant === 0 ? { before: [], after: centre } : { before: centre, after: [] },
      files: [{ issue: 1, edits: editsOf([both, same, free]) }],
      taken: [free],
      asked: [[FILLED, both.key, "Курсы"]],
      told: ["изменили обе стороны"],
    };
  },

  "строки переставлены, вписано непонятное и вредное": (school) => {
    const ids = school.teachers.map(({ id }) => id);
    const harm = '<b>7</b> =1+1 http://evil.example.org & "x"';
    const touches: Touch[] = [
      { sheet: FILLED, key: ids[0] ?? "", column: "courses", edit: says(harm), becomes: harm },
      touched(ids[1] ?? "", "experience", (cell) => calculated(cell, "3+4", 7), 7),
    ];
    const mess: Mess = ({ rows, put }) => {
      put(ids[2] ?? "", "since", says("давно"));
      put(ids[3] ?? "", "category", says("высшая"));
      const [head = [], headers = [], ...data] = rows;
      return [head, headers, ...data.reverse()];
    };
    return {
      ...QUIET,
      files: [{ issue: 1, edits: editsOf(touches, mess) }],
      taken: touches,
      asked: [
        [FILLED, ids[2] ?? "", "В должности с"],
        [FILLED, ids[3] ?? "", "Категория"],
      ],
      told: ["вместо формулы взято её значение", "«давно» — не дата"],
    };
  },

  "вернулись книги двух выпусков, сверка подтверждена": (school, variant) => {
    const ids = school.teachers.map(({ id }) => id);
    const older = [courses(ids[0] ?? "", 5), years(ids[1] ?? "", 25)];
    const newer = [courses(ids[2] ?? "", 6)];
    const centre = [years(ids[4] ?? "", 33 + variant)];
    return {
      ...QUIET,
      centre: { before: centre, after: [] },
      files: [
        { issue: 1, edits: editsOf(older) },
        { issue: 2, edits: { ...editsOf(newer), Задачи: answered("Все строки проверены", "да") } },
      ],
      taken: [...older, ...newer],
      isChecked: true,
    };
  },
};

/** Every third of the schools in turn gets the next story. */
export function storyOf(school: Pupil, index: number): Story {
  const titles = Object.keys(STORIES);
  const title = titles[index % titles.length] ?? "";
  const told = STORIES[title]?.(school, Math.floor(index / titles.length));
  if (told === undefined) throw new Error("no story");
  return { title, ...told };
}

const touched = (key: string, column: string, edit: CellEdit, becomes: unknown): Touch => ({
  sheet: FILLED,
  key,
  column,
  edit,
  becomes,
});

export const courses = (key: string, number: number): Touch =>
  touched(key, "courses", says(`2026, ${70 + number} ч`), `2026, ${70 + number} ч`);

const years = (key: string, count: number): Touch =>
  touched(key, "experience", (cell) => numbered(cell, count), count);

function wish(key: string, index: number): Touch {
  const address = `сайт школы, раздел ${index + 1}`;
  return { sheet: "Заявления", key, column: "siteLink", edit: says(address), becomes: address };
}

/** One cell of each kind: text, day, number, a word of a list, several lines. */
function rowOf({ id }: Teacher, index: number): Touch[] {
  const day = `2019-0${index + 1}-17`;
  return [
    courses(id, index),
    touched(id, "since", (cell) => dated(cell, day), day),
    years(id, 20 + index),
    touched(id, "intention", says("не планирует"), "не планирует"),
    touched(id, "subject", says("математика\nфизика"), ["математика", "физика"]),
  ];
}

/** What isn't a touch of a cell; gives the rows in their new order. */
type Mess = (sheet: OpenSheet) => string[][];

const asTheyAre: Mess = ({ rows }) => rows;

/** @param more is done to «Педагоги» */
function editsOf(touches: readonly Touch[], more = asTheyAre): BookEdits {
  const sheets = [...new Set(touches.map(({ sheet }) => sheet))];
  return Object.fromEntries(
    sheets.map((title) => [
      title,
      sheetEdit(
        touches.filter(({ sheet }) => sheet === title),
        title === FILLED ? more : asTheyAre,
      ),
    ]),
  );
}

function sheetEdit(touches: readonly Touch[], more = asTheyAre): BookEdits[string] {
  return onSheet((sheet) => {
    for (const { key, column, edit } of touches) sheet.put(key, column, edit);
    return more(sheet);
  });
}

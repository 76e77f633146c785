// The books of a whole invented district, changed in LibreOffice and returned in disorder: nothing is lost, nothing is reverted in
// silence, what isn't plain is a remark, every school gets a receipt.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TakenBook } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { Chance } from "../../src/local/example/district/chance.ts";
import { districtOf } from "../../src/local/example/district/district.ts";
import { fillDistrict } from "../../src/local/example/district/fillDistrict.ts";
import { patchRow, type Change } from "../../src/workbook/changes.ts";
import type { Table } from "../../src/workbook/table.ts";
import {
  applications,
  conformity,
  issues,
  organisations,
  remarks,
  schoolBooks,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../built.ts";
import { exchange, put } from "../host/schoolScene.ts";
import { Office } from "./calc.ts";
import {
  courses,
  storyOf,
  type Asked,
  type BackFile,
  type Pupil,
  type Spoil,
  type Story,
  type Touch,
} from "./schoolStories.ts";

const DAY = "2026-09-01";
const SIZE = { schools: 36, teachers: 750, seed: 1 };
const ALL = { issue: { schools: "все" } };
/** As many as the page of «Книги школ» gives at once. */
const AT_ONCE = 5;

interface File {
  name: string;
  base64: string;
}

interface Told {
  school: Pupil;
  story: Story;
}

type Rows = ReadonlyMap<string, object>;

const office = new Office();
let engine: Engine;
let schools: Told[] = [];
let files: File[] = [];
let taken: TakenBook[] = [];
/** The registers before the books came back. */
let before: Record<"teachers" | "applications" | "conformity", Rows>;
const began = Date.now();
let inOffice = 0;

afterAll(() => {
  office.close();
});

beforeAll(async () => {
  engine = await district();
  const sent = new Map<number, readonly IssuedFile[]>();
  sent.set(1, exchange(engine, ALL).files);
  schools = pupils().map((school, index) => ({ school, story: storyOf(school, index) }));
  change(schools.flatMap(({ story }) => story.centre.before));
  sent.set(2, exchange(engine, ALL).files);
  // Unseen by any school, in a row of which no story tells.
  const unseen = schools.map(({ school }) => courses(school.teachers.at(-1)?.id ?? "", 100));
  change([...unseen, ...schools.flatMap(({ story }) => story.centre.after)]);
  runWell(engine, "refreshBook");
  before = registers();
  files = shuffled(workedOn(sent), 1);
  taken = takeIn(files);
}, 600_000);

interface IssuedFile extends File {
  id: string;
}

async function district(): Promise<Engine> {
  const empty = newEngine({ today: DAY });
  runWell(empty, "setUp");
  const run = (command: string, args: readonly unknown[]): Promise<unknown> =>
    Promise.resolve(runWell(empty, command, args).value);
  await fillDistrict(run, districtOf(SIZE, DAY), { centreName: "МКУ ЦОКО" });
  const head = "ФИО\tОрганизация\tДолжность\tКатегория\tУчебный год";
  const wishes = rowsIn(empty, teachers)
    .filter(({ category }, index) => category === "" && index % 3 === 0)
    .map(({ name, school, position }) => [name, school, position, "первая", "2026-2027"].join("\t"));
  await run("importList", [{ kind: "applications", text: [head, ...wishes].join("\n") }]);
  return empty;
}

function pupils(): Pupil[] {
  const people = rowsIn(engine, teachers);
  const wishes = rowsIn(engine, applications);
  return rowsIn(engine, organisations)
    .filter(({ active }) => active)
    .map(({ id, name }) => ({
      id,
      name,
      teachers: people.filter(({ school }) => school === name),
      applications: wishes.filter(({ school }) => school === name),
    }));
}

/** The centre types into its own book. */
function change(touches: readonly Touch[]): void {
  const changes = touches.map(({ key, column, becomes }): Change => {
    if (column === "courses") return patchRow(teachers, key, { courses: String(becomes) });
    return patchRow(teachers, key, { experience: Number(becomes) });
  });
  put(engine, changes);
}

/** All books that come back, under the names that mail programs give them. */
function workedOn(sent: ReadonlyMap<number, readonly IssuedFile[]>): File[] {
  const books = schools.flatMap(({ school, story }) =>
    story.files.map((file) => {
      const issued = sent.get(file.issue)?.find(({ id }) => id === school.id);
      if (issued === undefined) throw new Error(`no book for ${school.name}`);
      return { file, issued };
    }),
  );
  const start = Date.now();
  const saved = office.savedFiles(
    books.map(({ file, issued }) => ({ file: Buffer.from(issued.base64, "base64"), edits: file.edits })),
  );
  inOffice = Date.now() - start;
  return books.flatMap(({ file, issued: { name } }, index) => returned(file, name, saved[index]));
}

function returned({ spoil, again }: BackFile, name: string, saved: Uint8Array = new Uint8Array()): File[] {
  const bytes = spoil === undefined ? saved : spoilt(saved, spoil);
  const base64 = Buffer.from(bytes).toString("base64");
  const file = { name, base64 };
  return again === true ? [file, { name: name.replace(".xlsx", " (1).xlsx"), base64 }] : [file];
}

function spoilt(bytes: Uint8Array, spoil: Spoil): Uint8Array {
  if (spoil === "обрыв") return bytes.slice(0, Math.floor(bytes.length * 0.6));
  if (spoil === "не книга") return strToU8("<html>Файл не найден</html>");
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  return zipSync({ ...parts, "xl/worksheets/sheet2.xml": strToU8(sheet.slice(0, sheet.length / 2)) });
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const chance = new Chance(seed);
  return items
    .map((item) => ({ item, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** As the page does: some files in each call, until all are in and the book is up to date. */
function takeIn(all: readonly File[]): TakenBook[] {
  const done: TakenBook[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const take = all.slice(from, from + AT_ONCE);
    const answer = exchange(engine, { take, more: from + AT_ONCE < all.length });
    expect(answer.taken).toHaveLength(take.length);
    done.push(...answer.taken);
  }
  return done;
}

const registers = (): typeof before => ({
  teachers: kept(teachers),
  applications: kept(applications),
  conformity: kept(conformity),
});

/** Rows by code, without what the program works out itself. */
function kept<Row extends { id: string }>(table: Table<Row>): Rows {
  const typed = table.layout.filter(({ computed }) => !computed).map(({ id }) => id);
  return new Map(
    rowsIn(engine, table).map((row) => [
      row.id,
      Object.fromEntries(typed.map((id) => [id, Reflect.get(row, id)])),
    ]),
  );
}

/** What the registers have to say by the bookkeeping of the stories. */
function expected(): typeof before {
  const people = new Map(before.teachers);
  const wishes = new Map(before.applications);
  for (const { school, story } of schools) {
    for (const { sheet, key, column, becomes } of story.taken) {
      const rows = sheet === "Педагоги" ? people : wishes;
      rows.set(key, { ...rows.get(key), [column]: becomes });
    }
    if (story.isChecked !== true) continue;
    for (const { id } of school.teachers) people.set(id, { ...people.get(id), checked: DAY });
  }
  return { ...before, teachers: people, applications: wishes };
}

const everything = (): object[][] => [
  rowsIn(engine, teachers),
  rowsIn(engine, applications),
  rowsIn(engine, conformity),
  rowsIn(engine, schoolBooks),
  rowsIn(engine, remarks),
  rowsIn(engine, issues),
];

/** Whose copy of a book has come first is lost in no order: its cells are asked when the other copy leaves them as they were. */
function askedOfCopies({ name }: Pupil, { copies = [] }: Story): Asked[] {
  const arrived = files.filter((file) => file.name.startsWith(`${name} - `));
  const [first = [], second = []] = copies;
  const isSecondFirst =
    arrived[0]?.base64 !== arrived[1]?.base64 && arrived[0]?.base64 !== arrived[2]?.base64;
  return (isSecondFirst ? second : first).map(({ sheet, key, column }) => [
    sheet,
    key,
    column === "courses" ? "Курсы" : "Стаж, лет",
  ]);
}

const remarksOf = ({ id }: Pupil) =>
  rowsIn(engine, remarks).filter(({ key }) => key.startsWith(`книга|${id}|`));

describe(`книги ${SIZE.schools} организаций правлены в LibreOffice и вернулись вперемешку`, () => {
  test("каждая правка взята или спрошена, остальное — как у центра", () => {
    const now = registers();
    const should = expected();
    for (const table of ["teachers", "applications", "conformity"] as const) {
      const old = [...now[table]].filter(([id]) => before[table].has(id));
      expect(new Map(old)).toEqual(should[table]);
    }
  });

  test("новые строки внесены по одному разу, других нет", () => {
    const added = {
      Педагоги: rowsIn(engine, teachers),
      Заявления: rowsIn(engine, applications),
      Соответствие: rowsIn(engine, conformity),
    };
    const known = new Set(Object.values(before).flatMap((rows) => [...rows.keys()]));
    const fresh = Object.entries(added).flatMap(([sheet, rows]) =>
      rows
        .filter(({ id }) => !known.has(id))
        .map(({ name, position, school }) => [sheet, school, name, position].join("|")),
    );
    const wanted = schools.flatMap(({ school, story }) =>
      story.added.map(({ sheet, name, position }) => [sheet, school.name, name, position].join("|")),
    );
    expect(fresh.sort()).toEqual(wanted.sort());
  });

  test("каждое затруднение — замечание, в котором названы организация, лист и строка; лишних нет", () => {
    for (const { school, story } of schools) {
      const found = remarksOf(school);
      const places = found.map(({ sheet, row, column }) => [sheet, row, column].join("|"));
      expect([school.name, story.title, places.sort()]).toEqual([
        school.name,
        story.title,
        [...story.asked, ...askedOfCopies(school, story)].map((place) => place.join("|")).sort(),
      ]);
      for (const { message, cure } of found) {
        expect(message).toContain(school.name);
        expect(cure.length).toBeGreaterThan(20);
      }
    }
    const half = schools.find(({ story }) => story.title === "заполнена наполовину");
    if (half !== undefined) expect(remarksOf(half.school)[0]?.message).toMatch(/«Педагоги», строка \d+/);
  });

  test("у каждой организации квитанция, и в ней сказано всё", () => {
    for (const { school, story } of schools) {
      const own = taken.filter(({ id }) => id === school.id);
      const receipts = own.map(({ receipt }) => receipt).join("\n");
      expect([school.name, own.length]).toEqual([
        school.name,
        story.files.reduce((sum, { again }) => sum + (again === true ? 2 : 1), 0),
      ]);
      expect(receipts).toContain(`${school.name}: `);
      for (const words of story.told) expect(receipts).toContain(words);
      for (const { key } of story.taken) expect(receipts).toContain(key);
    }
  });

  test("те же файлы ещё раз, в другом порядке, не меняют ничего", () => {
    const once = everything();
    const again = takeIn(shuffled(files, 2));
    expect(new Set(again.map(({ verdict }) => verdict))).toEqual(new Set(["уже принята", "не принята"]));
    expect(everything()).toEqual(once);
  });

  test("в числах", () => {
    const edits = schools.flatMap(({ story }) => story.taken).length;
    console.info(
      `организаций ${schools.length}, файлов ${files.length}, правок взято ${edits}, ` +
        `новых строк ${schools.flatMap(({ story }) => story.added).length}, ` +
        `замечаний ${schools.flatMap(({ school }) => remarksOf(school)).length}, ` +
        `в LibreOffice ${Math.round(inOffice / 1000)} с, всего ${Math.round((Date.now() - began) / 1000)} с`,
    );
    expect(edits).toBeGreaterThan(100);
  });
});

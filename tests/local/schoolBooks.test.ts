// `exchange DIR`: a folder with school books. What has come back is put away, what was not taken stays, nothing is overwritten.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import { BookFolder } from "../../src/local/schoolBooks/bookFolder.ts";
import { exchangeFolder, type FolderExchange } from "../../src/local/schoolBooks/exchangeFolder.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import { teachers } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { DAY, districtEngine, filledIn, put, type Typed } from "../host/schoolScene.ts";

const FIRST = "МБОУ СОШ № 1 - выпуск 1.xlsx";
const SECOND = "МБОУ СОШ № 2 - выпуск 1.xlsx";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "books-"));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function exchange(engine: Engine, due: string | null = null): Promise<FolderExchange> {
  const run = (request: object) => Promise.resolve(runWell(engine, "exchangeSchools", [request]));
  return exchangeFolder(new BookFolder(dir), run, { today: DAY, due });
}

async function fillIn(name: string, cells: readonly Typed[]): Promise<void> {
  const path = join(dir, name);
  const base64 = readFileSync(path).toString("base64");
  writeFileSync(path, Buffer.from((await filledIn({ name, base64 }, cells)).base64, "base64"));
}

const list = (folder = ""): string[] => readdirSync(join(dir, folder)).sort();

test("первый раз выкладывает книги, второй раз узнаёт их и ничего не пишет", async () => {
  const engine = districtEngine();
  const first = await exchange(engine, "2026-09-20");
  expect(first.written.map(({ file }) => file)).toEqual([FIRST, SECOND, "МБДОУ № 5 - выпуск 1.xlsx"]);
  const before = readFileSync(join(dir, FIRST));
  const again = await exchange(engine);
  expect([again.taken, again.written, again.left]).toEqual([[], [], []]);
  expect(again.unchanged).toHaveLength(3);
  expect(readFileSync(join(dir, FIRST)).equals(before)).toBe(true);
});

test("вернувшееся принято и убрано, новый выпуск и квитанция на месте", async () => {
  const engine = districtEngine();
  await exchange(engine);
  await fillIn(FIRST, [["Педагоги", "КР-0001", "Курсы", "2026, 72 ч"]]);
  const done = await exchange(engine);
  expect(done.taken).toMatchObject([
    { file: FIRST, verdict: "принята", movedTo: join("принято", DAY, FIRST) },
  ]);
  expect(done.written).toMatchObject([{ file: "МБОУ СОШ № 1 - выпуск 2.xlsx", issue: 2 }]);
  expect(rowsIn(engine, teachers)[0]?.courses).toBe("2026, 72 ч");
  expect(list(join("принято", DAY))).toEqual([FIRST]);
  expect(readFileSync(join(dir, "квитанции", "МБОУ СОШ № 1.txt"), "utf8")).toContain("2026, 72 ч");
  expect(existsSync(join(dir, FIRST))).toBe(false);
});

test("данные центра изменились: прежний нетронутый выпуск убран, новый на месте", async () => {
  const engine = districtEngine();
  await exchange(engine);
  put(engine, [patchRow(teachers, "КР-0003", { courses: "2026, 36 ч" })]);
  const done = await exchange(engine);
  expect(done.written.map(({ file }) => file)).toEqual(["МБОУ СОШ № 2 - выпуск 2.xlsx"]);
  expect(list("прежние выпуски")).toEqual([SECOND]);
});

test("повреждённый файл остаётся нетронутым, и на его место ничего не пишется", async () => {
  const engine = districtEngine();
  await exchange(engine);
  writeFileSync(join(dir, FIRST), "не книга");
  writeFileSync(join(dir, "сводка.ods"), "чужое");
  writeFileSync(join(dir, "~$временный.xlsx"), "открыт в Excel");
  const done = await exchange(engine);
  expect(done.left.map(({ file }) => file)).toEqual(["сводка.ods", FIRST, FIRST]);
  expect(done.left.map(({ id }) => id)).toEqual(["", "ОР-0001", "ОР-0001"]);
  expect(done.left[2]?.reason).toContain("Уберите файл из папки");
  expect(done.unchanged.map(({ school }) => school)).toEqual(["МБОУ СОШ № 2", "МБДОУ № 5"]);
  expect(readFileSync(join(dir, "квитанции", "МБОУ СОШ № 1.txt"), "utf8")).toContain("Файл не открывается");
  expect(readFileSync(join(dir, FIRST), "utf8")).toBe("не книга");
  expect(existsSync(join(dir, "~$временный.xlsx"))).toBe(true);
});

test("книги из подпапок принимаются, из «принято» — нет", async () => {
  const engine = districtEngine();
  await exchange(engine);
  await fillIn(FIRST, [["Педагоги", "КР-0001", "Курсы", "2026, 72 ч"]]);
  mkdirSync(join(dir, "почта"));
  writeFileSync(join(dir, "почта", "книга школы.xlsx"), readFileSync(join(dir, FIRST)));
  rmSync(join(dir, FIRST));
  const done = await exchange(engine);
  expect(done.taken).toMatchObject([{ file: join("почта", "книга школы.xlsx"), verdict: "принята" }]);
  expect((await exchange(engine)).taken).toEqual([]);
});

test("прерван после приёма, файл ещё не убран: второй раз не вносится и убирается", async () => {
  const engine = districtEngine();
  await exchange(engine);
  await fillIn(FIRST, [
    ["Педагоги", "новая 1", "ФИО", "Ежова Полина Андреевна"],
    ["Педагоги", "новая 1", "Должность", "учитель"],
  ]);
  const base64 = readFileSync(join(dir, FIRST)).toString("base64");
  runWell(engine, "exchangeSchools", [{ take: [{ name: FIRST, base64 }] }]);
  const done = await exchange(engine);
  expect(done.taken).toMatchObject([{ verdict: "уже принята" }]);
  expect(rowsIn(engine, teachers)).toHaveLength(5);
  expect(list(join("принято", DAY))).toEqual([FIRST]);
});

test("прерван после выпуска, файл ещё не записан: тот же выпуск записывается", async () => {
  const engine = districtEngine();
  runWell(engine, "exchangeSchools", [{ issue: { schools: "все" } }]);
  const done = await exchange(engine);
  expect(done.written.map(({ issue }) => issue)).toEqual([1, 1, 1]);
});

// What goes wrong on the way of a school's book: files that don't open, addresses typed into cells, a run that is out of time.
import { expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { Fault } from "../../src/local/engine/runState.ts";
import { removeRow } from "../../src/workbook/changes.ts";
import { issues, remarks, schoolBooks, teachers } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { ALL, contentOf, districtEngine, exchange, fileFor, filledIn, FIRST, put } from "./schoolScene.ts";

/** As it is seen: without what has no width. */
const seen = (text: string): string => text.replace(/\u2060/g, "");

const told = (engine: Engine) => rowsIn(engine, remarks).filter(({ key }) => key.startsWith("книга|"));

test("повреждённый файл: чей он, видно по имени; замечание и квитанция говорят, что делать, и уходят с целым", async () => {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  const name = "почта/МБОУ_СОШ_№_1_-_выпуск_1 (2).xlsx";
  const torn = { name, base64: file.base64.slice(0, 4000) };
  const { taken, schools } = exchange(engine, { take: [torn] });
  expect(taken).toMatchObject([{ id: "ОР-0001", school: FIRST, issue: 1, verdict: "не принята" }]);
  expect(taken[0]?.receipt).toContain(
    "Файл не открывается: он повреждён или это не .xlsx. Просим сохранить книгу",
  );
  expect(schools[0]).toMatchObject({ remarks: 1, state: "выслана" });
  expect(schools[0]?.owes).toContain("ответить на замечания");
  const found = told(engine);
  expect(found).toMatchObject([{ sheet: "Книги школ", row: "ОР-0001" }]);
  expect(found[0]?.message).toContain(`${FIRST}, выпуск 1: файл «${name}»: Файл не открывается`);
  expect(found[0]?.cure).toContain("Попросите организацию сохранить книгу");
  const before = contentOf(engine);
  exchange(engine, { take: [torn] });
  expect(contentOf(engine)).toEqual(before);
  exchange(engine, { take: [await filledIn(file, [["Педагоги", "КР-0001", "Курсы", "2026, 72 ч"]])] });
  expect(told(engine)).toEqual([]);
});

test("выпуск, которого центр уже не помнит: не принят, об этом замечание и квитанция", () => {
  const sent = districtEngine();
  const file = fileFor(exchange(sent, ALL).files, FIRST);
  // The same book after the log of issues was lost.
  put(
    sent,
    rowsIn(sent, issues).map(({ key }) => removeRow(issues, key)),
  );
  const { taken } = exchange(sent, { take: [file] });
  expect(taken).toMatchObject([{ id: "ОР-0001", verdict: "не принята" }]);
  expect(taken[0]?.receipt).toContain("Просим внести правки в новый выпуск");
  expect(told(sent)).toMatchObject([{ sheet: "Книги школ", row: "ОР-0001" }]);
});

test("сохранённая без правок книга — возвращённая, нетронутая из папки — нет", async () => {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  const here = { ...file, skipUntouched: true };
  expect(exchange(engine, { take: [here] }).taken[0]?.verdict).toBe("не тронута");
  const saved = { ...(await filledIn(file, [])), skipUntouched: true };
  const { taken, schools } = exchange(engine, { take: [saved] });
  expect(taken[0]).toMatchObject({ verdict: "без изменений" });
  expect(taken[0]?.receipt).toContain("изменений нет");
  expect(schools[0]?.state).toBe("вернулась");
});

test("новая строка с недостачей: замечание называет лист и строку книги", async () => {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  exchange(engine, {
    take: [await filledIn(file, [["Педагоги", "новая 1", "ФИО", "Ежова Полина Андреевна"]])],
  });
  expect(told(engine)[0]?.message).toMatch(/^МБОУ СОШ № 1, выпуск 1: «Педагоги», строка \d+ Ежова П\.А\.: /);
});

test("адрес и разметка в клетке видны в квитанции как вписаны, но никуда не ведут", async () => {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  const harm = "<b>курсы</b> https://evil.example.org/x?y=1, www.evil.example.org, почта a@evil.example.org";
  const back = await filledIn(file, [["Педагоги", "КР-0001", "Курсы", harm]]);
  const { receipt = "" } = exchange(engine, { take: [back] }).taken[0] ?? {};
  expect(seen(receipt)).toContain(`«${harm}»`);
  expect(receipt).not.toMatch(/:\/\/|www\.\w|evil\.example|example\.org/);
  const [place] = rowsIn(engine, schoolBooks);
  expect(place?.receipt).toBe(receipt);
});

test("время вышло, пока файлы складывались: остальные даёт следующий вызов, выпуск тот же", () => {
  const engine = districtEngine();
  // Five full minutes of waiting for the service before the commit is through.
  const faults = [3, 4, 6, 8, 10].map((call): Fault => ({ call, answer: 429, applied: false }));
  const first = exchange(engine, ALL, { faults });
  expect(first.files.map(({ school }) => school)).toEqual([FIRST]);
  expect(first).toMatchObject({ left: ["ОР-0002", "ОР-0003"], rest: 2, isWhole: false });
  expect(rowsIn(engine, schoolBooks).map(({ issue }) => issue)).toEqual([1, 1, 1]);
  const second = exchange(engine, { issue: { schools: first.left } });
  expect(second.files.map(({ issue, isRepeated }) => [issue, isRepeated])).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(second.isWhole).toBe(true);
});

test("двое заполнили по копии: взято из обеих, вопросы первой остаются и после второй", async () => {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  const first = await filledIn(file, [
    ["Педагоги", "КР-0001", "Курсы", "2026, 72 ч"],
    ["Педагоги", "КР-0001", "В должности с", "давно"],
  ]);
  const second = await filledIn(file, [["Педагоги", "КР-0002", "Стаж, лет", 12]]);
  exchange(engine, { take: [first, second] });
  expect(rowsIn(engine, teachers).slice(0, 2)).toMatchObject([{ courses: "2026, 72 ч" }, { experience: 12 }]);
  expect(told(engine).map(({ row, column }) => [row, column])).toEqual([
    ["КР-0001", "В должности с"],
    ["КР-0001", "Курсы"],
  ]);
});

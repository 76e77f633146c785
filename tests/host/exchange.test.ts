// Books of schools on their way: out, back, out again. Nothing is lost, nothing is taken twice, nothing is reverted in silence.
import { describe, expect, test } from "vitest";
import { Workbook } from "@cj-tech-master/excelts";
import type { Engine } from "../../src/local/engine/engine.ts";
import {
  applications,
  issues,
  journal,
  remarks,
  schoolBooks,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import { rowsIn, runWell } from "../built.ts";
import {
  ALL,
  contentOf,
  DAY,
  districtBook,
  districtEngine,
  exchange,
  fileFor,
  filledIn,
  FIRST,
  put,
  returned,
} from "./schoolScene.ts";

const teacher = (engine: Engine, id: string) => rowsIn(engine, teachers).find((row) => row.id === id);
const bookOfFirst = (engine: Engine) => rowsIn(engine, schoolBooks).find(({ school }) => school === FIRST);
const remarksOnBooks = (engine: Engine) =>
  rowsIn(engine, remarks).filter(({ key }) => key.startsWith("книга|"));

describe("книги уходят", () => {
  test("каждой организации своя книга и выпуск 1; повтор даёт тот же выпуск и ничего не пишет", () => {
    const engine = districtEngine();
    const sent = exchange(engine, ALL);
    expect(sent.files.map(({ name }) => name)).toEqual([
      "МБОУ СОШ № 1 - выпуск 1.xlsx",
      "МБОУ СОШ № 2 - выпуск 1.xlsx",
      "МБДОУ № 5 - выпуск 1.xlsx",
    ]);
    expect(sent.schools.map(({ owes }) => owes)).toEqual(Array(3).fill("вернуть книгу до 15.09.2026"));
    const before = rowsIn(engine, journal).length;
    const again = exchange(engine, ALL);
    expect(again.files.map(({ issue, isRepeated }) => [issue, isRepeated])).toEqual(Array(3).fill([1, true]));
    expect(rowsIn(engine, journal)).toHaveLength(before);
    expect(exchange(engine, { issue: { schools: "все", onlyChanged: true } }).files).toEqual([]);
  });

  test("без запроса — только матрица, в книге ничего не меняется", () => {
    const engine = districtEngine();
    const result = runWell(engine, "exchangeSchools");
    expect(result.calls.log.some(({ method }) => method.endsWith("batchUpdate"))).toBe(false);
    expect(result.value).toMatchObject({ data: { files: [], schools: [{ state: "не выслана" }, {}, {}] } });
  });

  test("вызовов не больше 2·K+10 без изменений и 4·K+10, когда изменилось всё", () => {
    const engine = districtEngine();
    const first = runWell(engine, "exchangeSchools", [ALL]);
    expect(first.calls.total).toBeLessThanOrEqual(4 * 3 + 10);
    const second = runWell(engine, "exchangeSchools", [ALL]);
    expect(second.calls.total).toBeLessThanOrEqual(2 * 3 + 10);
  });

  test("хранятся четыре последних выпуска", () => {
    const engine = districtEngine();
    for (let issue = 1; issue <= 6; issue += 1) {
      put(engine, [patchRow(teachers, "КР-0001", { courses: `год ${issue}` })]);
      exchange(engine, { issue: { schools: [FIRST] } });
    }
    expect(rowsIn(engine, issues).map(({ issue }) => issue)).toEqual([6, 5, 4, 3]);
  });

  test("неизвестная организация названа, ничего не послано", () => {
    const engine = districtEngine();
    const { error } = engine.run("exchangeSchools", [{ issue: { schools: ["МБОУ СОШ № 77"] } }]);
    expect(error?.message).toContain("МБОУ СОШ № 77");
  });
});

describe("книга вернулась", () => {
  test("правки и новые строки взяты, организация получает квитанцию", async () => {
    const { engine, back } = await returned();
    const { taken, schools } = exchange(engine, { take: [back] });
    expect(taken.map(({ school, verdict }) => [school, verdict])).toEqual([[FIRST, "принята"]]);
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["математика"]);
    expect(rowsIn(engine, teachers).at(-1)).toMatchObject({
      id: "КР-0005",
      name: "Ежова Полина Андреевна",
      school: FIRST,
      position: "учитель",
    });
    expect(rowsIn(engine, applications).at(-1)).toMatchObject({
      id: "ЗВ-0002",
      teacher: "КР-0005",
      kind: "первая",
      state: "Заявлен в списке ОО",
      listed: DAY,
    });
    expect(taken[0]?.receipt).toContain("Ежова Полина Андреевна");
    expect(schools[0]).toMatchObject({ state: "вернулась", returned: DAY, owes: "" });
    expect(bookOfFirst(engine)?.receipt).toBe(taken[0]?.receipt);
  });

  test("дважды: второй раз не вносится ничего", async () => {
    const { engine, back } = await returned();
    exchange(engine, { take: [back] });
    const once = contentOf(engine);
    const again = exchange(engine, { take: [back, back] });
    expect(again.taken.map(({ verdict }) => verdict)).toEqual(["уже принята", "уже принята"]);
    expect(contentOf(engine)).toEqual(once);
  });

  test("после исправленной пришла нетронутая или прежняя: внесённое не отменяется", async () => {
    const { engine, back } = await returned();
    const sent = fileFor(exchange(engine, ALL).files, FIRST);
    exchange(engine, { take: [back] });
    const more = await filledIn(back, [["Педагоги", "КР-0001", "Предмет, направление", "физика"]]);
    exchange(engine, { take: [more] });
    const before = contentOf(engine);
    const again = exchange(engine, { take: [sent, back, { ...sent, skipUntouched: true }] });
    expect(again.taken.map(({ verdict }) => verdict)).toEqual(Array(3).fill("уже принята"));
    expect(contentOf(engine)).toEqual(before);
    expect(remarksOnBooks(engine)).toEqual([]);
  });

  test("после нетронутой копии вопросы заполненной остаются, непонятое в копии не теряется", async () => {
    const engine = districtEngine();
    const file = fileFor(exchange(engine, ALL).files, FIRST);
    const when = ["Педагоги", "КР-0001", "В должности с", "давно"] as const;
    exchange(engine, { take: [await filledIn(file, [when])] });
    expect(exchange(engine, { take: [file] }).taken[0]?.verdict).toBe("уже принята");
    expect(remarksOnBooks(engine)).toMatchObject([{ row: "КР-0001", column: "В должности с" }]);
    exchange(engine, { take: [await filledIn(file, [["Педагоги", "КР-0002", "Стаж, лет", "много"]])] });
    expect(remarksOnBooks(engine)).toMatchObject([{ row: "КР-0002", column: "Стаж, лет" }]);
  });

  test("та же книга, дополненная: берётся только новое", async () => {
    const { engine, back } = await returned();
    exchange(engine, { take: [back] });
    const more = await filledIn(back, [["Педагоги", "КР-0001", "Предмет, направление", "физика"]]);
    expect(exchange(engine, { take: [more] }).taken[0]?.verdict).toBe("принята");
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["физика"]);
    expect(rowsIn(engine, teachers)).toHaveLength(5);
    expect(rowsIn(engine, applications)).toHaveLength(2);
  });

  test("прежний выпуск после нового: правки взяты, центр не затёрт", async () => {
    const engine = districtEngine();
    const old = fileFor(exchange(engine, ALL).files, FIRST);
    put(engine, [patchRow(teachers, "КР-0002", { courses: "2026, 72 ч" })]);
    expect(fileFor(exchange(engine, ALL).files, FIRST).issue).toBe(2);
    const back = await filledIn(old, [["Педагоги", "КР-0001", "Предмет, направление", "химия"]]);
    expect(exchange(engine, { take: [back] }).taken[0]?.verdict).toBe("принята");
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["химия"]);
    expect(teacher(engine, "КР-0002")?.courses).toBe("2026, 72 ч");
  });

  test("правили оба: спрашивается, держится до исправления и переживает обновление книги", async () => {
    const engine = districtEngine();
    const file = fileFor(exchange(engine, ALL).files, FIRST);
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2025, 36 ч" })]);
    const back = await filledIn(file, [["Педагоги", "КР-0001", "Курсы", "2026, 72 ч"]]);
    const { taken, schools } = exchange(engine, { take: [back] });
    expect(taken[0]?.verdict).toBe("принята с замечаниями");
    expect(schools[0]).toMatchObject({ state: "вернулась с замечаниями", remarks: 1 });
    expect(teacher(engine, "КР-0001")?.courses).toBe("2025, 36 ч");
    runWell(engine, "refreshBook");
    expect(remarksOnBooks(engine)).toMatchObject([{ sheet: "Педагоги", row: "КР-0001", column: "Курсы" }]);
    const agreed = await filledIn(back, [["Педагоги", "КР-0001", "Курсы", "2025, 36 ч"]]);
    expect(exchange(engine, { take: [agreed] }).schools[0]).toMatchObject({ remarks: 0, owes: "" });
    expect(remarksOnBooks(engine)).toEqual([]);
  });

  test("после возврата следующий выпуск новый, и в нём внесённое", async () => {
    const { engine, back } = await returned();
    exchange(engine, { take: [back] });
    const next = fileFor(exchange(engine, { issue: { schools: "все", onlyChanged: true } }).files, FIRST);
    expect(next.issue).toBe(2);
    expect(await wordsOf(next.base64)).toContain("Ежова Полина Андреевна");
    expect(bookOfFirst(engine)).toMatchObject({ state: "вернулась", issue: 2 });
  });

  test("повреждённое, чужое и не книга не берутся и объясняются", async () => {
    const engine = districtEngine();
    const file = fileFor(exchange(engine, ALL).files, FIRST);
    const other = new Workbook();
    other.addWorksheet("Лист1").getCell(1, 1).value = "сводка";
    const stranger = districtEngine(undefined, DAY);
    const foreign = { ...file, base64: file.base64.slice(0, 400) };
    const { taken } = exchange(engine, {
      take: [
        { name: "обрыв.xlsx", base64: foreign.base64 },
        { name: "не архив.xlsx", base64: Buffer.from("книга").toString("base64") },
        { name: "сводка.xlsx", base64: Buffer.from(await other.xlsx.writeBuffer()).toString("base64") },
      ],
    });
    expect(taken.map(({ verdict }) => verdict)).toEqual(Array(3).fill("не принята"));
    expect(taken[0]?.remarks.join()).toContain("повреждён");
    expect(taken[2]?.remarks.join()).toContain("не видно, чья это книга");
    expect(taken.every(({ remarks: [why = ""] }) => why.length > 20)).toBe(true);
    // The same ids, but this book has sent nothing.
    const unknown = exchange(stranger, { take: [file] }).taken[0];
    expect(unknown).toMatchObject({ verdict: "не принята" });
  });
});

describe("вредное в клетке организации", () => {
  const HARM = [
    '=HYPERLINK("http://evil.example.org";"нажми")',
    "<script>alert(1)</script>",
    "+79001234567",
    "@SUM(A1:A9)",
    "-1+1",
    "до\tпосле",
  ];

  test("остаётся текстом в листе, в квитанции и в следующей книге", async () => {
    const engine = districtEngine();
    const file = fileFor(exchange(engine, ALL).files, FIRST);
    const places = ["КР-0001", "КР-0002"].flatMap((id) =>
      ["Курсы", "Согласие: дата, где хранится", "Предмет, направление"].map(
        (header) => [id, header] as const,
      ),
    );
    const typed = places.map(([id, header], index) => ["Педагоги", id, header, HARM[index] ?? ""] as const);
    const { taken } = exchange(engine, { take: [await filledIn(file, typed)] });
    expect(taken[0]).toMatchObject({ verdict: "принята", remarks: [] });
    expect(taken[0]?.receipt).not.toMatch(/https?:\/\//);
    const rows = ["КР-0001", "КР-0002"].map((id) => teacher(engine, id));
    const kept = rows.flatMap((row) => [row?.courses, row?.consentNote, row?.subject.join()]);
    const bare = (texts: readonly (string | undefined)[]) => texts.map((text) => text?.replace(/\s/g, ""));
    expect(bare(kept)).toEqual(bare(HARM));
    expect(JSON.stringify(engine.state())).not.toContain("formulaValue");
    const next = fileFor(exchange(engine, { issue: { schools: [FIRST] } }).files, FIRST);
    expect(await formulasOf(next.base64)).toBe(0);
    expect(await wordsOf(next.base64)).toContain("<script>alert(1)</script>");
  });
});

describe("список аттестуемых", () => {
  const JUNE = { issue: { schools: "все", purpose: "список аттестуемых" } };

  test("предложения центра: «да» становится заявлением, список сдан", async () => {
    const engine = districtEngine(districtBook(), "2027-06-01");
    const sent = exchange(engine, JUNE);
    expect(bookOfFirst(engine)).toMatchObject({
      list: "не сдан",
      listYear: "2027-2028",
      dueBy: "2027-06-20",
    });
    const file = fileFor(sent.files, FIRST);
    const back = await filledIn(file, [["Заявления", "предложение 1", "В список", "да"]], {
      "Список аттестуемых": "подан",
    });
    const { taken, schools } = exchange(engine, { take: [back] });
    expect(taken[0]).toMatchObject({ verdict: "принята", remarks: [] });
    expect(schools[0]).toMatchObject({ list: "сдан", owes: "" });
    expect(rowsIn(engine, applications).at(-1)).toMatchObject({
      schoolYear: "2027-2028",
      state: "Заявлен в списке ОО",
      listed: "2027-06-01",
    });
  });

  test("за полтора месяца до срока книги просят списка, пока он не запрошен; в остальное время обычные", () => {
    const seasons = (engine: Engine): string[] => exchange(engine, {}).schools.map(({ season }) => season);
    expect(seasons(districtEngine())).toEqual(Array(3).fill("обычная"));
    const engine = districtEngine(districtBook(), "2027-05-10");
    expect(seasons(engine)).toEqual(Array(3).fill("список аттестуемых"));
    exchange(engine, { issue: { schools: [FIRST], purpose: "список аттестуемых" } });
    expect(seasons(engine)).toEqual(["обычная", "список аттестуемых", "список аттестуемых"]);
  });

  test("«аттестуемых нет» при пустом листе принято, при строках — с ошибками", async () => {
    const engine = districtEngine(districtBook(), "2027-06-01");
    const { files } = exchange(engine, JUNE);
    const nobody = { "Список аттестуемых": "аттестуемых нет" };
    const second = await filledIn(fileFor(files, "МБОУ СОШ № 2"), [], nobody);
    const first = await filledIn(
      fileFor(files, FIRST),
      [["Заявления", "предложение 1", "В список", "да"]],
      nobody,
    );
    const { schools } = exchange(engine, { take: [second, first] });
    expect(schools.map(({ list }) => list)).toEqual(["с ошибками", "нет аттестуемых", "не сдан"]);
    expect(schools[0]?.owes).toContain("исправить список");
  });

  test("подать ещё нельзя: список с ошибками, причина в «Замечаниях» и в квитанции", async () => {
    const engine = districtEngine(districtBook(), "2027-06-01");
    const file = fileFor(exchange(engine, JUNE).files, FIRST);
    const back = await filledIn(
      file,
      [
        ["Заявления", "новая 1", "ФИО", "Берестова Анна Борисовна"],
        ["Заявления", "новая 1", "Категория", "педагог-методист"],
      ],
      { "Список аттестуемых": "подан" },
    );
    const { taken, schools } = exchange(engine, { take: [back] });
    expect(schools[0]?.list).toBe("с ошибками");
    expect(taken[0]?.receipt).toMatch(/нужна действующая высшая/);
    expect(
      remarksOnBooks(engine)
        .map(({ message }) => message)
        .join(),
    ).toMatch(/действующая высшая/);
  });
});

describe("сверка банка данных", () => {
  test("подтверждены все строки: день стоит у каждого педагога и у организации", async () => {
    const engine = districtEngine();
    const sent = exchange(engine, { issue: { schools: "все", purpose: "сверка" } });
    expect(sent.schools[0]).toMatchObject({ dueBy: "2026-12-20" });
    expect(sent.schools[0]?.owes).toContain("подтвердить сверку");
    const back = await filledIn(fileFor(sent.files, FIRST), [], { "Все строки проверены": "да" });
    const { schools } = exchange(engine, { take: [back] });
    expect(schools[0]).toMatchObject({ state: "сверена", verified: DAY, owes: "" });
    expect(rowsIn(engine, teachers).map(({ checked }) => checked)).toEqual([DAY, DAY, null, null]);
  });

  test("с вопросами не засчитана", async () => {
    const engine = districtEngine();
    const sent = exchange(engine, { issue: { schools: "все", purpose: "сверка" } });
    const back = await filledIn(
      fileFor(sent.files, FIRST),
      [["Педагоги", "КР-0001", "В должности с", "давно"]],
      { "Все строки проверены": "да" },
    );
    const { taken, schools } = exchange(engine, { take: [back] });
    expect(schools[0]).toMatchObject({ state: "вернулась с замечаниями", verified: null });
    expect(taken[0]?.receipt).toContain("Сверка будет засчитана");
  });
});

async function wordsOf(base64: string): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(base64, "base64"));
  const words: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => words.push(String(cell.value)));
    });
  });
  return words.join("\n");
}

async function formulasOf(base64: string): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(base64, "base64"));
  let count = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula !== undefined || cell.hyperlink !== undefined) count += 1;
      });
    });
  });
  return count;
}

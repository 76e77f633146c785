// «Настройка» as its page uses it: how things stand, the centre, its people, the morning's run, a trial letter, a copied book.
import { describe, expect, test } from "vitest";
import type { PeopleRequest, SetupState } from "../../src/commands/contract/settingUp.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult } from "../../src/local/engine/runState.ts";
import { journal, settings, staff, TABLES } from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../built.ts";
import { DAY, emptyBook, engineFrom } from "../host/scenes.ts";
import { columnAt, edit, rowAt, type } from "./person.ts";

const OTHER = "second@example.org";
const OWNER = "centre@example.org";

const isState = (value: unknown): value is { message: string; details: string[]; data: SetupState } =>
  typeof value === "object" && value !== null && "data" in value && "message" in value;

/** Asks as the page does; the answer always tells how things stand. */
function asked(
  engine: Engine,
  name: string,
  request: unknown = {},
  options: RunOptions = {},
): { message: string; details: string[]; data: SetupState } {
  const { value } = runWell(engine, name, [request], options);
  if (!isState(value)) throw new Error(`${name} не ответила, как обстоят дела`);
  return value;
}

const refusal = ({ error }: RunResult): string => error?.message ?? "";

const setting = (engine: Engine, key: string): string =>
  rowsIn(engine, settings).find((row) => row.key === key)?.value ?? "";

const person = (name: string, email: string): PeopleRequest["added"][number] => ({
  name,
  position: "методист",
  email,
  groups: ["Сотрудники центра"],
});

describe("как обстоят дела", () => {
  test("новая книга: нет ни одного листа, настройки — по умолчанию, ничего не установлено", () => {
    const engine = newEngine({ today: DAY });
    const { data } = asked(engine, "setupState");
    expect(data.book.missing).toEqual(TABLES.map(({ title }) => title));
    expect(data.centre.senderName).toBe("Аттестация: напоминания");
    expect(data.reminders).toMatchObject({ owner: "", isThere: false, startedOn: "", lastRun: null });
    expect(engine.workbook.book.sheets).toHaveLength(1);
  });

  test("прочие команды на новой книге отсылают к «Настройке» по-русски", () => {
    for (const name of ["checkBook", "todayThings", "previewReminders", "sendReminders"])
      expect(refusal(newEngine({ today: DAY }).run(name)), name).toMatch(
        /нет листа «[^»]+»\. Выполните «Настройка»/,
      );
  });

  test("после создания листов они на месте, а вторая попытка ничего не портит", () => {
    const engine = newEngine({ today: DAY });
    const first = asked(engine, "setUp");
    expect(first.details).toContain("Создан лист «План»");
    expect(first.data.book.missing).toEqual([]);
    expect(first.data.reminders).toMatchObject({ owner: OWNER, isThere: true, hour: 7 });
    expect(asked(engine, "setUp").details).toEqual([]);
    expect(engine.triggers).toHaveLength(2);
  });

  test("сломанный лист не мешает странице открыться и назван вместе с лекарством", () => {
    const engine = engineFrom(emptyBook());
    edit(engine, { verb: "renameHeader", args: [staff.sheetId, columnAt(engine, staff, "name"), "Кто"] });
    const { data } = asked(engine, "setupState");
    expect(data.book.trouble).toContain("переименован");
    expect(asked(engine, "setUp").data.book.trouble).toBe("");
  });

  test("из людей показаны сотрудники центра; люди организаций и уволенные — нет", () => {
    const engine = engineFrom(emptyBook());
    const names = ["Егорова Ольга Петровна", "Жукова Инна Львовна", "Зорина Алла Юрьевна"];
    asked(engine, "savePeople", {
      changed: [],
      added: names.map((name, index) => person(name, `p${index}@example.org`)),
    });
    const at = (name: string): number => rowAt(engine, staff, (row) => row.name === name);
    type(engine, staff, at("Жукова Инна Львовна"), "organisation", "СОШ № 1");
    type(engine, staff, at("Зорина Алла Юрьевна"), "active", "нет");
    const { data } = asked(engine, "setupState");
    expect(data.people.map(({ name }) => name)).toEqual(["Егорова Ольга Петровна"]);
    expect(data.others).toBe(1);
  });
});

describe("центр", () => {
  test("сохраняется в лист «Настройки», остальное в нём не тронуто, «Журнал» помнит, что было", () => {
    const engine = engineFrom(emptyBook());
    const ladder = setting(engine, "ladder");
    const values = { centreName: "МКУ «Методический центр»", replyTo: " centr@example.org " };
    const { data } = asked(engine, "saveCentre", { values });
    expect(data.centre).toMatchObject({
      centreName: "МКУ «Методический центр»",
      replyTo: "centr@example.org",
    });
    expect(setting(engine, "ladder")).toBe(ladder);
    const told = rowsIn(engine, journal).filter(({ row }) => row === "Название центра");
    expect(told.map(({ message }) => message)).toEqual(["Было «», стало «МКУ «Методический центр»»"]);
  });

  test.each([
    ["replyTo", "центр@", "адрес почты"],
    ["bookLink", "таблица", "https://"],
  ])("%s: «%s» не сохраняется, и ничего другого тоже; сказано, что нужно", (key, text, wanted) => {
    const engine = engineFrom(emptyBook());
    const result = engine.run("saveCentre", [{ values: { centreName: "Центр", [key]: text } }]);
    expect(refusal(result)).toContain(text);
    expect(refusal(result)).toContain(wanted);
    expect(setting(engine, "centreName")).toBe("");
  });

  test("то же, записанное сразу в лист, становится замечанием, а в письмо не попадает", () => {
    const engine = engineFrom(emptyBook());
    const row = rowAt(engine, settings, ({ key }) => key === "replyTo");
    type(engine, settings, row, "value", "спросите на вахте");
    expect(JSON.stringify(runWell(engine, "checkBook").value)).toContain("«спросите на вахте» не подходит");
    const { letters } = runWell(engine, "sendTrial", [{}]);
    expect(letters.map(({ replyTo }) => replyTo)).toEqual([""]);
  });

  test("пока сохраняется, человек отсортировал лист: значение попадает в свою строку", () => {
    const { records, ...state } = emptyBook();
    const engine = engineFrom({ ...state, records: { ...records, triggers: [] } });
    const label = columnAt(engine, settings, "label");
    let reads = 0;
    const result = engine.run("saveCentre", [{ values: { centrePhone: "2-15-40" } }], {
      betweenCalls: (_, service, method) => {
        if (service !== "Sheets" || !/batchGetByDataFilter/i.test(method)) return;
        reads += 1;
        if (reads === 2)
          edit(engine, { verb: "sortByColumn", args: [settings.sheetId, label, "DESCENDING"] });
      },
    });
    expect(reads).toBeGreaterThan(2);
    expect(refusal(result)).toBe("");
    const changed = rowsIn(engine, settings).filter(({ value }) => value === "2-15-40");
    expect(changed.map(({ key }) => key)).toEqual(["centrePhone"]);
  });
});

describe("сотрудники", () => {
  test("новые получают код, у известных меняется только исправленное", () => {
    const engine = engineFrom(emptyBook());
    asked(engine, "savePeople", { changed: [], added: [person("Егорова Ольга Петровна", "")] });
    type(engine, staff, 1, "aliases", "Егорова О. П.");
    const { data, message } = asked(engine, "savePeople", {
      changed: [{ id: "СТ-0001", patch: { email: "efimova@example.org" } }],
      added: [person("Жукова Инна Львовна", "zhukova@example.org")],
    });
    expect(message).toBe("Сотрудники: новых — 1, исправлено — 1.");
    expect(data.people.map(({ id, email }) => [id, email])).toEqual([
      ["СТ-0001", "efimova@example.org"],
      ["СТ-0002", "zhukova@example.org"],
    ]);
    expect(rowsIn(engine, staff)[0]).toMatchObject({ position: "методист", aliases: ["Егорова О. П."] });
  });

  test("тот же человек, введённый второй раз, не раздваивается, а дополняется", () => {
    const engine = engineFrom(emptyBook());
    asked(engine, "savePeople", { changed: [], added: [person("Егорова О.П.", "")] });
    asked(engine, "savePeople", {
      changed: [],
      added: [person("Егорова Ольга Петровна", "efimova@example.org")],
    });
    expect(rowsIn(engine, staff).map(({ name, email }) => [name, email])).toEqual([
      ["Егорова Ольга Петровна", "efimova@example.org"],
    ]);
  });

  test("плохой адрес назван вместе с человеком, и ничего не сохранено", () => {
    const engine = engineFrom(emptyBook());
    const added = [person("Егорова Ольга Петровна", "efimova@example.org"), person("Жукова И.Л.", "жукова@")];
    const words = refusal(engine.run("savePeople", [{ changed: [], added }]));
    expect(words).toContain("«жукова@» (Жукова И.Л.) не похоже на адрес почты");
    expect(rowsIn(engine, staff)).toEqual([]);
  });

  test("строка без имени и строка, которой уже нет, отклонены словами", () => {
    const engine = engineFrom(emptyBook());
    const nameless = engine.run("savePeople", [{ changed: [], added: [person(" ", "a@example.org")] }]);
    expect(refusal(nameless)).toContain("без имени");
    const gone = engine.run("savePeople", [
      { changed: [{ id: "СТ-0009", patch: { name: "А Б" } }], added: [] },
    ]);
    expect(refusal(gone)).toContain("СТ-0009");
  });
});

describe("ежедневный запуск", () => {
  test("другой час переставляет запуск, а не добавляет второй", () => {
    const engine = engineFrom(emptyBook());
    const { data } = asked(engine, "saveReminders", { hour: 9, takeOver: false });
    expect(data.reminders).toMatchObject({ owner: OWNER, hour: 9 });
    expect(setting(engine, "reminderHour")).toBe("9");
    expect(engine.triggers.map((trigger) => ("hour" in trigger ? trigger.hour : trigger.event))).toEqual(
      expect.arrayContaining([9, "ON_EDIT"]),
    );
    expect(engine.triggers).toHaveLength(2);
  });

  test("вторая учётная запись видит, чей он, и без ясного ответа его не получает", () => {
    const engine = engineFrom(emptyBook());
    const user = { user: OTHER };
    expect(asked(engine, "setUp", {}, user).message).toContain(`уже установил(а) ${OWNER}`);
    expect(asked(engine, "setupState", {}, user).data).toMatchObject({
      user: OTHER,
      reminders: { owner: OWNER },
    });
    expect(refusal(engine.run("saveReminders", [{ hour: 9, takeOver: false }], user))).toContain(OWNER);
    expect(engine.triggers.every(({ owner }) => owner === OWNER)).toBe(true);
    expect(setting(engine, "reminderHour")).toBe("7");
  });

  test("перенос на себя: прежний запуск остаётся, но ничего не шлёт, и сказано, кто его уберёт", () => {
    const engine = engineFrom(emptyBook());
    const { data, details } = asked(engine, "saveReminders", { hour: 8, takeOver: true }, { user: OTHER });
    expect(data.reminders).toMatchObject({ owner: OTHER, isThere: true, hour: 8 });
    expect(details.join()).toContain(`пусть ${OWNER} откроет`);
    runWell(engine, "sendReminders");
    const fired = engine
      .simulateDay("2024-09-06")
      .map(({ trigger, result }) => [trigger.owner, result.value]);
    expect(fired).toEqual([
      [OWNER, expect.objectContaining({ message: expect.stringContaining("больше не нужен") })],
      [OTHER, expect.objectContaining({ message: expect.not.stringContaining("больше не нужен") })],
    ]);
    const back = asked(engine, "saveReminders", { hour: 8, takeOver: true });
    expect(back.data.reminders).toMatchObject({ owner: OWNER, isThere: true, hour: 8 });
    expect(engine.triggers.filter(({ owner, event }) => owner === OWNER && event === "CLOCK")).toHaveLength(
      1,
    );
  });

  test("удалённый в Google запуск замечен и ставится заново", () => {
    const source = engineFrom(emptyBook());
    const state = source.state();
    const engine = engineFrom({ ...state, records: { ...state.records, triggers: [] } });
    expect(asked(engine, "setupState").data.reminders).toMatchObject({ owner: OWNER, isThere: false });
    expect(asked(engine, "saveReminders", { hour: 7, takeOver: false }).data.reminders.isThere).toBe(true);
  });

  test("несколько дней тишины после начала рассылки видны, выходные тишиной не считаются", () => {
    const engine = engineFrom(emptyBook());
    runWell(engine, "sendReminders");
    const silentOn = (today: string): boolean =>
      asked(engineFrom(engine.state(), { today }), "setupState").data.reminders.isSilent;
    expect(silentOn("2024-09-09")).toBe(false);
    expect(silentOn("2024-09-12")).toBe(true);
  });
});

describe("пробное письмо", () => {
  test("одно, на свой адрес, с подписью центра, мимо журнала рассылки", () => {
    const engine = engineFrom(emptyBook());
    asked(engine, "saveCentre", {
      values: { centreName: "МКУ «Методический центр»", replyTo: "centr@example.org" },
    });
    const { letters, value } = runWell(engine, "sendTrial", [{}], { user: OTHER });
    expect(letters.map(({ to }) => to)).toEqual([[OTHER]]);
    expect(letters[0]).toMatchObject({ replyTo: "centr@example.org", subject: "Аттестация: пробное письмо" });
    expect(letters[0]?.text).toContain("МКУ «Методический центр»");
    expect(letters[0]?.html).toContain("почта работает");
    expect(isState(value) && value.message).toContain("ещё 99 писем");
    expect(setting(engine, "mailingStarted")).toBe("");
  });

  test("без почты сказано, что ничего не ушло", () => {
    const engine = engineFrom(emptyBook(), { mail: "off" });
    expect(asked(engine, "setupState").data.reminders.quota).toBeNull();
    expect(refusal(engine.run("sendTrial", [{}]))).toContain("ничего не отправлено");
  });
});

describe("копия книги", () => {
  const LINK = "https://docs.google.com/spreadsheets/d/";

  function copied(): Engine {
    const source = engineFrom(emptyBook());
    asked(source, "saveCentre", {
      values: { bookLink: `${LINK}${source.bookId}/edit`, centreName: "Центр" },
    });
    runWell(source, "sendReminders");
    expect(setting(source, "mailingStarted")).not.toBe("");
    const state = source.state();
    return engineFrom({
      ...state,
      book: { ...state.book, spreadsheetId: "copy" },
      records: { ...state.records, properties: {}, triggers: [] },
    });
  }

  test("узнаётся; без ответа человека в ней ничего не ставится, не меняется и не шлётся", () => {
    const engine = copied();
    expect(asked(engine, "setupState").data.copyOf).not.toBeNull();
    const before = structuredClone(engine.workbook.book);
    for (const [name, request] of [
      ["setUp", undefined],
      ["setUp", {}],
      ["saveReminders", { hour: 7, takeOver: true }],
      ["sendTrial", {}],
      ["sendReminders", undefined],
    ] as const) {
      const result = engine.run(name, request === undefined ? [] : [request]);
      expect(refusal(result), name).toContain("«Настройка»");
      expect(result.letters).toEqual([]);
    }
    expect(engine.workbook.book).toEqual(before);
    expect(engine.triggers).toEqual([]);
  });

  test("после ответа — своя: запуск её, ссылка её, рассылка не начата, остальное на месте", () => {
    const engine = copied();
    const { data } = asked(engine, "setUp", { copy: "own" });
    expect(data.copyOf).toBeNull();
    expect(data.reminders).toMatchObject({ owner: OWNER, isThere: true, startedOn: "" });
    expect(data.centre).toMatchObject({ bookLink: `${LINK}copy/edit`, centreName: "Центр" });
    expect(asked(engine, "setUp").details).toEqual([]);
  });

  test("прерванная на любом вызове, она либо ещё копия и спросит снова, либо уже своя и не шлёт сама", () => {
    const state = copied().state();
    const total = runWell(engineFrom(state), "setUp", [{ copy: "own" }]).calls.total;
    for (let before = 1; before <= total; before += 1) {
      const engine = engineFrom(state);
      engine.run("setUp", [{ copy: "own" }], { stop: { before } });
      const { copyOf, reminders, centre } = asked(engine, "setupState").data;
      if (copyOf === null)
        expect([reminders.startedOn, centre.bookLink], `${before}`).toEqual(["", `${LINK}copy/edit`]);
      else expect(engine.triggers, `${before}`).toEqual([]);
    }
  });
});

describe("страница присылает не то", () => {
  test.each([
    ["setUp", { copy: "yes" }],
    ["setUp", { takeOver: true }],
    ["saveCentre", { values: { ladder: "1" } }],
    ["saveCentre", {}],
    ["savePeople", { changed: [{ id: "", patch: {} }], added: [] }],
    ["savePeople", { changed: [], added: [{ name: "А" }] }],
    ["saveReminders", { hour: 24, takeOver: false }],
    ["saveReminders", { hour: 7 }],
    ["selfCheck", { openedBy: 5 }],
  ])("%s отказывает словами: %j", (name, request) => {
    const engine = newEngine({ today: DAY });
    const result = engine.run(name, [request]);
    expect(refusal(result)).toMatch(/получила не то, что ждала/);
    expect(result.calls.total).toBe(0);
  });
});

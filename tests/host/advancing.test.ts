// «Шаг заявления»: several applications at once in the book itself, what is refused and why, and the way to the data bank.
import { beforeAll, describe, expect, test } from "vitest";
import type { Advanced, AdvancingView, ListedApplications } from "../../src/commands/contract/index.ts";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import { applications, categories, journal, remarks, teachers } from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../built.ts";
import { freeRow, paste, rowAt, type } from "../commands/person.ts";
import { engineFrom } from "./scenes.ts";

const DAY = "2026-12-01";
let scene: EngineState;

beforeAll(() => {
  const engine = newEngine({ today: DAY });
  runWell(engine, "setUp");
  paste(engine, teachers, freeRow(engine, teachers), [
    {
      id: "КР-0001",
      name: "Соколова Марина Игоревна",
      school: "СОШ № 8",
      position: "учитель",
      consent: "есть",
    },
    {
      id: "КР-0002",
      name: "Лебедева Нина Сергеевна",
      school: "СОШ № 8",
      position: "учитель",
      consent: "есть",
    },
    {
      id: "КР-0003",
      name: "Орлова Тамара Викторовна",
      school: "СОШ № 9",
      position: "воспитатель",
      consent: "есть",
    },
  ]);
  const way = { month: "ноябрь 2026", agreed: 46300, folderOn: 46303, folderResult: "готова" };
  paste(engine, applications, freeRow(engine, applications), [
    { teacher: "КР-0001", kind: "первая", ...way },
    { teacher: "КР-0002", kind: "высшая", ...way },
    { teacher: "КР-0003", kind: "первая", month: "ноябрь 2026" },
  ]);
  runWell(engine, "refreshBook");
  scene = engine.state();
});

const open = (): Engine => engineFrom(scene, { today: DAY });
const states = (engine: Engine): string[] => rowsIn(engine, applications).map(({ accepted }) => accepted);
const advanced = ({ value }: RunResult): { message: string; data: Advanced } =>
  JSON.parse(JSON.stringify(value));

/** What the window shows. */
function windowOf({ dialogs }: RunResult): AdvancingView {
  const json = /openPage\((\{.*\})\);<\/script>$/s.exec(dialogs[0]?.html ?? "")?.[1];
  if (json === undefined) throw new Error("окно не открылось");
  return JSON.parse(json).data;
}

describe("окно", () => {
  test("выделенные заявления: кто, где стоит, что дальше и что можно выбрать", () => {
    const engine = open();
    const row = rowAt(engine, applications, ({ teacher }) => teacher === "КР-0001");
    const ranges = [{ startRow: row, endRow: row + 1, startColumn: 0, endColumn: 3 }];
    const { chosen, counts, leftOut } = windowOf(
      runWell(engine, "openAdvance", [], { selection: { sheetId: applications.sheetId, ranges } }),
    );
    expect(chosen).toMatchObject([
      {
        id: "ЗВ-0001",
        who: "Соколова М.И., учитель, СОШ № 8",
        what: "первая, ноябрь 2026",
        state: "Готов к подаче",
        step: "подать заявление (срок приёма не внесён) — заявитель",
        next: ["Заявление подано", "На доработке", "Отозвано", "Заблокировано"],
      },
    ]);
    expect(counts).toEqual([
      { state: "В предварительном графике", count: 1 },
      { state: "Готов к подаче", count: 2 },
    ]);
    expect(leftOut).toEqual([]);
  });

  test("ничего не выделено: заявления состояния, найденные по части имени", () => {
    const engine = open();
    const { value } = runWell(engine, "listApplications", [{ state: "Готов к подаче", find: "лебед" }]);
    const { data }: { data: ListedApplications } = JSON.parse(JSON.stringify(value));
    expect(data.total).toBe(1);
    expect(data.rows.map(({ id }) => id)).toEqual(["ЗВ-0002"]);
  });
});

describe("шаг", () => {
  test("день один на всех, номер у каждого свой; у кого номера нет, тому отказано с причиной", () => {
    const engine = open();
    const { message, data } = advanced(
      runWell(engine, "advanceApplications", [
        {
          ids: ["ЗВ-0001", "ЗВ-0002", "ЗВ-0003"],
          state: "Заявление подано",
          facts: { filed: "2026-11-30", channel: "ЕПГУ (госуслуги)" },
          own: { "ЗВ-0001": { number: "117" } },
        },
      ]),
    );
    expect(data.advanced).toEqual(["ЗВ-0001"]);
    expect(message).toBe("«Заявление подано»: 1 заявление. Не изменено: 2 заявления.");
    expect(data.refused.map(({ id, who, reason, remedy }) => `${id} ${who}. ${reason}. ${remedy}`)).toEqual([
      "ЗВ-0002 Лебедева Н.С., учитель, СОШ № 8. «Заявление подано» не засчитано: не заполнен столбец «№ заявления». Впишите «№ заявления»; номера нет — «б/н»",
      expect.stringMatching(/^ЗВ-0003 Орлова Т\.В\., .* не засчитано: .*«Согласовано»/),
    ]);
    expect(states(engine)).toEqual(["Заявление подано", "Готов к подаче", "В предварительном графике"]);
    const [first, second] = rowsIn(engine, applications);
    expect(first).toMatchObject({ filed: "2026-11-30", reviewBy: "2026-12-30", state: "Заявление подано" });
    expect(second).toMatchObject({ filed: null, channel: "", state: "Готов к подаче" });
    expect(rowsIn(engine, journal)).toContainEqual(
      expect.objectContaining({
        row: "ЗВ-0001",
        message: "«Готов к подаче» → «Заявление подано», 30.11.2026",
        command: "Шаг заявления",
      }),
    );
  });

  test("до приказа: история пополнена один раз, педагог получил категорию со дня решения", () => {
    const engine = open();
    const step = (state: string, facts: Record<string, string>): void => {
      const { data } = advanced(runWell(engine, "advanceApplications", [{ ids: ["ЗВ-0001"], state, facts }]));
      expect(data).toEqual({ advanced: ["ЗВ-0001"], refused: [] });
    };
    step("Заявление подано", { filed: "2026-10-12", number: "117" });
    step("Включён в список", { regionListOn: "2026-10-20" });
    step("Принято к рассмотрению", { acceptedOn: "2026-10-25" });
    step("Всесторонний анализ", { experts: "Зимина Ольга Петровна" });
    step("Заключение направлено", {
      conclusionOn: "2026-11-05",
      conclusion: "соответствует показателям",
      conclusionSent: "2026-11-06",
    });
    step("Категория установлена", { decided: "2026-11-20" });
    step("Приказ издан", { orderNumber: "2301", orderOn: "2026-11-25" });
    expect(rowsIn(engine, applications)[0]).toMatchObject({ accepted: "Банк обновлён", bankOn: DAY });
    expect(rowsIn(engine, categories)).toMatchObject([
      { teacher: "КР-0001", category: "первая", decided: "2026-11-20", application: "ЗВ-0001" },
    ]);
    runWell(engine, "refreshBook");
    expect(rowsIn(engine, categories)).toHaveLength(1);
    expect(rowsIn(engine, teachers)[0]).toMatchObject({ category: "первая", decided: "2026-11-20" });
    const changes = rowsIn(engine, journal).length;
    runWell(engine, "refreshBook");
    expect(rowsIn(engine, journal)).toHaveLength(changes);
  });

  test("непонятный запрос: сказано словами", () => {
    const engine = open();
    const result = engine.run("advanceApplications", [{ ids: ["ЗВ-0001"], state: "Готово" }]);
    expect(result.ok).toBe(false);
    expect(result.error?.message).toMatch(/проверьте state/);
  });
});

test("выбрали состояние в листе через голову: клетка цела, путь стоит, в «Замечаниях» сказано, что сначала", () => {
  const engine = open();
  const row = rowAt(engine, applications, ({ teacher }) => teacher === "КР-0001");
  type(engine, applications, row, "state", "Приказ издан");
  runWell(engine, "refreshBook");
  expect(rowsIn(engine, applications)[0]).toMatchObject({
    state: "Приказ издан",
    accepted: "Готов к подаче",
  });
  expect(rowsIn(engine, remarks)).toContainEqual(
    expect.objectContaining({
      sheet: "Заявления",
      row: "ЗВ-0001",
      message: "Соколова М.И., учитель, СОШ № 8: из «Готов к подаче» нельзя в «Приказ издан»",
    }),
  );
});

test("высшая без первой: замечание с объяснением, строка не заперта", () => {
  const engine = open();
  type(engine, applications, freeRow(engine, applications), "teacher", "КР-0003");
  const row = rowAt(engine, applications, ({ teacher, kind }) => teacher === "КР-0003" && kind === "");
  type(engine, applications, row, "kind", "высшая");
  runWell(engine, "refreshBook");
  expect(rowsIn(engine, applications)[3]).toMatchObject({ accepted: "Заявлен в списке ОО" });
  expect(rowsIn(engine, remarks)).toContainEqual(
    expect.objectContaining({
      row: "ЗВ-0004",
      message: expect.stringContaining("на «высшая» нельзя: "),
    }),
  );
});

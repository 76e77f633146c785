// The setup runs while a person works in the sheet that it repairs: the same columns are repaired, formats and lists included.
import { describe, expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { plan } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { columnOf, edit, gathered } from "./disturbed.ts";
import { engineFrom, workingBook } from "./scenes.ts";

/** A plan with one header renamed and one column deleted: the setup has something to repair. */
function brokenBook(): EngineState {
  const engine = engineFrom(workingBook());
  const { sheetId } = plan;
  edit(engine, { verb: "deleteLines", args: [sheetId, "COLUMNS", columnOf(engine, plan, "proof")] });
  const headers = headersOf(engine);
  const place = { sheetId, row: 0, column: headers.indexOf("Сроки проведения") };
  edit(engine, { verb: "typeInto", args: [place, "Когда"] });
  return engine.state();
}

const sheetOf = (engine: Engine) =>
  engine.workbook.book.sheets.find(({ properties }) => properties.sheetId === plan.sheetId);

const headersOf = (engine: Engine): string[] =>
  (sheetOf(engine)?.rows[0]?.cells ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? "");

/** What cells of each column are to hold, by header. */
function meaningOf(engine: Engine): Record<string, unknown> {
  const cells = sheetOf(engine)?.rows[2]?.cells ?? [];
  return Object.fromEntries(
    headersOf(engine)
      .map((header, index): [string, unknown] => [
        header,
        [cells[index]?.userEnteredFormat?.numberFormat, cells[index]?.dataValidation],
      ])
      .filter(([header]) => header !== "" && header !== "Моя пометка"),
  );
}

const ACTS: [string, (engine: Engine) => void][] = [
  [
    "отсортирован лист",
    (engine) =>
      edit(engine, { verb: "sortByColumn", args: [plan.sheetId, headersOf(engine).indexOf("Мероприятие")] }),
  ],
  [
    "передвинут столбец",
    (engine) => {
      const from = headersOf(engine).indexOf("Ближайший срок");
      edit(engine, { verb: "moveColumn", args: [plan.sheetId, from, from - 4] });
    },
  ],
  ["вставлена строка", (engine) => edit(engine, { verb: "insertBefore", args: [plan.sheetId, "ROWS", 3] })],
  [
    "вставлен свой столбец",
    (engine) => {
      const column = headersOf(engine).indexOf("Мероприятие");
      edit(engine, { verb: "insertBefore", args: [plan.sheetId, "COLUMNS", column] });
      edit(engine, { verb: "typeInto", args: [{ sheetId: plan.sheetId, row: 0, column }, "Моя пометка"] });
    },
  ],
];

describe("настройка, пока человек работает в листе", () => {
  const calm = engineFrom(brokenBook());
  const { calls } = runWell(calm, "setUp");
  const reads = calls.log
    .filter(({ service, method }) => service === "Sheets" && /get/i.test(method))
    .slice(1);

  test("без помех столбец возвращён, название восстановлено", () => {
    expect(headersOf(calm)).toEqual(expect.arrayContaining(["Сроки проведения", "Чем подтверждается"]));
    expect(rowsIn(calm, plan).length).toBe(29);
  });

  test.each(ACTS)("%s перед любым чтением: исправлено то же", (_, act) => {
    expect(reads.length).toBeGreaterThan(2);
    for (const { n } of reads) {
      const engine = engineFrom(brokenBook());
      const { error } = engine.run("setUp", [], {
        betweenCalls: (call) => {
          if (call === n) act(engine);
        },
      });
      expect(error, String(n)).toBeNull();
      expect(gathered(engine), String(n)).toEqual(gathered(calm));
      expect(meaningOf(engine), String(n)).toEqual(meaningOf(calm));
    }
  });
});

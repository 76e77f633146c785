// Checks of what becomes of cells on the scratch sheet: values, long texts, big batches, drop-downs, colours, new rows.
import type { Cell, Request } from "../../google/sheets.ts";
import { failureOf } from "../../google/errors.ts";
import { freshNumber } from "../../google/session.ts";
import {
  asExpected,
  otherwise,
  SCRATCH,
  scratchPart,
  scratchRow,
  tryBatch,
  writing,
  type Check,
  type Place,
} from "./check.ts";

/** Rows of the scratch sheet: each check keeps to its own. */
const ROW = { typed: 0, date: 1, long: 2, list: 3, guarded: 4, colours: 5, rows: 20, big: 30 };

const { sheetId } = SCRATCH;
const block = (startRowIndex: number, endRowIndex: number): object => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex: 0,
  endColumnIndex: 1,
});

/** Texts that a spreadsheet would make something else of, if they were typed. */
const TYPED: readonly Cell[] = [
  "=1+1",
  "007",
  "+7 900",
  "31.12.2026",
  "'текст",
  "1,5",
  "ИСТИНА",
  46387,
  1.5,
  false,
];

const LONGEST = 50_000;
const BIG = { rows: 20, letters: 2_500 };
/** A batch of a megabyte should take seconds; a run has 6 minutes. */
const SLOW_MS = 60_000;
const OVERDUE = `=($A${ROW.colours + 1}<>"")*($A${ROW.colours + 1}<TODAY())`;

function listRule(startRow: number, endRow: number): Request {
  return {
    setDataValidation: {
      range: block(startRow, endRow),
      rule: {
        condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }, { userEnteredValue: "нет" }] },
        strict: true,
        showCustomUi: true,
      },
    },
  };
}

function colourRule(startRow: number, endRow: number): Request {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [block(startRow, endRow)],
        booleanRule: {
          condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: OVERDUE }] },
          format: { textFormat: { bold: true } },
        },
      },
    },
  };
}

export const CELL_CHECKS: readonly Check[] = [
  {
    code: "typed",
    title: "Значения без толкования",
    tried: "Записаны «=1+1», «007», «+7 900», «31.12.2026» и другие: должны прочитаться теми же",
    run: (place) => {
      tryBatch(place, [writing(ROW.typed, TYPED)]);
      const read = scratchRow(place, ROW.typed);
      const differing = TYPED.filter((value, index) => read[index] !== value);
      return differing.length === 0
        ? asExpected()
        : otherwise(
            `стали другими: ${differing.map((value) => `«${value}» → «${read[TYPED.indexOf(value)] ?? ""}»`).join(", ")}`,
            "Программа может записать не то, что решила. Не вносите документы и сообщите программисту.",
          );
    },
  },
  {
    code: "dates",
    title: "Даты",
    tried: "Записан день 31.12.2026 как число с видом даты: должен прочитаться тем же числом",
    run: (place) => {
      const cell = {
        userEnteredValue: { numberValue: 46387 },
        userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd.mm.yyyy" } },
      };
      const start = { sheetId, rowIndex: ROW.date, columnIndex: 0 };
      const fields = "userEnteredValue,userEnteredFormat.numberFormat";
      tryBatch(place, [{ updateCells: { start, rows: [{ values: [cell] }], fields } }]);
      const [read] = scratchRow(place, ROW.date);
      return read === 46387
        ? asExpected()
        : otherwise(
            `прочитано «${read ?? ""}»`,
            "Сроки могут сдвинуться. Не вносите документы и сообщите программисту.",
          );
    },
  },
  {
    code: "long",
    title: "Длинный текст",
    tried: "Записаны 50 000 знаков в одну ячейку",
    run: (place) => {
      tryBatch(place, [writing(ROW.long, ["я".repeat(LONGEST)])]);
      const { length } = String(scratchRow(place, ROW.long)[0] ?? "");
      return length === LONGEST
        ? asExpected()
        : otherwise(
            `прочитано знаков: ${length}`,
            "Длинные тексты обрезаются: делите их на несколько строк.",
          );
    },
  },
  {
    code: "big",
    title: "Большая запись",
    tried: "Записан мегабайт текста за один раз",
    run: (place) => {
      const row = Array.from({ length: 10 }, () => "я".repeat(BIG.letters));
      const started = Date.now();
      tryBatch(
        place,
        Array.from({ length: BIG.rows }, (_, index) => writing(ROW.big + index, row)),
      );
      const ms = Date.now() - started;
      const seen = `${Math.max(1, Math.round(ms / 1000))} с`;
      return ms < SLOW_MS
        ? asExpected(seen)
        : otherwise(seen, "Книга работает медленно: большие документы вносите по частям.");
    },
  },
  {
    code: "list",
    title: "Значение не из списка",
    tried: "Ячейке дан строгий список и записано другое: программа рассчитана и на отказ, и на согласие",
    run: (place) => {
      tryBatch(place, [listRule(ROW.list, ROW.list + 1)]);
      const isTaken = !isRefused(place, [writing(ROW.list, ["может быть"])]);
      const isThere = scratchRow(place, ROW.list)[0] === "может быть";
      return isTaken === isThere
        ? asExpected(isTaken ? "записано" : "отказано")
        : otherwise(
            isTaken ? "принято, но не записано" : "отказано, но записано",
            "Программа не узнает, записалось ли значение. Сообщите программисту.",
          );
    },
  },
  {
    code: "guarded",
    title: "Защита с предупреждением",
    tried: "Строка защищена предупреждением, и в неё записано: программе оно мешать не должно",
    run: (place) => {
      const protectedRange = {
        protectedRangeId: freshNumber(),
        range: block(ROW.guarded, ROW.guarded + 1),
        warningOnly: true,
      };
      tryBatch(place, [{ addProtectedRange: { protectedRange } }, writing(ROW.guarded, ["можно"])]);
      return scratchRow(place, ROW.guarded)[0] === "можно"
        ? asExpected()
        : otherwise(
            "не записано",
            "«Журнал» не пополняется. Снимите с него защиту: «Данные» → «Защищённые листы и диапазоны».",
          );
    },
  },
  {
    code: "colours",
    title: "Цвета сроков",
    tried: "Правило цвета с TODAY() записано и прочитано: формула должна остаться той же",
    run: (place) => {
      tryBatch(place, [colourRule(ROW.colours, ROW.colours + 3)]);
      const { conditionalFormats } = scratchPart(place, "A1:A2", "conditionalFormats");
      const formulas = (conditionalFormats ?? []).map(
        ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "",
      );
      return formulas.includes(OVERDUE)
        ? asExpected()
        : otherwise(
            formulas.length === 0 ? "правила нет" : `прочитано «${formulas.join("», «")}»`,
            "Просроченное может не краситься. Сверяйтесь с листом «Сегодня» и сообщите программисту.",
          );
    },
  },
  {
    code: "rows",
    title: "Новая строка",
    tried: "Между строками со списком и цветом вставлена строка: список и цвет должны достаться и ей",
    run: (place) => {
      const end = ROW.rows + 3;
      tryBatch(place, [
        listRule(ROW.rows, end),
        colourRule(ROW.rows, end),
        {
          insertDimension: {
            range: { sheetId, dimension: "ROWS", startIndex: ROW.rows + 1, endIndex: ROW.rows + 2 },
            inheritFromBefore: true,
          },
        },
      ]);
      const { data, conditionalFormats } = scratchPart(
        place,
        `A${ROW.rows + 1}:A${end + 1}`,
        "conditionalFormats,data(rowData(values(dataValidation)))",
      );
      const hasList = data?.[0]?.rowData?.[1]?.values?.[0]?.dataValidation !== undefined;
      const hasColour = (conditionalFormats ?? []).some(({ ranges }) =>
        (ranges ?? []).some(
          ({ startRowIndex, endRowIndex }) => startRowIndex === ROW.rows && endRowIndex === end + 1,
        ),
      );
      const lost = [...(hasList ? [] : ["список"]), ...(hasColour ? [] : ["цвет"])];
      return lost.length === 0
        ? asExpected()
        : otherwise(
            `не достались: ${lost.join(", ")}`,
            "В вставленных людьми строках может не быть списка или цвета: «Настройка» → «Проверить и починить» их вернёт.",
          );
    },
  },
];

/** True when the service refuses the batch; other failures are thrown. */
function isRefused(place: Place, requests: Request[]): boolean {
  try {
    tryBatch(place, requests);
    return false;
  } catch (error) {
    if (failureOf(error) !== "REFUSED") throw error;
    return true;
  }
}

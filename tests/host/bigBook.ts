// Books of any size: plan items of ten occurrences each and as many directives as occurrences, typed by people at once.
import { dateOfSerial, serialOf } from "../../src/domain/calendar/civil.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { directives, plan } from "../../src/workbook/tables/index.ts";
import { bookOf, structureOf } from "../built.ts";
import { sheetOf } from "../../src/workbook/book.ts";

/** Types `count` directives and plan items that make `count` occurrences into the book; nothing is completed yet. */
export function typeBigBook(engine: Engine, count: number): void {
  typeRows(
    engine,
    plan,
    Array.from({ length: count / 10 }, (_, index) => ({
      schoolYear: "2024-2025",
      section: "VI",
      number: String(index + 1),
      activity: `Сверка сведений о педагогических работниках образовательных организаций, часть ${index + 1}`,
      termText: "ежемесячно",
      responsibleText: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО",
    })),
  );
  typeRows(
    engine,
    directives,
    Array.from({ length: count }, (_, index) => ({
      source: `письмо № ${index + 1} от 02.09.2024`,
      number: "1",
      text: `Представить сведения об аттестации педагогических работников, часть ${index + 1}`,
      executorText: "Лебедева Н.С.",
      role: "исполнитель",
      termText: `до ${wordDate(index)}`,
      status: "Новое",
      letters: "слать",
    })),
  );
}

/** Days from October on, a few directives on each. */
function wordDate(index: number): string {
  const [year, month, day] = dateOfSerial(serialOf("2024-10-01") + (index % 200)).split("-");
  return `${day}.${month}.${year}`;
}

function typeRows(engine: Engine, table: AnyTable, rows: readonly Readonly<Record<string, string>>[]): void {
  const book = bookOf(engine, [table]);
  const { columns } = book.layout(table);
  const start = book.values(table).length;
  const { sheetId } = table;
  const height = sheetOf(structureOf(engine), table)?.properties?.gridProperties?.rowCount ?? 0;
  const missing = start + rows.length - height;
  const room = missing > 0 ? [{ appendDimension: { sheetId, dimension: "ROWS", length: missing } }] : [];
  const cells = Object.keys(rows[0] ?? {}).map((id) => ({
    updateCells: {
      start: { sheetId, rowIndex: start, columnIndex: columns[id] ?? 0 },
      rows: rows.map((row) => ({ values: [{ userEnteredValue: { stringValue: row[id] ?? "" } }] })),
      fields: "userEnteredValue",
    },
  }));
  engine.workbook.batchUpdate({ requests: [...room, ...cells] }, { email: "centre@example.org" });
}

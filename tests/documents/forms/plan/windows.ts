// Filing windows of an invented region for the tests of schedules.
import type { FilingWindow } from "../../../../src/domain/attestation/windows.ts";
import { windows } from "../../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../../sampleRow.ts";

const DAYS: readonly (readonly [month: string, opens: string, closes: string])[] = [
  ["сентябрь 2026", "2026-08-01", "2026-08-28"],
  ["октябрь 2026", "2026-09-01", "2026-09-25"],
  ["ноябрь 2026", "2026-09-28", "2026-10-20"],
  ["декабрь 2026", "2026-10-21", "2026-11-20"],
  ["январь 2027", "2026-11-23", "2026-12-18"],
  ["февраль 2027", "2026-12-21", "2027-01-22"],
  ["март 2027", "2027-01-25", "2027-02-19"],
  ["апрель 2027", "2027-02-24", "2027-03-19"],
  ["май 2027", "2027-03-22", "2027-04-16"],
];

export const filingWindows: readonly FilingWindow[] = DAYS.map(([month, opens, closes], index) =>
  sampleRow(windows, { id: `ОК-${index + 1}`, schoolYear: "2026-2027", month, opens, closes, version: 1 }),
);

// What a cell shows, as a text to be read in a sentence: dates as 31.12.2026, numbers with a comma.
import { dateOfSerial, formatDate } from "../../../domain/calendar/civil.ts";
import type { Cell } from "../sheets/model.ts";
import { Calculation } from "../calc/calculation.ts";

const MINUTES_A_DAY = 1440;
/** 31.12.9999: later numbers are no days. */
const LAST_DAY = 2_958_465;

/** A formula is told as it is written, since its value comes and goes by itself. */
export function shownText(cell: Cell | undefined): string {
  const { boolValue, formulaValue, numberValue, stringValue } = cell?.userEnteredValue ?? {};
  if (stringValue !== undefined) return stringValue;
  if (formulaValue !== undefined) return Calculation.russian(formulaValue);
  if (boolValue !== undefined) return boolValue ? "ИСТИНА" : "ЛОЖЬ";
  return numberValue === undefined
    ? ""
    : numberText(numberValue, cell?.userEnteredFormat?.numberFormat?.type);
}

function numberText(value: number, type: string | undefined): string {
  if (Math.abs(value) > LAST_DAY) return decimal(value);
  switch (type) {
    case "DATE":
      return formatDate(dateOfSerial(value));
    case "DATE_TIME":
      return `${formatDate(dateOfSerial(value))} ${timeText(value)}`;
    case "TIME":
      return timeText(value);
    case "PERCENT":
      return `${decimal(Number((value * 100).toPrecision(12)))} %`;
    default:
      return decimal(value);
  }
}

const decimal = (value: number): string => String(value).replace(".", ",");

function timeText(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * MINUTES_A_DAY);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

// What a person has chosen and typed for a document, as forms read it.
import { dateFromText, type CivilDate } from "../../domain/calendar/civil.ts";
import type { FormRequest } from "../form.ts";

/** What was typed into a field of the form, else `otherwise`. */
export function fieldOf({ fields }: FormRequest, id: string, otherwise = ""): string {
  return (fields?.[id] ?? "").trim() || otherwise;
}

/** The day that was typed into a field; null when there is none, or it isn't a day. */
export function dayField(request: FormRequest, id: string): CivilDate | null {
  return dateFromText(fieldOf(request, id));
}

/** Lines of a field of many lines, the blank ones left out. */
export function linesField(request: FormRequest, id: string): string[] {
  return linesOf(fieldOf(request, id));
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Rows that were chosen, in the order of the register; without a choice those that are ready. */
export function chosenRows<Row extends { id: string }>(
  rows: readonly Row[],
  chosen: readonly string[] | undefined,
  ready: readonly string[],
): Row[] {
  const codes = new Set(chosen ?? ready);
  return rows.filter(({ id }) => codes.has(id));
}

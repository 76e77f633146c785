// What a decided application adds to the history of categories: a category that was set once its order is out, a refusal at once.
// The day of the decision counts for validity, not the day of the order. Source: life-cycles §3.1 and its invariants.
import { formatDate } from "../../calendar/civil.ts";
import { bareNumber } from "../../language/bareNumber.ts";
import type { Application, ApplicationState } from "../application.ts";
import type { CategoryRecord } from "../bank.ts";
import { samePosition } from "../rules/validity.ts";

/** States in which the data bank waits for the decision. */
export const AWAITS_BANK: readonly ApplicationState[] = ["Приказ издан", "Отказано"];

/** The row of the history that follows from an application, without its id; null while it isn't decided or isn't complete. */
export function historyOf(application: Application): CategoryRecord | null {
  const { id, teacher, name, position, kind, decided, result, protocol } = application;
  if (teacher.trim() === "" || position.trim() === "" || kind === "" || decided === null || result === "")
    return null;
  return {
    id: "",
    teacher: teacher.trim(),
    name,
    position,
    category: kind,
    event: result === "установить" ? "установлена" : "отказано",
    decided,
    protocol,
    order: result === "установить" ? orderOf(application) : "",
    validUntil: null,
    basis: "",
    edition: "",
    application: id,
    comment: "",
  };
}

/** «№ 123-н от 05.10.2026» */
function orderOf({ orderNumber, orderOn }: Application): string {
  const number = bareNumber(orderNumber);
  const parts = [number === "" ? "" : `№ ${number}`, orderOn === null ? "" : `от ${formatDate(orderOn)}`];
  return parts.filter((part) => part !== "").join(" ");
}

/** A row that tells of the same decision, linked to the application or typed by somebody. */
export function sameRecord(
  record: CategoryRecord,
  history: readonly CategoryRecord[],
): CategoryRecord | undefined {
  return (
    history.find(({ application }) => application === record.application) ??
    history.find(
      (known) =>
        known.application === "" &&
        known.teacher.trim() === record.teacher &&
        known.category === record.category &&
        known.event === record.event &&
        known.decided === record.decided &&
        samePosition(known.position, record.position),
    )
  );
}

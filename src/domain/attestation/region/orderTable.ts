// The order of the ministry: a long table of the whole region in which ours are found. It names only those to whom a category
// was given: whoever isn't in it was not refused. Source: rules of the field §2.2, L62.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import { spellingKey } from "../../people/spelling.ts";
import { bareNumber } from "../../language/bareNumber.ts";
import type { Application, ApplicationState } from "../application.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { monthOf, readMonth } from "../months.ts";
import { positionsAgree } from "../teachers/matchPeople.ts";
import type { ApplicationKind } from "../words.ts";
import { isRunning } from "./findApplication.ts";

/** What the order says above its table. */
export interface Order {
  number: string;
  on: CivilDate;
  /** Day of the commission's decision: a category is valid from it, not from the order. */
  decided: CivilDate;
  protocol: string;
}

/** «№ 345 от 12.03.2026», as the history of categories names an order. */
export function wordOrder({ number, on }: Pick<Order, "number" | "on">): string {
  return `№ ${bareNumber(number)} от ${formatDate(on)}`;
}

/** What the order tells of the application that it decides. */
export function factsOfOrder({ number, on, decided, protocol }: Order): Partial<Application> {
  const known = { result: "установить", decided, orderNumber: number, orderOn: on } as const;
  return protocol === "" ? known : { ...known, protocol };
}

/** True for an application that this order may decide: it runs, or it is decided by this very order. */
export function mayBeDecidedBy(application: Application, order: Order): boolean {
  return isRunning(application) || isDecidedBy(application, order);
}

export function isDecidedBy({ orderNumber, orderOn }: Application, { number, on }: Order): boolean {
  return orderOn === on && numberKey(orderNumber) === numberKey(number);
}

/** The row of the history for a category that came without an application in the book. */
export function recordOfOrder(
  { id, name, position }: Teacher,
  category: ApplicationKind,
  order: Order,
): Partial<CategoryRecord> & { teacher: string } {
  const { decided, protocol } = order;
  const event = "установлена";
  return { teacher: id, name, position, category, event, decided, protocol, order: wordOrder(order) };
}

/** True when the history already holds this decision: same person, position and category, same day or same order. */
export function isInHistory(
  history: readonly CategoryRecord[],
  position: string,
  category: ApplicationKind,
  order: Order,
): boolean {
  return history.some(
    (record) =>
      record.event === "установлена" &&
      record.category === category &&
      positionsAgree(record.position, position) &&
      (record.decided === order.decided || numberKey(record.order) === numberKey(wordOrder(order))),
  );
}

/** Applications that should have stood in the order and don't: sent with a conclusion, or due in its month. */
export function missingInOrder(
  applications: readonly Application[],
  named: ReadonlySet<string>,
  order: Order,
): Application[] {
  return applications.filter(
    (application) =>
      !named.has(application.id) && application.result === "" && isExpected(application, order),
  );
}

const AWAITING: readonly ApplicationState[] = ["Принято к рассмотрению", "Всесторонний анализ"];

function isExpected({ accepted, month, schoolYear }: Application, { decided }: Order): boolean {
  if (accepted === "Заключение направлено") return true;
  const wanted = readMonth(month, schoolYear);
  return AWAITING.some((state) => state === accepted) && wanted !== null && wanted <= monthOf(decided);
}

const numberKey = (number: string): string => spellingKey(number).replace(/^n /, "");

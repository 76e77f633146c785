// The event object that an installed trigger hands to its function.
import type { ClockEvent, EditEvent, TriggerEvent } from "./protocol.ts";
import { fullAuthMode } from "./scriptApp.ts";
import { range, spreadsheet } from "./spreadsheetApp.ts";

const WEEK_MS = 7 * 86_400_000;

/** ISO number of the week in which a UTC day lies. */
function weekOfYear(date: Date): number {
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - weekday + 3);
  const yearStart = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - yearStart) / WEEK_MS) + 1;
}

function clockEvent({ at, triggerUid }: ClockEvent): object {
  const date = new Date(at);
  return {
    authMode: fullAuthMode,
    triggerUid,
    timezone: "UTC",
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    "day-of-month": date.getUTCDate(),
    "day-of-week": ((date.getUTCDay() + 6) % 7) + 1,
    "week-of-year": weekOfYear(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** `value` and `oldValue` are left out, as with an edit of several cells: whoever needs them reads the cells. */
function editEvent({ block, book, triggerUid, user }: EditEvent): object {
  const bounds = {
    rowStart: block.startRow + 1,
    rowEnd: block.endRow,
    columnStart: block.startColumn + 1,
    columnEnd: block.endColumn,
  };
  return {
    authMode: fullAuthMode,
    triggerUid,
    source: spreadsheet(book),
    range: range(block, book.sheetId, book.sheetName, bounds),
    user: { email: user, nickname: user.replace(/@.*/, "") },
  };
}

export const eventOf = (event: TriggerEvent): object =>
  event.kind === "clock" ? clockEvent(event) : editEvent(event);

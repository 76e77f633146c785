// The only names that Google calls: menu items, triggers, page callbacks. Exports, no logic.
import * as edited from "./commands/completeEditedRows.ts";
import * as control from "./commands/controlDirective.ts";
import * as intake from "./commands/importDocument.ts";
import * as people from "./commands/importStaff.ts";
import * as done from "./commands/markDone.ts";
import { buildMenu, TITLES } from "./commands/menu.ts";
import type { Outcome } from "./commands/outcome.ts";
import { answer, checked, present, worded } from "./commands/perform.ts";
import * as preview from "./commands/previewReminders.ts";
import * as fresh from "./commands/refreshBook.ts";
import * as sections from "./commands/showSections.ts";
import * as reminders from "./commands/sendReminders.ts";
import * as setup from "./commands/setUp.ts";
import type { EditEvent } from "./google/editEvent.ts";

// Triggers

export function onOpen(): void {
  buildMenu();
}

/** Daily trigger and menu item alike: a trigger brings its event, a person nothing. */
export function sendReminders(event?: { triggerUid?: string }): Outcome {
  const uid = event?.triggerUid;
  if (uid !== undefined) {
    return answer(TITLES.sendReminders, (run) => reminders.sendReminders(run, { kind: "trigger", uid }));
  }
  return present(TITLES.sendReminders, (run) => reminders.sendReminders(run, { kind: "person" }));
}

export function completeEditedRows(event: EditEvent): void {
  worded(() => {
    edited.completeEditedRows(event, TITLES.completeEditedRows);
  });
}

// Menu

export function setUp(): Outcome {
  return present(TITLES.setUp, setup.setUp);
}

export function refreshBook(): Outcome {
  return present(TITLES.refreshBook, fresh.refreshBook);
}

export function checkBook(): Outcome {
  return present(TITLES.checkBook, fresh.refreshBook);
}

export function previewReminders(): Outcome {
  return present(TITLES.previewReminders, preview.previewReminders);
}

export function showSections(): Outcome {
  return present(TITLES.showSections, sections.showSections);
}

// Menu without an argument, page callback with one

export function markDone(request?: unknown): Outcome {
  if (request === undefined) return present(TITLES.markDone, (run) => done.markDone(run, null));
  const wanted = checked(TITLES.markDone, done.markDoneSchema, request);
  return answer(TITLES.markDone, (run) => done.markDone(run, wanted));
}

// Page callbacks

export function importDocument(request: unknown): Outcome {
  const wanted = checked(TITLES.importDocument, intake.importSchema, request);
  return answer(TITLES.importDocument, (run) => intake.importDocument(run, wanted));
}

export function importStaff(request: unknown): Outcome {
  const wanted = checked(TITLES.importStaff, people.staffSchema, request);
  return answer(TITLES.importStaff, (run) => people.importStaff(run, wanted));
}

export function extendTerm(request: unknown): Outcome {
  const wanted = checked(TITLES.extendTerm, control.extensionSchema, request);
  return answer(TITLES.extendTerm, (run) => control.extendTerm(run, wanted));
}

export function takeOffControl(request: unknown): Outcome {
  const wanted = checked(TITLES.takeOffControl, control.removalSchema, request);
  return answer(TITLES.takeOffControl, (run) => control.takeOffControl(run, wanted));
}

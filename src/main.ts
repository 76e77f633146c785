// The only names that Google calls: menu items, triggers, page callbacks. Exports, no logic.
import * as check from "./commands/checkBook.ts";
import * as edited from "./commands/completeEditedRows.ts";
import * as control from "./commands/controlDirective.ts";
import * as intake from "./commands/importDocument.ts";
import * as people from "./commands/importStaff.ts";
import * as done from "./commands/markDone.ts";
import { buildMenu, TITLES } from "./commands/menu.ts";
import type { Outcome } from "./commands/outcome.ts";
import * as marking from "./commands/openMarking.ts";
import * as setting from "./commands/settingUp.ts";
import { answer, checked, look, openDialog, openSidebar, present, worded } from "./commands/perform.ts";
import * as preview from "./commands/previewReminders.ts";
import * as fresh from "./commands/refreshBook.ts";
import * as centre from "./commands/saveCentre.ts";
import * as persons from "./commands/savePeople.ts";
import * as morning from "./commands/saveReminders.ts";
import * as self from "./commands/selfCheck.ts";
import * as trial from "./commands/sendTrial.ts";
import * as sections from "./commands/showSections.ts";
import * as reminders from "./commands/sendReminders.ts";
import * as row from "./commands/showRow.ts";
import * as setup from "./commands/setUp.ts";
import * as day from "./commands/todayThings.ts";
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

export function refreshBook(): Outcome {
  return present(TITLES.refreshBook, fresh.refreshBook);
}

export function showToday(): void {
  openSidebar("today", TITLES.showToday, {});
}

export function openMarking(): void {
  const { data, ready } = look(TITLES.openMarking, marking.markingOf);
  if (ready.length === 0) return openDialog("marking", TITLES.openMarking, { width: 760, height: 620 }, data);
  present(TITLES.markDone, (run) => done.markDone(run, { ids: ready, evidence: "", own: {} }));
}

export function openReminders(): void {
  openDialog("reminding", TITLES.openReminders, { width: 820, height: 640 }, {});
}

export function openImport(): void {
  openDialog("importDocument", TITLES.openImport, { width: 900, height: 640 }, {});
}

export function openStaff(): void {
  openDialog("importStaff", TITLES.openStaff, { width: 760, height: 560 }, {});
}

export function openSetup(): void {
  openDialog("setup", TITLES.openSetup, { width: 820, height: 640 }, {});
}

export function openCheck(): void {
  openSidebar("checkBook", TITLES.openCheck, {});
}

export function openSelfCheck(): void {
  const openedBy = look(TITLES.openSelfCheck, (run) => run.user);
  openDialog("selfCheck", TITLES.openSelfCheck, { width: 760, height: 620 }, { openedBy });
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

// Command line without an argument, page callback with one

export function setUp(request?: unknown): Outcome {
  if (request === undefined) return present(TITLES.setUp, setup.setUp);
  const wanted = checked(TITLES.setUp, setup.setUpSchema, request);
  return answer(
    TITLES.setUp,
    setting.thenState((run) => setup.setUp(run, wanted)),
  );
}

export function selfCheck(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.selfCheck, self.selfCheckSchema, request);
  return answer(TITLES.selfCheck, (run) => self.selfCheck(run, wanted));
}

// Page callbacks

export function setupState(): Outcome {
  return look(TITLES.setupState, setting.setupOutcome);
}

export function saveCentre(request: unknown): Outcome {
  const wanted = checked(TITLES.saveCentre, centre.centreSchema, request);
  return answer(
    TITLES.saveCentre,
    setting.thenState((run) => centre.saveCentre(run, wanted)),
  );
}

export function savePeople(request: unknown): Outcome {
  const wanted = checked(TITLES.savePeople, persons.peopleSchema, request);
  return answer(
    TITLES.savePeople,
    setting.thenState((run) => persons.savePeople(run, wanted)),
  );
}

export function saveReminders(request: unknown): Outcome {
  const wanted = checked(TITLES.saveReminders, morning.reminderSchema, request);
  return answer(
    TITLES.saveReminders,
    setting.thenState((run) => morning.saveReminders(run, wanted)),
  );
}

export function sendTrial(): Outcome {
  return answer(TITLES.sendTrial, setting.thenState(trial.sendTrial));
}

export function checkBook(): Outcome {
  return answer(TITLES.checkBook, check.checkBook);
}

export function todayThings(): Outcome {
  return answer(TITLES.todayThings, day.todayThings);
}

export function showRow(request: unknown): Outcome {
  const wanted = checked(TITLES.showRow, row.rowSchema, request);
  return look(TITLES.showRow, (run) => row.showRow(run, wanted));
}

export function previewReminders(): Outcome {
  return look(TITLES.previewReminders, preview.previewReminders);
}

export function sendLetters(request: unknown): Outcome {
  const wanted = checked(TITLES.sendLetters, reminders.stepSchema, request);
  return answer(TITLES.sendLetters, (run) => reminders.sendLetters(run, wanted));
}

export function previewImport(request: unknown): Outcome {
  const wanted = checked(TITLES.importDocument, intake.importSchema, request);
  return look(TITLES.importDocument, (run) => intake.previewImport(run, wanted));
}

export function importDocument(request: unknown): Outcome {
  const wanted = checked(TITLES.importDocument, intake.importSchema, request);
  return answer(TITLES.importDocument, (run) => intake.importDocument(run, wanted));
}

export function previewStaff(request: unknown): Outcome {
  const wanted = checked(TITLES.importStaff, people.staffSchema, request);
  return look(TITLES.importStaff, (run) => people.previewStaff(run, wanted));
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

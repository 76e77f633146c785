// The only names that Google calls: menu items, triggers, page callbacks. Exports, no logic.
import * as advancing from "./commands/advanceApplications.ts";
import * as assigning from "./commands/assignExperts.ts";
import * as check from "./commands/checkBook.ts";
import * as edited from "./commands/completeEditedRows.ts";
import * as control from "./commands/controlDirective.ts";
import * as schedule from "./commands/draftSchedule.ts";
import * as exchange from "./commands/exchangeSchools.ts";
import * as future from "./commands/forecast.ts";
import * as names from "./commands/hideNames.ts";
import * as intake from "./commands/importDocument.ts";
import * as listing from "./commands/importList.ts";
import * as people from "./commands/importStaff.ts";
import * as mailing from "./commands/mailSchoolBooks.ts";
import * as done from "./commands/markDone.ts";
import { buildMenu, TITLES } from "./commands/menu.ts";
import type { Outcome } from "./commands/outcome.ts";
import * as lists from "./commands/monthLists.ts";
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
import * as sites from "./commands/siteMarks.ts";
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

export function openAdvance(): void {
  const data = look(TITLES.openAdvance, advancing.advancingOf);
  openDialog("advance", TITLES.openAdvance, { width: 860, height: 660 }, data);
}

export function openReminders(): void {
  openDialog("reminding", TITLES.openReminders, { width: 820, height: 640 }, {});
}

export function openSchools(): void {
  openDialog("schools", TITLES.openSchools, { width: 1000, height: 680 }, {});
}

export function openImport(): void {
  openDialog("importDocument", TITLES.openImport, { width: 900, height: 640 }, {});
}

const LIST_SIZE = { width: 1100, height: 700 };

export function openList(): void {
  openDialog("importList", TITLES.openList, LIST_SIZE, { kind: "", kinds: listing.listChoices() });
}

export function openSiteList(): void {
  openDialog("importList", TITLES.openSiteList, LIST_SIZE, { kind: "site", kinds: listing.listChoices() });
}

export function openOrder(): void {
  openDialog("importList", TITLES.openOrder, LIST_SIZE, { kind: "orders", kinds: listing.listChoices() });
}

export function openNames(): void {
  openSidebar("names", TITLES.openNames, {});
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

export function openSchedule(): void {
  openDialog("schedule", TITLES.openSchedule, { width: 1000, height: 660 }, {});
}

export function openMonthLists(): void {
  openDialog("monthLists", TITLES.openMonthLists, { width: 1000, height: 660 }, {});
}

export function openForecast(): void {
  openDialog("forecast", TITLES.openForecast, { width: 1000, height: 660 }, {});
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

export function draftSchedule(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.draftSchedule, schedule.scheduleSchema, request);
  return answer(TITLES.draftSchedule, (run) => schedule.draftSchedule(run, wanted));
}

export function previewSchedule(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.draftSchedule, schedule.scheduleSchema, request);
  return look(TITLES.draftSchedule, (run) => schedule.previewSchedule(run, wanted));
}

export function forecast(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.forecast, future.forecastSchema, request);
  return look(TITLES.forecast, (run) => future.forecast(run, wanted));
}

/** Without a request it tells how the schools stand. */
export function exchangeSchools(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.exchangeSchools, exchange.exchangeSchema, request);
  if (wanted.take === undefined && wanted.takeTables === undefined && wanted.issue === undefined)
    return look(TITLES.exchangeSchools, exchange.schoolMatrix);
  return answer(TITLES.exchangeSchools, (run) => exchange.exchangeSchools(run, wanted));
}

// Page callbacks

export function mailSchoolBooks(request: unknown): Outcome {
  const wanted = checked(TITLES.mailSchoolBooks, mailing.mailBooksSchema, request);
  return answer(TITLES.mailSchoolBooks, (run) => mailing.mailSchoolBooks(run, wanted));
}

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

export function listApplications(request: unknown): Outcome {
  const wanted = checked(TITLES.listApplications, advancing.listSchema, request);
  return look(TITLES.listApplications, (run) => advancing.listApplications(run, wanted));
}

export function advanceApplications(request: unknown): Outcome {
  const wanted = checked(TITLES.advanceApplications, advancing.advanceSchema, request);
  return answer(TITLES.advanceApplications, (run) => advancing.advanceApplications(run, wanted));
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

export function previewList(request: unknown): Outcome {
  const wanted = checked(TITLES.importList, listing.listSchema, request);
  return look(TITLES.importList, (run) => listing.previewList(run, wanted));
}

export function importList(request: unknown): Outcome {
  const wanted = checked(TITLES.importList, listing.listSchema, request);
  return answer(TITLES.importList, (run) => listing.importList(run, wanted));
}

export function namesState(): Outcome {
  return look(TITLES.openNames, names.namesState);
}

export function codedPeople(): Outcome {
  return look(TITLES.openNames, names.codedPeople);
}

export function selectedPerson(): Outcome {
  return look(TITLES.openNames, names.selectedPerson);
}

export function reserveCodes(request: unknown): Outcome {
  const wanted = checked(TITLES.openNames, names.reserveSchema, request);
  return look(TITLES.openNames, (run) => names.reserveCodes(run, wanted));
}

export function hideNames(request: unknown): Outcome {
  const wanted = checked(TITLES.hideNames, names.hideSchema, request);
  return answer(TITLES.hideNames, (run) => names.hideNames(run, wanted));
}

export function extendTerm(request: unknown): Outcome {
  const wanted = checked(TITLES.extendTerm, control.extensionSchema, request);
  return answer(TITLES.extendTerm, (run) => control.extendTerm(run, wanted));
}

export function takeOffControl(request: unknown): Outcome {
  const wanted = checked(TITLES.takeOffControl, control.removalSchema, request);
  return answer(TITLES.takeOffControl, (run) => control.takeOffControl(run, wanted));
}

export function moveApplication(request: unknown): Outcome {
  const wanted = checked(TITLES.moveApplication, schedule.moveSchema, request);
  return answer(TITLES.moveApplication, (run) => schedule.moveApplication(run, wanted));
}

export function agreeApplications(request: unknown): Outcome {
  const wanted = checked(TITLES.agreeApplications, schedule.agreeSchema, request);
  return answer(TITLES.agreeApplications, (run) => schedule.agreeApplications(run, wanted));
}

export function monthList(request: unknown): Outcome {
  const wanted = checked(TITLES.monthList, lists.listSchema, request);
  return look(TITLES.monthList, (run) => lists.monthList(run, wanted));
}

export function sendMonthList(request: unknown): Outcome {
  const wanted = checked(TITLES.sendMonthList, lists.sendListSchema, request);
  return answer(TITLES.sendMonthList, (run) => lists.sendMonthList(run, wanted));
}

export function previewExperts(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.assignExperts, assigning.expertsSchema, request);
  return look(TITLES.assignExperts, (run) => assigning.previewExperts(run, wanted));
}

export function assignExperts(request: unknown): Outcome {
  const wanted = checked(TITLES.assignExperts, assigning.assignSchema, request);
  return answer(TITLES.assignExperts, (run) => assigning.assignExperts(run, wanted));
}

export function siteMarks(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.siteMarks, sites.siteSchema, request);
  return look(TITLES.siteMarks, (run) => sites.siteMarks(run, wanted));
}

export function setSiteMarks(request: unknown): Outcome {
  const wanted = checked(TITLES.siteMarks, sites.setSiteSchema, request);
  return answer(TITLES.siteMarks, (run) => sites.setSiteMarks(run, wanted));
}

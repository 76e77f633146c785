// The only names that Google calls: menu items, triggers, page callbacks. Exports, no logic.
import * as advancing from "./commands/advanceApplications.ts";
import * as assigning from "./commands/assignExperts.ts";
import * as check from "./commands/checkBook.ts";
import * as closing from "./commands/closeSitting.ts";
import * as edited from "./commands/completeEditedRows.ts";
import * as control from "./commands/controlDirective.ts";
import * as schedule from "./commands/draftSchedule.ts";
import * as exchange from "./commands/exchangeSchools.ts";
import * as future from "./commands/forecast.ts";
import * as holding from "./commands/holdSitting.ts";
import * as names from "./commands/hideNames.ts";
import * as intake from "./commands/importDocument.ts";
import * as listing from "./commands/importList.ts";
import * as people from "./commands/importStaff.ts";
import * as mailing from "./commands/mailSchoolBooks.ts";
import * as done from "./commands/markDone.ts";
import { buildMenu, TITLES } from "./commands/menu.ts";
import * as making from "./commands/makeDocuments.ts";
import type { Outcome } from "./commands/outcome.ts";
import * as lists from "./commands/monthLists.ts";
import * as marking from "./commands/openMarking.ts";
import * as ownForms from "./commands/ownForms.ts";
import * as setting from "./commands/settingUp.ts";
import {
  answer,
  answering,
  checked,
  look,
  looking,
  openDialog,
  openSidebar,
  present,
  worded,
} from "./commands/perform.ts";
import * as preparing from "./commands/prepareSitting.ts";
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
import * as way from "./commands/setDocuments.ts";
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

export function openSitting(): void {
  openDialog("sitting", TITLES.openSitting, { width: 1000, height: 680 }, {});
}

export function openDocuments(): void {
  openDialog("documents", TITLES.openDocuments, { width: 1000, height: 700 }, {});
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

export const mailSchoolBooks = answering(
  TITLES.mailSchoolBooks,
  mailing.mailBooksSchema,
  mailing.mailSchoolBooks,
);

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

export const showRow = looking(TITLES.showRow, row.rowSchema, row.showRow);
export const listApplications = looking(
  TITLES.listApplications,
  advancing.listSchema,
  advancing.listApplications,
);
export const advanceApplications = answering(
  TITLES.advanceApplications,
  advancing.advanceSchema,
  advancing.advanceApplications,
);

export function previewReminders(): Outcome {
  return look(TITLES.previewReminders, preview.previewReminders);
}

export const sendLetters = answering(TITLES.sendLetters, reminders.stepSchema, reminders.sendLetters);
export const previewImport = looking(TITLES.importDocument, intake.importSchema, intake.previewImport);
export const importDocument = answering(TITLES.importDocument, intake.importSchema, intake.importDocument);
export const previewStaff = looking(TITLES.importStaff, people.staffSchema, people.previewStaff);
export const importStaff = answering(TITLES.importStaff, people.staffSchema, people.importStaff);
export const previewList = looking(TITLES.importList, listing.listSchema, listing.previewList);
export const importList = answering(TITLES.importList, listing.listSchema, listing.importList);

export function namesState(): Outcome {
  return look(TITLES.openNames, names.namesState);
}

export function codedPeople(): Outcome {
  return look(TITLES.openNames, names.codedPeople);
}

export function selectedPerson(): Outcome {
  return look(TITLES.openNames, names.selectedPerson);
}

export const reserveCodes = looking(TITLES.openNames, names.reserveSchema, names.reserveCodes);
export const hideNames = answering(TITLES.hideNames, names.hideSchema, names.hideNames);
export const extendTerm = answering(TITLES.extendTerm, control.extensionSchema, control.extendTerm);
export const takeOffControl = answering(TITLES.takeOffControl, control.removalSchema, control.takeOffControl);
export const moveApplication = answering(
  TITLES.moveApplication,
  schedule.moveSchema,
  schedule.moveApplication,
);
export const agreeApplications = answering(
  TITLES.agreeApplications,
  schedule.agreeSchema,
  schedule.agreeApplications,
);

export function sittingsView(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.sittingsView, preparing.viewSchema, request);
  return look(TITLES.sittingsView, (run) => preparing.sittingsView(run, wanted));
}

export const saveSitting = answering(TITLES.saveSitting, preparing.saveSchema, preparing.saveSitting);
export const saveMinutes = answering(TITLES.saveMinutes, holding.minutesSchema, holding.saveMinutes);
export const closeSitting = answering(TITLES.closeSitting, closing.closeSchema, closing.closeSitting);
export const cancelSitting = answering(TITLES.cancelSitting, preparing.cancelSchema, preparing.cancelSitting);
export const markSitting = answering(TITLES.markSitting, holding.markSchema, holding.markSitting);
export const monthList = looking(TITLES.monthList, lists.listSchema, lists.monthList);
export const sendMonthList = answering(TITLES.sendMonthList, lists.sendListSchema, lists.sendMonthList);

export function previewExperts(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.assignExperts, assigning.expertsSchema, request);
  return look(TITLES.assignExperts, (run) => assigning.previewExperts(run, wanted));
}

export const assignExperts = answering(TITLES.assignExperts, assigning.assignSchema, assigning.assignExperts);

export function siteMarks(request: unknown = {}): Outcome {
  const wanted = checked(TITLES.siteMarks, sites.siteSchema, request);
  return look(TITLES.siteMarks, (run) => sites.siteMarks(run, wanted));
}

export const setSiteMarks = answering(TITLES.siteMarks, sites.setSiteSchema, sites.setSiteMarks);

export function documentsView(): Outcome {
  return look(TITLES.documentsView, making.documentsView);
}

export const previewDocuments = looking(TITLES.makeDocuments, making.paperSchema, making.previewDocuments);
export const makeDocuments = answering(TITLES.makeDocuments, making.paperSchema, making.makeDocuments);
export const setDocuments = answering(TITLES.setDocuments, way.setSchema, way.setDocuments);
export const settleDocument = answering(TITLES.settleDocument, way.settleSchema, way.settleDocument);
export const saveTemplate = answering(TITLES.saveTemplate, ownForms.formSchema, ownForms.saveTemplate);
export const removeTemplate = answering(TITLES.removeTemplate, ownForms.kindSchema, ownForms.removeTemplate);

export function templateSample(request: unknown): Outcome {
  const wanted = checked(TITLES.saveTemplate, ownForms.kindSchema, request);
  return worded(() => ownForms.templateSample(wanted));
}

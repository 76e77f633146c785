// What pages may ask the add-on: the closed list, with the shapes of questions and answers. Types only.
import type { Checking } from "./checking.ts";
import type { Importing } from "./importing.ts";
import type { Marking } from "./marking.ts";
import type { Reminding } from "./reminding.ts";
import type { SettingUp } from "./settingUp.ts";
import type { Looking } from "./today.ts";

export type { BookCheck, CheckFinding, RemarkView, SelfCheckReport } from "./checking.ts";
export type * from "./importing.ts";
export type { Outcome } from "../outcome.ts";
export type { Decided, Markable, MarkableRow, Marked, MarkRequest } from "./marking.ts";
export type { LetterPreview, MailingPreview, MailingStep } from "./reminding.ts";
export type { TodayItem, TodayList, Work } from "./today.ts";
export type { PeopleRequest, PersonPatch, ReminderState, SetupPerson, SetupState } from "./settingUp.ts";
export type { PageData, PageName, ShownPage } from "./pages.ts";

/**
 * Functions of main.ts that pages call, each with one argument of plain JSON. A failure comes as an error worded for a
 * person; the `data` of an answer is what the page shows next.
 */
export interface PageFunctions extends Checking, Importing, Looking, Marking, Reminding, SettingUp {}

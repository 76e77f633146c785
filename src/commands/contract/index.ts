// What pages may ask the add-on: the closed list, with the shapes of questions and answers. Types only.
import type { Advancing } from "./advancing.ts";
import type { Checking } from "./checking.ts";
import type { Documenting } from "./documents.ts";
import type { Exchanging } from "./schools.ts";
import type { Forecasting } from "./forecasting.ts";
import type { Importing } from "./importing.ts";
import type { Listing } from "./lists.ts";
import type { Marking } from "./marking.ts";
import type { MonthListing } from "./monthLists.ts";
import type { Naming } from "./names.ts";
import type { Reminding } from "./reminding.ts";
import type { Scheduling } from "./scheduling.ts";
import type { SettingUp } from "./settingUp.ts";
import type { Sittings } from "./sittings.ts";
import type { Looking } from "./today.ts";

export type * from "./advancing.ts";
export type { BookCheck, CheckFinding, RemarkView, SelfCheckReport } from "./checking.ts";
export type { ForecastQuarter, ForecastView, TwentyCounts, TwentyView } from "./forecasting.ts";
export type * from "./documents.ts";
export type * from "./importing.ts";
export type {
  DocumentQuestion,
  ListChoice,
  ListDifference,
  ListKindId,
  ListReport,
  ListRow,
  Verdict,
} from "./lists.ts";
export type * from "./monthLists.ts";
export type { CodedPerson, NamesState, SelectedPerson } from "./names.ts";
export type * from "./schools.ts";
export type * from "./sittings.ts";
export type { ScheduledRow, ScheduleView } from "./scheduling.ts";
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
export interface PageFunctions
  extends
    Advancing,
    Checking,
    Documenting,
    Exchanging,
    Forecasting,
    Importing,
    Listing,
    Looking,
    Marking,
    MonthListing,
    Naming,
    Reminding,
    Scheduling,
    SettingUp,
    Sittings {}

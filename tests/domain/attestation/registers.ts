// Rows of the registers around the data bank for tests: every field filled, the interesting ones given by the test. All people
// and schools are invented.
import type { Conformity } from "../../../src/domain/attestation/conformity.ts";
import type { Coordinator } from "../../../src/domain/attestation/coordinators.ts";
import type { Head } from "../../../src/domain/attestation/heads.ts";
import { defaultRuleRows } from "../../../src/domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../../src/domain/attestation/rules/editions.ts";
import type { SchoolBook } from "../../../src/domain/attestation/schoolBooks.ts";
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import { workingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings, type Settings } from "../../../src/domain/settings.ts";

export const calendar = workingCalendar(CALENDAR_DECREES.flatMap((decree) => decree.days));
export const { editions } = editionsFrom(defaultRuleRows());
export const settings: Settings = { ...defaultSettings(), mailingStarted: "2023-09-05" };

export function conformityRow(given: Partial<Conformity> = {}): Conformity {
  return {
    id: "СО-0001",
    name: "Зимина Ольга Петровна",
    teacher: "КР-0001",
    school: "МБОУ СОШ № 1",
    position: "учитель",
    dueBy: null,
    state: "",
    nextStep: "",
    nextDue: null,
    warnFrom: null,
    meeting: null,
    listed: null,
    informed: null,
    informBy: null,
    submission: null,
    submissionSeen: null,
    submissionBy: null,
    ownInfo: null,
    ownInfoBy: null,
    result: "",
    protocol: "",
    extract: null,
    extractBy: null,
    acquainted: null,
    acquaintBy: null,
    bankOn: null,
    comment: "",
    ...given,
  };
}

export function headRow(given: Partial<Head> = {}): Head {
  return {
    id: "РК-0001",
    name: "Орлова Анна Павловна",
    school: "МБОУ СОШ № 1",
    position: "директор",
    appointed: null,
    contractUntil: null,
    lastOn: null,
    lastResult: "",
    lastProtocol: "",
    lastAct: "",
    dueBy: null,
    exemptUntil: null,
    candidate: "",
    state: "",
    nextStep: "",
    nextDue: null,
    warnFrom: null,
    scheduled: null,
    notified: null,
    documents: null,
    testOn: null,
    testResult: "",
    interview: null,
    meeting: null,
    result: "",
    protocol: "",
    extract: null,
    founderAct: "",
    founderActOn: null,
    registered: null,
    recommendations: "",
    recommendationsBy: null,
    comment: "",
    ...given,
  };
}

export function coordinatorRow(given: Partial<Coordinator> = {}): Coordinator {
  return {
    id: "ОТ-0001",
    school: "МБОУ СОШ № 1",
    name: "Белова Ирина Олеговна",
    position: "заместитель директора",
    order: "",
    from: "2022-09-01",
    to: null,
    newUntil: "2023-09-01",
    trained: null,
    email: "belova@example.org",
    phone: "",
    account: "",
    comment: "",
    ...given,
  };
}

export function bookRow(given: Partial<SchoolBook> = {}): SchoolBook {
  return {
    id: "ОО-0001",
    school: "МБОУ СОШ № 1",
    coordinator: "",
    channel: "файл",
    state: "не выслана",
    issue: null,
    sent: null,
    dueBy: null,
    warnFrom: null,
    returned: null,
    remarks: null,
    verifyFrom: null,
    verified: null,
    listYear: "",
    list: "",
    receipt: "",
    link: "",
    fileId: "",
    sharedWith: "",
    comment: "",
    ...given,
  };
}

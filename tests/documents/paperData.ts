// What a form gets, for tests: empty registers, default settings, the calendar and editions that come with the program, the
// built-in words. All people and schools in these tests are invented.
import type { PaperData } from "../../src/documents/form.ts";
import { CATALOGUE } from "../../src/documents/words/catalogue.ts";
import { wordsOf } from "../../src/documents/words/words.ts";
import { defaultRuleRows } from "../../src/domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../src/domain/attestation/rules/editions.ts";
import { CALENDAR_DECREES } from "../../src/domain/calendar/decrees.ts";
import { workingCalendar } from "../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings, type Settings } from "../../src/domain/settings.ts";

const calendar = workingCalendar(CALENDAR_DECREES.flatMap((decree) => decree.days));
const { editions } = editionsFrom(defaultRuleRows());

/** Settings of an invented centre. */
export const centre: Settings = {
  ...defaultSettings(),
  centreName: "МКУ МЦ Заречного района",
  fullCentreName: "муниципальное казённое учреждение «Методический центр Заречного района»",
  centrePhone: "8 (86100) 5-55-01",
  districtName: "Заречного района",
  locality: "ст. Калиновая",
  head: "Громова Вера Андреевна",
  headPosition: "Начальник",
};

export function paperData(over: Partial<PaperData> = {}): PaperData {
  return {
    plan: [],
    occurrences: [],
    directives: [],
    teachers: [],
    categories: [],
    applications: [],
    conformity: [],
    heads: [],
    experts: [],
    windows: [],
    sentLists: [],
    commissions: [],
    members: [],
    sittings: [],
    questions: [],
    directory: { staff: [], organisations: [] },
    settings: centre,
    calendar,
    editions,
    dues: [],
    today: "2026-10-05",
    words: wordsOf(CATALOGUE, []),
    ...over,
  };
}

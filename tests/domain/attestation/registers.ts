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
import { conformity, coordinators, heads, schoolBooks } from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";

export const calendar = workingCalendar(CALENDAR_DECREES.flatMap((decree) => decree.days));
export const { editions } = editionsFrom(defaultRuleRows());
export const settings: Settings = { ...defaultSettings(), mailingStarted: "2023-09-05" };

export function conformityRow(given: Partial<Conformity> = {}): Conformity {
  return sampleRow(conformity, {
    id: "СО-0001",
    name: "Зимина Ольга Петровна",
    teacher: "КР-0001",
    school: "МБОУ СОШ № 1",
    position: "учитель",
    ...given,
  });
}

export function headRow(given: Partial<Head> = {}): Head {
  return sampleRow(heads, {
    id: "РК-0001",
    name: "Орлова Анна Павловна",
    school: "МБОУ СОШ № 1",
    position: "директор",
    ...given,
  });
}

export function coordinatorRow(given: Partial<Coordinator> = {}): Coordinator {
  return sampleRow(coordinators, {
    id: "ОТ-0001",
    school: "МБОУ СОШ № 1",
    name: "Белова Ирина Олеговна",
    position: "заместитель директора",
    from: "2022-09-01",
    newUntil: "2023-09-01",
    email: "belova@example.org",
    ...given,
  });
}

export function bookRow(given: Partial<SchoolBook> = {}): SchoolBook {
  return sampleRow(schoolBooks, {
    id: "ОО-0001",
    school: "МБОУ СОШ № 1",
    channel: "файл",
    state: "не выслана",
    ...given,
  });
}

// Invented applicants for the tests of the schedule, of the lists of a month and of the forecast.
import type { Application } from "../../../src/domain/attestation/application.ts";
import type { CategoryRecord, Teacher } from "../../../src/domain/attestation/bank.ts";
import type { Expert } from "../../../src/domain/attestation/experts.ts";
import type { Head } from "../../../src/domain/attestation/heads.ts";
import { defaultRuleRows } from "../../../src/domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../../src/domain/attestation/rules/editions.ts";
import type { ScheduleInput } from "../../../src/domain/attestation/schedule/schedule.ts";
import type { FilingWindow } from "../../../src/domain/attestation/windows.ts";
import type { Directory, Organisation } from "../../../src/domain/people/directory.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import {
  applications,
  categories,
  experts,
  heads,
  organisations,
  teachers,
  windows,
} from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";

export const EDITIONS = editionsFrom(defaultRuleRows()).editions;
export const YEAR = "2026-2027";
/** Before the day of the draft schedule. */
export const JULY = "2026-07-01";

export const application = (part: Partial<Application>): Application =>
  sampleRow(applications, {
    teacher: part.id ?? "",
    name: `Ветрова Анна ${part.id ?? ""}`,
    school: "МБОУ СОШ № 1",
    position: "учитель",
    kind: "первая",
    schoolYear: YEAR,
    state: "Заявлен в списке ОО",
    accepted: "Заявлен в списке ОО",
    ...part,
  });
export const teacher = (part: Partial<Teacher>): Teacher =>
  sampleRow(teachers, { position: "учитель", school: "МБОУ СОШ № 1", status: "работает", ...part });
export const category = (part: Partial<CategoryRecord>): CategoryRecord =>
  sampleRow(categories, { position: "учитель", category: "первая", event: "установлена", ...part });
export const window = (part: Partial<FilingWindow>): FilingWindow =>
  sampleRow(windows, { schoolYear: YEAR, ...part });
export const expert = (part: Partial<Expert>): Expert =>
  sampleRow(experts, { school: "МБОУ СОШ № 9", status: "действует", ...part });
export const head = (part: Partial<Head>): Head => sampleRow(heads, part);
export const organisation = (part: Partial<Organisation>): Organisation =>
  sampleRow(organisations, { kind: "СОШ", active: true, ...part });

export const SCHOOLS: Directory = {
  staff: [],
  organisations: Array.from({ length: 9 }, (_, index) =>
    organisation({
      id: `ОО-000${index + 1}`,
      name: `МБОУ СОШ № ${index + 1}`,
      fullName: `Муниципальная школа № ${index + 1}`,
      aliases: [`школа ${index + 1}`],
    }),
  ),
};

export const input = (part: Partial<ScheduleInput>): ScheduleInput => ({
  applications: [],
  teachers: (part.applications ?? []).map((row) =>
    teacher({ id: row.teacher, name: row.name, school: row.school, position: row.position }),
  ),
  history: [],
  windows: [],
  directory: SCHOOLS,
  settings: defaultSettings(),
  editions: EDITIONS,
  schoolYear: YEAR,
  today: JULY,
  ...part,
});

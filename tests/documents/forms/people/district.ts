// People of an invented district for the papers about them: one school, its head, a teacher with a history, two experts.
import type { FormRequest, MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { formOf } from "../../../../src/documents/forms/index.ts";
import type { Expert } from "../../../../src/domain/attestation/experts.ts";
import type { FilingWindow } from "../../../../src/domain/attestation/windows.ts";
import type { DocumentKind } from "../../../../src/domain/documents/documentKinds.ts";
import { experts, windows } from "../../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../../sampleRow.ts";
import { schoolOf, teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { set } from "../../../domain/attestation/history.ts";
import { centre, paperData } from "../../paperData.ts";
import { only } from "../plan/reading.ts";

export const expert = (part: Partial<Expert>): Expert =>
  sampleRow(experts, { position: "учитель", validUntil: "2027-05-31", status: "действует", ...part });

export const window = (part: Partial<FilingWindow>): FilingWindow =>
  sampleRow(windows, { schoolYear: "2026-2027", version: 1, ...part });

export const TEACHER = teacherOf({
  id: "КР-0001",
  name: "Соколова Марина Игоревна",
  school: "МБОУ СОШ № 1",
  since: "2019-09-01",
  education: "высшее",
  experience: 12,
  courses: "2025, 72 часа",
  consent: "есть",
  lastConformity: "2021-12-20",
});

export function district(over: Partial<PaperData> = {}): PaperData {
  return paperData({
    settings: {
      ...centre,
      regionBody: "ГБОУ ИРО",
      regionCommission: "аттестационная комиссия министерства образования",
    },
    teachers: [TEACHER],
    categories: [set("первая", "12.03.2016")],
    experts: [
      expert({ id: "СП-0001", name: "Зимина Ольга Петровна", school: "МБОУ СОШ № 2" }),
      expert({ id: "СП-0002", name: "Ушакова Дарья Олеговна", school: "МБОУ СОШ № 3" }),
    ],
    directory: {
      staff: [],
      organisations: [
        schoolOf({
          id: "ОО-0001",
          name: "МБОУ СОШ № 1",
          fullName: "муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 1»",
          head: "Орлова Анна Павловна",
        }),
        schoolOf({ id: "ОО-0002", name: "МБОУ СОШ № 2" }),
        schoolOf({ id: "ОО-0003", name: "МБОУ СОШ № 3" }),
      ],
    },
    ...over,
  });
}

export function make(
  kind: DocumentKind,
  data: PaperData,
  over: Partial<FormRequest> = {},
): readonly MadePaper[] {
  return formOf(kind).make(data, { kind, ...over });
}

export const one = (kind: DocumentKind, data: PaperData, over: Partial<FormRequest> = {}): MadePaper =>
  only(make(kind, data, over));

export const readyFor = (kind: DocumentKind, data: PaperData): readonly string[] | undefined =>
  formOf(kind).readyPeople?.(data, { kind });

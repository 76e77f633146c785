// An invented school with a few of its rows, from which the tests of the exchange make books.
import type { Application } from "../../src/domain/attestation/application.ts";
import type { Teacher } from "../../src/domain/attestation/bank.ts";
import type { Conformity } from "../../src/domain/attestation/conformity.ts";
import type { SchoolData } from "../../src/exchange/types.ts";
import { applications } from "../../src/workbook/tables/applications.ts";
import { conformity } from "../../src/workbook/tables/attestation.ts";
import { teachers } from "../../src/workbook/tables/bank.ts";
import { sampleRow } from "../sampleRow.ts";

export const teacher = (part: Partial<Teacher>): Teacher =>
  sampleRow(teachers, { school: "МБОУ СОШ № 8", position: "учитель", status: "работает", ...part });
export const application = (part: Partial<Application>): Application =>
  sampleRow(applications, { school: "МБОУ СОШ № 8", position: "учитель", ...part });
export const fitness = (part: Partial<Conformity>): Conformity =>
  sampleRow(conformity, { school: "МБОУ СОШ № 8", position: "учитель", ...part });

export const SCHOOL: SchoolData = {
  mark: { book: "district-1", organisation: "ОО-0008", school: "МБОУ СОШ № 8", issue: 3 },
  centre: "МКУ «Методический центр»",
  contacts: "+7 (000) 000-00-00, centre@example.org",
  issuedOn: "2026-09-01",
  dueBy: "2026-09-20",
  names: true,
  asksCheck: true,
  listYear: "2027-2028",
  teachers: [
    teacher({
      id: "КР-0001",
      name: "Соколова Марина Игоревна",
      subject: ["математика", "информатика"],
      employment: "основная",
      category: "первая",
      decided: "2022-03-12",
      validUntil: "2027-03-12",
      validity: "до 12.03.2027",
      applyBy: "2026-12-12",
      warnFrom: "2026-06-01",
      intention: "высшая",
      since: "2015-09-01",
      experience: 14,
      ageGroup: "35–55",
      education: "высшее",
      courses: "2025, 72 ч",
      consent: "есть",
      consentNote: "01.09.2025, личное дело",
    }),
    teacher({
      id: "КР-0002",
      name: "Ветров Павел Андреевич",
      subject: ["физика"],
      conformityDue: "2026-08-20",
      since: "2021-08-20",
      experience: 6,
    }),
    teacher({
      id: "КР-0003",
      name: "Ильина Дарья Олеговна",
      position: "педагог-психолог",
      category: "высшая",
      decided: "2024-02-01",
      validity: "бессрочно",
    }),
  ],
  applications: [
    application({
      id: "ЗВ-0001",
      name: "Соколова Марина Игоревна",
      teacher: "КР-0001",
      kind: "высшая",
      current: "первая до 12.03.2027",
      month: "октябрь 2026",
      state: "Срок согласован",
      accepted: "Срок согласован",
      nextStep: "Просмотр папки",
      nextDue: "2026-09-18",
      warnFrom: "2026-09-01",
      ground: "общее",
      wish: "октябрь 2026",
      agreed: "2026-08-28",
      agreedBy: "заместитель директора",
    }),
  ],
  conformity: [
    fitness({
      id: "СО-0001",
      name: "Ветров Павел Андреевич",
      teacher: "КР-0002",
      dueBy: "2026-08-20",
      state: "Включён в список",
      meeting: "2026-10-15",
      listed: "2026-08-30",
      informBy: "2026-09-15",
    }),
  ],
  proposals: [
    {
      teacher: "КР-0001",
      kind: "высшая",
      current: "первая до 12.03.2027",
      reason: "категория кончается 12.03.2027",
    },
    { teacher: "КР-0002", kind: "первая", current: "нет", reason: "категории нет, стаж 6 лет" },
  ],
  tasks: [
    {
      text: "Проверить все строки листа «Педагоги»",
      due: "2026-09-20",
      how: "Исправьте, что устарело, и ответьте «да» на вопрос «Все строки проверены»",
    },
    { text: "Подать список аттестуемых", due: "2026-06-05", how: "Лист «Заявления»" },
  ],
  receipt: ["Принято: 3 изменения.", "Спрошено: «Стаж» у КР-0002."],
};

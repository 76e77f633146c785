// An invented centre with a row or two in each register: what a document of each kind says, and by what tags, is learnt from it.
import type { PaperData } from "../../../documents/form.ts";
import { CATALOGUE } from "../../../documents/words/catalogue.ts";
import { wordsOf } from "../../../documents/words/words.ts";
import { defaultRuleRows } from "../../../domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../../domain/attestation/rules/editions.ts";
import { CALENDAR_DECREES } from "../../../domain/calendar/decrees.ts";
import { workingCalendar } from "../../../domain/calendar/workingCalendar.ts";
import type { Due } from "../../../domain/control/due.ts";
import { defaultSettings } from "../../../domain/settings.ts";
import { emptyRow } from "../../../workbook/book.ts";
import {
  applications,
  categories,
  commissions,
  conformity,
  directives,
  experts,
  heads,
  members,
  occurrences,
  organisations,
  plan,
  questions,
  sittings,
  staff,
  teachers,
  windows,
} from "../../../workbook/tables/index.ts";

const SAMPLE_DAY = "2026-10-05";
const SCHOOL = "МБОУ СОШ № 8";
const TEACHER = "Соколова Марина Игоревна";
const OTHER_TEACHER = "Вишнякова Ольга Петровна";
const HEAD = "Берестов Андрей Ильич";

const due: Due = {
  key: "ИС-0001@2026-10-20",
  kind: "шаг",
  subject: "Сдать список аттестуемых",
  label: "октябрь 2026",
  from: null,
  due: "2026-10-20",
  controlDue: null,
  shiftedFrom: null,
  executor: "",
  audience: [],
  school: SCHOOL,
  sheet: "Исполнение",
  rowId: "ИС-0001",
  place: "План, I.1",
  monthDays: "",
  monthsBefore: [],
  month: null,
  note: "",
  action: "Заполните книгу организации и пришлите её в ответ",
  mailed: true,
};

/** The registers of the invented centre. */
export function sampleData(): PaperData {
  return {
    ...samplePlan(),
    ...samplePeople(),
    ...sampleSitting(),
    directory: sampleDirectory(),
    settings: {
      ...defaultSettings(),
      centreName: "МКУ МЦ Заречного района",
      fullCentreName: "муниципальное казённое учреждение «Методический центр Заречного района»",
      centrePhone: "8 (86100) 5-55-01",
      founderBody: "Управление образования Заречного района",
      founderHead: "Зимин Олег Павлович",
      locality: "ст. Калиновая",
    },
    calendar: workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days)),
    editions: editionsFrom(defaultRuleRows()).editions,
    dues: [due, { ...due, key: `${due.key}/центр`, school: "", kind: "срок" }],
    today: SAMPLE_DAY,
    words: wordsOf(CATALOGUE, []),
  };
}

function sampleDirectory(): PaperData["directory"] {
  return {
    staff: [
      sampleStaff("СТ-0001", "Громова Вера Андреевна", "начальник"),
      sampleStaff("СТ-0002", "Лебедева Нина Сергеевна", "методист"),
    ],
    organisations: [
      {
        ...emptyRow(organisations),
        id: "ОР-0001",
        name: SCHOOL,
        fullName:
          "муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 8»",
        head: HEAD,
        coordinator: "Ежова Анна Львовна",
        active: true,
      },
    ],
  };
}

function samplePlan(): Pick<PaperData, "plan" | "occurrences" | "directives"> {
  return {
    plan: [
      {
        ...emptyRow(plan),
        id: "ПЛ-0001",
        schoolYear: "2026-2027",
        section: "I",
        sectionTitle: "Организационная работа",
        number: "1",
        activity: "Семинар для ответственных за аттестацию",
        termText: "октябрь",
        responsibleText: "Лебедева Н.С.",
        responsible: ["Лебедева Н.С."],
        proof: "программа, лист регистрации",
        status: "Исполнено",
        source: "приказ № 14 от 01.09.2026",
      },
    ],
    occurrences: [
      {
        ...emptyRow(occurrences),
        id: "ИС-0001",
        item: "ПЛ-0001",
        activity: "Семинар для ответственных за аттестацию",
        due: "2026-10-20",
        status: "Не начато",
      },
    ],
    directives: [
      {
        ...emptyRow(directives),
        id: "ПР-0001",
        source: "письмо № 47-12 от 01.09.2026",
        number: "4",
        text: "Представить сведения об аттестации педагогов",
        role: "исполнитель",
        controlDue: "2026-09-18",
        status: "Отчёт представлен",
        report: "Сведения направлены письмом № 31 от 17.09.2026",
        done: "2026-09-17",
        internalExecutor: "Лебедева Н.С.",
      },
    ],
  };
}

type People =
  "teachers" | "categories" | "applications" | "conformity" | "heads" | "experts" | "windows" | "sentLists";

function samplePeople(): Pick<PaperData, People> {
  return {
    teachers: [
      { ...sampleTeacher("КР-0001", TEACHER), conformityDue: "2026-12-01" },
      sampleTeacher("КР-0002", OTHER_TEACHER),
    ],
    categories: [
      {
        ...emptyRow(categories),
        id: "КТ-0001",
        teacher: "КР-0001",
        name: TEACHER,
        position: "учитель",
        category: "первая",
        event: "установлена",
        decided: "2022-10-14",
      },
    ],
    applications: [
      sampleApplication("ЗА-0001", TEACHER, "КР-0001"),
      sampleApplication("ЗА-0002", OTHER_TEACHER, "КР-0002"),
    ],
    conformity: [
      {
        ...emptyRow(conformity),
        id: "СЗ-0001",
        name: TEACHER,
        teacher: "КР-0001",
        school: SCHOOL,
        position: "учитель",
        state: "Ознакомлен с графиком",
        meeting: "2026-11-20",
      },
    ],
    heads: [
      {
        ...emptyRow(heads),
        id: "РУ-0001",
        name: HEAD,
        school: SCHOOL,
        position: "директор",
        state: "В графике",
        scheduled: "2026-10-02",
      },
    ],
    experts: [
      {
        ...emptyRow(experts),
        id: "ЭК-0001",
        name: "Ежова Анна Львовна",
        school: "МБОУ СОШ № 3",
        position: "учитель",
        status: "действует",
      },
    ],
    windows: [
      {
        ...emptyRow(windows),
        id: "ОК-0001",
        month: "октябрь 2026",
        opens: "2026-09-01",
        closes: "2026-09-20",
      },
    ],
    sentLists: [],
  };
}

function sampleApplication(id: string, name: string, teacher: string): PaperData["applications"][number] {
  return {
    ...emptyRow(applications),
    id,
    name,
    teacher,
    school: SCHOOL,
    position: "учитель",
    kind: "высшая",
    current: "первая",
    ground: "общее",
    month: "октябрь 2026",
    state: "Включён в список",
    agreed: "2026-09-01",
    folderOn: "2026-10-01",
    folderResult: "готова",
    siteLink: "https://school8.example.org/attestation",
    siteOn: "2026-10-01",
    siteResult: "частично",
    channel: "сайт региона",
    number: "1042",
    filed: "2026-09-18",
    experts: ["Ежова Анна Львовна", "Осокина Инна Олеговна"],
  };
}

function sampleTeacher(id: string, name: string): PaperData["teachers"][number] {
  return {
    ...emptyRow(teachers),
    id,
    name,
    school: SCHOOL,
    position: "учитель",
    subject: ["математика"],
    since: "2012-08-25",
    education: "высшее",
    courses: "2025, 72 ч",
    category: "первая",
    decided: "2022-10-14",
    validity: "до 14.10.2027",
    consent: "есть",
    status: "работает",
  };
}

function sampleStaff(id: string, name: string, position: string): PaperData["directory"]["staff"][number] {
  return { ...emptyRow(staff), id, name, position, email: "metod@example.org", active: true };
}

const MEMBERS = [
  ["Дубравина Ирина Олеговна", "начальник управления образования", "председатель"],
  ["Калинин Пётр Сергеевич", "заместитель начальника", "заместитель председателя"],
  ["Лебедева Нина Сергеевна", "методист", "секретарь"],
  ["Полякова Анна Юрьевна", "директор МБОУ СОШ № 3", "член комиссии"],
  ["Рябинин Олег Иванович", "председатель профсоюза работников образования", "член комиссии"],
  ["Теплова Вера Павловна", "заведующий МБДОУ № 5", "член комиссии"],
] as const;

/** A sitting held three days ago, decided and with a quorum. */
function sampleSitting(): Pick<PaperData, "commissions" | "members" | "sittings" | "questions"> {
  const names = MEMBERS.map(([name]) => name);
  return {
    commissions: [
      {
        ...emptyRow(commissions),
        id: "КМ-0001",
        name: "Аттестационная комиссия по аттестации руководителей образовательных организаций",
        kind: "муниципальная по руководителям",
        act: "12",
        actOn: "2026-01-15",
      },
    ],
    members: MEMBERS.map(([name, position, role], index) => ({
      ...emptyRow(members),
      id: `ЧК-000${index + 1}`,
      commission: "КМ-0001",
      name,
      position,
      role,
    })),
    sittings: [
      {
        ...emptyRow(sittings),
        id: "ЗС-0001",
        commission: "КМ-0001",
        number: "3",
        on: "2026-10-02",
        time: "10:00",
        place: "ст. Калиновая, ул. Садовая, 1",
        form: "очно",
        state: "Проведено",
        total: names.length,
        present: names,
        chairedBy: names[0] ?? "",
        secretary: names[2] ?? "",
      },
    ],
    questions: [
      {
        ...emptyRow(questions),
        id: "ВЗ-0001",
        sitting: "ЗС-0001",
        kind: "соответствие руководителя",
        name: HEAD,
        position: "директор",
        school: SCHOOL,
        speaker: names[2] ?? "",
        papers: ["представление от 10.09.2026"],
        attended: "присутствовал",
        votesFor: 6,
        decision: "соответствует",
      },
    ],
  };
}

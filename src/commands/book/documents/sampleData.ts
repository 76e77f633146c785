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

export const SAMPLE_DAY = "2026-10-05";
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

export function sampleData(): PaperData {
  const blankApplication = {
    ...emptyRow(applications),
    school: SCHOOL,
    position: "учитель",
    kind: "высшая" as const,
    current: "первая",
    ground: "общее" as const,
    schoolYear: "2026-2027",
    month: "октябрь 2026",
    draftMonth: "октябрь 2026",
    wish: "октябрь 2026",
    state: "Включён в список" as const,
    accepted: "Включён в список" as const,
    since: "2026-09-20",
    listed: "2026-06-15",
    agreed: "2026-09-01",
    agreedBy: "Лебедева Нина Сергеевна",
    folderOn: "2026-10-01",
    folderResult: "готова" as const,
    siteLink: "https://school8.example.org/attestation",
    siteOn: "2026-10-01",
    siteResult: "частично" as const,
    channel: "сайт региона" as const,
    number: "1042",
    filed: "2026-09-18",
    experts: ["Ежова Анна Львовна", "Осокина Инна Олеговна"],
  };
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
        from: "2026-10-01",
        to: "2026-10-31",
        responsibleText: "Лебедева Н.С.",
        responsible: ["Лебедева Н.С."],
        proof: "программа, лист регистрации",
        status: "Исполнено",
        progress: "1 из 1",
        done: "2026-10-02",
        evidence: "лист регистрации, папка 02-15",
        source: "приказ № 14 от 01.09.2026",
      },
    ],
    occurrences: [
      {
        ...emptyRow(occurrences),
        id: "ИС-0001",
        item: "ПЛ-0001",
        place: "План, I.1",
        activity: "Семинар для ответственных за аттестацию",
        label: "октябрь 2026",
        from: "2026-10-01",
        written: "2026-10-20",
        due: "2026-10-20",
        computedDue: "2026-10-20",
        status: "Не начато",
      },
    ],
    directives: [
      {
        ...emptyRow(directives),
        id: "ПР-0001",
        source: "письмо № 47-12 от 01.09.2026",
        sourceDate: "2026-09-01",
        number: "4",
        text: "Представить сведения об аттестации педагогов",
        executors: ["муниципальные центры"],
        executorText: "муниципальные центры",
        role: "исполнитель",
        submitTo: "в региональный центр",
        termText: "до 20 сентября",
        due: "2026-09-20",
        controlDue: "2026-09-18",
        status: "Отчёт представлен",
        report: "Сведения направлены письмом № 31 от 17.09.2026",
        done: "2026-09-17",
        internalExecutor: "Лебедева Н.С.",
      },
    ],
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
        order: "№ 2211 от 20.10.2022",
        validUntil: "2027-10-14",
      },
    ],
    applications: [
      { ...blankApplication, id: "ЗА-0001", name: TEACHER, teacher: "КР-0001" },
      { ...blankApplication, id: "ЗА-0002", name: OTHER_TEACHER, teacher: "КР-0002" },
    ],
    conformity: [
      {
        ...emptyRow(conformity),
        id: "СЗ-0001",
        name: TEACHER,
        teacher: "КР-0001",
        school: SCHOOL,
        position: "учитель",
        dueBy: "2026-12-01",
        state: "Ознакомлен с графиком",
        meeting: "2026-11-20",
        listed: "2026-10-01",
        informed: "2026-10-02",
      },
    ],
    heads: [
      {
        ...emptyRow(heads),
        id: "РУ-0001",
        name: HEAD,
        school: SCHOOL,
        position: "директор",
        appointed: "2016-08-20",
        lastOn: "2021-11-15",
        lastResult: "соответствует",
        dueBy: "2026-11-15",
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
        category: "высшая",
        act: "приказ № 101 от 02.02.2026",
        status: "действует",
      },
    ],
    windows: [
      {
        ...emptyRow(windows),
        id: "ОК-0001",
        schoolYear: "2026-2027",
        month: "октябрь 2026",
        opens: "2026-09-01",
        closes: "2026-09-20",
        version: 1,
        source: "письмо региона № 5 от 25.08.2026",
      },
    ],
    sentLists: [],
    ...sampleSitting(),
    directory: {
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
          kind: "СОШ",
          locality: "ст. Калиновая",
          site: "https://school8.example.org/attestation",
          head: HEAD,
          coordinator: "Ежова Анна Львовна",
          active: true,
        },
      ],
    },
    settings: {
      ...defaultSettings(),
      centreName: "МКУ МЦ Заречного района",
      fullCentreName: "муниципальное казённое учреждение «Методический центр Заречного района»",
      centrePhone: "8 (86100) 5-55-01",
      head: "Громова Вера Андреевна",
      headPosition: "Начальник",
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

function sampleTeacher(id: string, name: string): PaperData["teachers"][number] {
  return {
    ...emptyRow(teachers),
    id,
    name,
    school: SCHOOL,
    position: "учитель",
    subject: ["математика"],
    employment: "основная",
    since: "2012-08-25",
    experience: 16,
    education: "высшее",
    courses: "2025, 72 ч",
    category: "первая",
    decided: "2022-10-14",
    order: "№ 2211 от 20.10.2022",
    validUntil: "2027-10-14",
    validity: "до 14.10.2027",
    intention: "высшая",
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
        from: "2026-01-15",
        until: "2026-12-31",
        place: "ст. Калиновая, ул. Садовая, 1",
      },
    ],
    members: MEMBERS.map(([name, position, role], index) => ({
      ...emptyRow(members),
      id: `ЧК-000${index + 1}`,
      commission: "КМ-0001",
      name,
      position,
      role,
      union: index === 4 ? ("да" as const) : "",
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
        quorum: `имеется: ${names.length} из ${names.length}`,
        chairedBy: names[0] ?? "",
        secretary: names[2] ?? "",
      },
    ],
    questions: [
      {
        ...emptyRow(questions),
        id: "ВЗ-0001",
        sitting: "ЗС-0001",
        order: 1,
        kind: "соответствие руководителя",
        subject: "РУ-0001",
        name: HEAD,
        position: "директор",
        school: SCHOOL,
        speaker: names[2] ?? "",
        papers: ["представление от 10.09.2026"],
        attended: "присутствовал",
        votesFor: 6,
        votesAgainst: 0,
        abstained: 0,
        decision: "соответствует",
        extractBy: "2026-10-06",
      },
    ],
  };
}

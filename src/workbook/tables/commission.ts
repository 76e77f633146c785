// «Комиссии», «Члены комиссий», «Заседания», «Вопросы заседаний»: who decides, when they sat, and what they decided of whom.
import {
  COMMISSION_KINDS,
  MEMBER_ROLES,
  type Commission,
  type CommissionMember,
} from "../../domain/commission/commission.ts";
import {
  ATTENDANCES,
  QUESTION_DECISIONS,
  QUESTION_KINDS,
  SITTING_FORMS,
  SITTING_STATES,
  type Question,
  type Sitting,
} from "../../domain/commission/sitting.ts";
import { YES_NO } from "../../domain/attestation/words.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, number, text } from "../column.ts";
import { columnOf, table, type Table } from "../table.ts";
import { organisationColumn } from "./people.ts";

export const commissions: Table<Commission> = table<Commission>(
  "Комиссии",
  {
    id: idColumn(),
    name: text("Комиссия", {
      width: 320,
      required: true,
      help: "Полное название: так она названа в протоколе",
    }),
    kind: choice("Вид", COMMISSION_KINDS, { width: 200 }),
    school: organisationColumn({ help: "Чья комиссия; пусто — районная" }),
    act: text("Акт о составе, №", { width: 110, required: true }),
    actOn: date("Акт от", { required: true }),
    from: date("Полномочия с", { required: true }),
    until: date("Полномочия по", { help: "Пусто — до нового акта" }),
    minMembers: number("Членов не меньше", { width: 90, help: "Пусто — как в листе «Настройки»" }),
    place: text("Место заседаний", { width: 200, inert: true }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "commissions",
    sheetId: 124,
    purpose: "Комиссии и акты, которыми утверждён их состав; новый акт — новая строка",
    section: "attestation",
    key: "id",
    idPrefix: "КМ",
    frozenColumns: 2,
  },
);

export const members: Table<CommissionMember> = table<CommissionMember>(
  "Члены комиссий",
  {
    id: idColumn(),
    commission: text("Комиссия", {
      width: 90,
      required: true,
      suggest: () => columnOf(commissions, "id"),
      help: "Код из листа «Комиссии»",
    }),
    name: text("ФИО", { width: 230, required: true, help: "Полностью: протокол пишет с инициалами сам" }),
    position: text("Должность", { width: 280, help: "С организацией: «директор МБОУ СОШ № 8»" }),
    role: choice("В комиссии", MEMBER_ROLES, { width: 180, required: true }),
    union: choice("От профсоюза", YES_NO, { width: 105 }),
    votes: choice("Голосует", YES_NO, {
      width: 90,
      help: "Пусто — голосует; о секретаре — лист «Настройки»",
    }),
    from: date("В составе с", { help: "Пусто — весь срок комиссии" }),
    until: date("В составе по"),
    replacedBy: text("Заменён кем", { width: 200, inert: true }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "members",
    sheetId: 125,
    purpose: "Поимённый состав комиссий: роли, профсоюз, кто голосует",
    section: "attestation",
    key: "id",
    idPrefix: "ЧК",
    frozenColumns: 3,
  },
);

const COLOURED = ["on", "state", "nextDue"] as const;

export const sittings: Table<Sitting> = table<Sitting>(
  "Заседания",
  {
    id: idColumn(),
    commission: text("Комиссия", {
      width: 90,
      required: true,
      suggest: () => columnOf(commissions, "id"),
      help: "Код из листа «Комиссии»",
    }),
    number: text("Протокол №", { width: 90, help: "Не повторяется у комиссии в календарном году" }),
    on: date("Дата"),
    time: text("Время", { width: 70, inert: true }),
    place: text("Место", { width: 180, inert: true }),
    form: choice("Форма", SITTING_FORMS, { width: 110 }),
    state: choice("Состояние", SITTING_STATES, {
      width: 120,
      computed: true,
      help: "Следует из дат и решений",
    }),
    nextStep: text("Что дальше", { width: 220, computed: true }),
    nextDue: date("Срок шага", { computed: true }),
    notified: date("Члены оповещены"),
    edition: text("Редакция порядка", { width: 200, computed: true }),
    total: number("Всего членов", { width: 80, computed: true }),
    quorum: text("Кворум", { width: 130, computed: true, help: "Считается по присутствующим членам" }),
    present: lines("Присутствуют", { width: 220, help: "Члены комиссии, по одному в строке" }),
    absent: lines("Отсутствуют", {
      width: 240,
      help: "«Имя — уважительная» или «Имя — без уважительной причины»; саму причину не пишут",
    }),
    invited: lines("Приглашены", { width: 200, inert: true }),
    chairedBy: text("Председательствует", { width: 200 }),
    secretary: text("Секретарь", { width: 200 }),
    closed: date("Закрыто", {
      computed: true,
      help: "Решения перенесены в листы; ставит страница «Заседание»",
    }),
    signed: date("Протокол подписан"),
    cancelled: date("Отменено"),
    comment: longText("Комментарий", { inert: true, width: 180 }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
  },
  {
    name: "sittings",
    sheetId: 126,
    purpose: "Заседания комиссий: явка, кворум, протокол. Удобнее вести на странице «Заседание»",
    section: "attestation",
    key: "id",
    idPrefix: "ЗС",
    frozenColumns: 3,
    colours: [
      { colour: "done", on: COLOURED, formula: '({state}="Закрыто")*({nextDue}="")' },
      // A closed sitting still waits for its signatures and extracts.
      ...deadlineColours<Sitting>({
        on: COLOURED,
        due: "nextDue",
        warnFrom: "warnFrom",
        status: "state",
        closed: ["Отменено"],
        done: ["Закрыто"],
      }).filter(({ colour }) => colour !== "done"),
    ],
  },
);

export const questions: Table<Question> = table<Question>(
  "Вопросы заседаний",
  {
    id: idColumn(),
    sitting: text("Заседание", {
      width: 90,
      required: true,
      suggest: () => columnOf(sittings, "id"),
      help: "Код из листа «Заседания»",
    }),
    order: number("№ в повестке", { width: 85 }),
    kind: choice("Вид", QUESTION_KINDS, { width: 190, required: true }),
    subject: text("Код строки", {
      width: 90,
      help: "О ком: код из листа «Руководители» или «Соответствие»",
    }),
    name: text("О ком, о чём", { width: 240, required: true }),
    position: text("Должность", { width: 150 }),
    school: organisationColumn(),
    speaker: text("Докладчик", { width: 200 }),
    papers: lines("Рассмотрены", { width: 240, help: "Документы, по одному в строке" }),
    attended: choice("Аттестуемый", ATTENDANCES, { width: 200 }),
    excluded: lines("Не голосуют", {
      width: 200,
      help: "Члены комиссии: сам аттестуемый, конфликт интересов",
    }),
    votesFor: number("За", { width: 55 }),
    votesAgainst: number("Против", { width: 65 }),
    abstained: number("Воздержались", { width: 100 }),
    decision: choice("Решение", QUESTION_DECISIONS, { width: 190 }),
    wording: longText("Свои слова решения", { width: 260, help: "Пусто — по виду вопроса и решению" }),
    recommendations: longText("Рекомендации", { width: 240 }),
    recommendBy: date("Исполнить до"),
    putOffTo: date("Перенесено на"),
    extractBy: date("Выписка не позднее", { computed: true }),
    extract: date("Выписка"),
    acquaintBy: date("Ознакомить до", { computed: true }),
    acquainted: date("Ознакомлен"),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "questions",
    sheetId: 127,
    purpose: "Вопросы повестки, голоса и решения. Удобнее вести на странице «Заседание»",
    section: "attestation",
    key: "id",
    idPrefix: "ВЗ",
    frozenColumns: 3,
  },
);

// «Руководители», «Ответственные» and «Специалисты»: lists of people who are known by their organisation.
import type { Coordinator } from "../../../domain/attestation/coordinators.ts";
import { EXPERT_STATES, type Expert } from "../../../domain/attestation/experts.ts";
import { HEAD_RESULTS, type Head } from "../../../domain/attestation/heads.ts";
import { readPosition, readSubjects } from "../../../domain/attestation/teachers/positionWords.ts";
import { SCHOOL_KINDS, type Category } from "../../../domain/attestation/words.ts";
import { level } from "../../../domain/people/spelling.ts";
import { readCategoryCell } from "../categoryCell.ts";
import { choiceIn, readYesNo } from "../choiceCells.ts";
import type { ListDraft, ListField, ListKind } from "../kind.ts";
import { RowCells } from "./cells.ts";
import { NAME_PARTS, POSITION } from "./personFields.ts";
import { OWN_SCHOOL } from "./teachers.ts";

const field = (id: string, label: string, headers: readonly RegExp[]): ListField => ({
  id,
  label,
  headers,
  required: false,
});

/** What a row of such a list says; `school` as written. */
export interface ListedOfficer<Row> extends Pick<RowCells, "notes"> {
  line: number;
  name: ReturnType<RowCells["name"]>;
  school: string;
  position: string;
  facts: Partial<Row>;
}

const NAMES = NAME_PARTS.map((part) =>
  part.id === "name"
    ? { ...part, headers: [...part.headers, /руководител|директор|заведующ|ответствен|специалист|эксперт/] }
    : part,
);

export const HEAD_LIST: ListKind = {
  id: "heads",
  title: "Руководители",
  help: "Директора и заведующие: организация, когда назначен, когда и с каким результатом аттестован в последний раз.",
  fields: [
    ...NAMES,
    OWN_SCHOOL,
    POSITION,
    field("appointed", "Назначен", [/назначен|в должности|дата при(?:е|ё)ма/]),
    field("contractUntil", "Договор до", [/договор|контракт/]),
    field("lastProtocol", "Протокол", [/протокол/]),
    field("lastAct", "Акт", [/приказ|постановлен|распорядит|(?:^| )акт(?: |$)/]),
    field("lastResult", "Результат аттестации", [/результат|решение|итог/]),
    field("lastOn", "Прошлая аттестация", [/дата.*аттестац|аттестац.*дата|прошл|последн|^аттестац/]),
    field("exemptUntil", "Не подлежит до", [/не подлежит|освобожд/]),
    field("candidate", "Кандидат", [/кандидат/]),
  ],
};

export const HEAD_FACTS = [
  "appointed",
  "contractUntil",
  "lastOn",
  "lastResult",
  "lastProtocol",
  "lastAct",
  "exemptUntil",
  "candidate",
] as const satisfies readonly (keyof Head)[];

export function readHead(draft: ListDraft): ListedOfficer<Head> {
  const cells = new RowCells(draft, HEAD_LIST.fields);
  return {
    ...officerOf(draft, cells),
    facts: {
      appointed: cells.date("appointed"),
      contractUntil: cells.date("contractUntil"),
      lastOn: cells.date("lastOn"),
      lastResult: cells.read("lastResult", headResult) ?? "",
      lastProtocol: cells.text("lastProtocol"),
      lastAct: cells.text("lastAct"),
      exemptUntil: cells.date("exemptUntil"),
      candidate: cells.read("candidate", readYesNo) ?? "",
    },
  };
}

function headResult(text: string): Head["lastResult"] {
  const plain = level(text);
  if (/не соотв/.test(plain)) return "не соответствует";
  if (/рекоменд/.test(plain)) return "соответствует с рекомендациями";
  return /соотв/.test(plain) ? "соответствует" : choiceIn(text, HEAD_RESULTS);
}

export const COORDINATOR_LIST: ListKind = {
  id: "coordinators",
  title: "Ответственные",
  help:
    "Кто отвечает за аттестацию в организации, с какого дня, его служебная почта и телефон. Если в организации уже есть " +
    "другой ответственный, программа спросит, сменился ли он.",
  fields: [
    ...NAMES,
    OWN_SCHOOL,
    POSITION,
    field("order", "Приказ", [/приказ|распорядит/]),
    field("to", "По", [/^по$|дата.*(?:оконч|освобожд)|освобожд/]),
    field("from", "С", [/^с$|назначен|дата|с какого/]),
    field("trained", "Обучен", [/обуч/]),
    field("account", "Учётная запись", [/учетн|аккаунт|google/]),
    field("email", "Эл. почта", [/почт|[eе] ?mail|^mail|адрес/]),
    field("phone", "Телефон", [/(?:^| )тел/]),
  ],
};

export const COORDINATOR_FACTS = [
  "order",
  "from",
  "to",
  "trained",
  "email",
  "phone",
  "account",
] as const satisfies readonly (keyof Coordinator)[];

export function readCoordinator(draft: ListDraft): ListedOfficer<Coordinator> {
  const cells = new RowCells(draft, COORDINATOR_LIST.fields);
  return {
    ...officerOf(draft, cells),
    facts: {
      order: cells.text("order"),
      from: cells.date("from"),
      to: cells.date("to"),
      trained: cells.date("trained"),
      email: cells.email("email"),
      phone: cells.text("phone"),
      account: cells.email("account"),
    },
  };
}

export const EXPERT_LIST: ListKind = {
  id: "experts",
  title: "Специалисты",
  help: "Специалисты всестороннего анализа: место работы, должность, о ком могут дать заключение, полномочия.",
  fields: [
    ...NAMES,
    OWN_SCHOOL,
    field("positions", "Должности для анализа", [
      /должност.*(?:анализ|эксперт)|(?:анализ|специализ).*должност/,
    ]),
    field("subjects", "Предметы для анализа", [/предмет|специализац/]),
    field("schoolKinds", "Типы организаций", [/тип/]),
    POSITION,
    field("category", "Категория", [/категори/]),
    field("act", "Акт о включении", [/приказ|(?:^| )акт(?: |$)|включен/]),
    field("validUntil", "Полномочия до", [/полномоч|действ.*до|срок/]),
    field("trained", "Обучен", [/обуч/]),
    field("email", "Эл. почта", [/почт|[eе] ?mail|^mail/]),
    field("conflicts", "Не может оценивать", [/не может|конфликт/]),
    field("status", "Состояние", [/состояни|статус/]),
  ],
};

export const EXPERT_FACTS = [
  "category",
  "positions",
  "subjects",
  "schoolKinds",
  "email",
  "act",
  "validUntil",
  "trained",
  "conflicts",
  "status",
] as const satisfies readonly (keyof Expert)[];

export function readExpert(draft: ListDraft): ListedOfficer<Expert> {
  const cells = new RowCells(draft, EXPERT_LIST.fields);
  const own = officerOf(draft, cells);
  const { position, subjects } = readPosition(own.position);
  const listed = readSubjects(cells.lines("subjects"));
  return {
    ...own,
    position,
    facts: {
      category: cells.read("category", categoryIn) ?? "",
      positions: several(cells.lines("positions")).map((text) => readPosition(text).position),
      subjects: listed.length > 0 ? listed : subjects,
      schoolKinds: several(cells.lines("schoolKinds")).map((text) => choiceIn(text, SCHOOL_KINDS) || text),
      email: cells.email("email"),
      act: cells.text("act"),
      validUntil: cells.date("validUntil"),
      trained: cells.date("trained"),
      conflicts: several(cells.lines("conflicts")),
      status: cells.read("status", (text) => choiceIn(text, EXPERT_STATES)) ?? "",
    },
  };
}

function categoryIn(text: string): Category | "" {
  const says = readCategoryCell(text)?.says ?? "";
  const isCategory =
    says !== "соответствие" && says !== "молодой специалист" && says !== "нет" && says !== "не понята";
  return isCategory ? says : "";
}

const several = (text: string): string[] =>
  text
    .split(/[\n;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function officerOf(draft: ListDraft, cells: RowCells): Omit<ListedOfficer<never>, "facts"> {
  return {
    line: draft.line,
    name: cells.name(),
    school: cells.text("school") === "" ? draft.heading : cells.text("school"),
    position: cells.text("position"),
    notes: cells.notes,
  };
}

// An invented sitting for the tests of its page.
import type { MemberView, QuestionView, SittingView } from "../../../src/commands/contract/sittings.ts";

export const member = (name: string, more: Partial<MemberView> = {}): MemberView => ({
  name,
  position: "директор",
  role: "член комиссии",
  union: false,
  votes: true,
  presence: "",
  ...more,
});

export const CHAIR = member("Павлова Тамара Петровна", { role: "председатель" });
export const DEPUTY = member("Ильина Раиса Олеговна", { role: "заместитель председателя" });
export const SECRETARY = member("Соболева Нина Юрьевна", { role: "секретарь", votes: false });
export const ORDINARY = member("Громов Пётр Ильич");
export const MEMBERS: readonly MemberView[] = [ORDINARY, DEPUTY, CHAIR, SECRETARY];

export const question = (id: string, order: number, more: Partial<QuestionView> = {}): QuestionView => ({
  id,
  order,
  kind: "соответствие руководителя",
  subject: `РК-000${String(order)}`,
  name: "Соколова Мария Ивановна",
  position: "директор",
  school: "МБОУ СОШ № 8",
  speaker: "",
  papers: [],
  attended: "",
  excluded: [],
  votesFor: null,
  votesAgainst: null,
  abstained: null,
  decision: "",
  proposed: "",
  decisions: ["соответствует", "перенести"],
  words: "",
  wording: "",
  recommendations: "",
  recommendBy: "",
  putOffTo: "",
  extractBy: "",
  extract: "",
  acquaintBy: "",
  acquainted: "",
  ...more,
});

export const sitting = (more: Partial<SittingView> = {}): SittingView => ({
  id: "ЗС-0001",
  commission: "КМ-0001",
  commissionName: "Муниципальная аттестационная комиссия",
  number: "3",
  on: "2026-11-19",
  time: "10:00",
  place: "каб. 12",
  form: "",
  state: "Готовится",
  nextStep: "",
  nextDue: "",
  edition: "",
  members: [...MEMBERS],
  total: 4,
  needed: 3,
  invited: [],
  chairedBy: "",
  secretary: "",
  notified: "",
  closed: "",
  signed: "",
  questions: [question("ВЗ-0001", 1), question("ВЗ-0002", 2)],
  problems: [],
  ...more,
});

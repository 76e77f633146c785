// A sitting of an invented district as its papers see it: three questions about people, one about a schedule; all is right in it.
import type { MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { formOf } from "../../../../src/documents/forms/index.ts";
import type { DocumentKind } from "../../../../src/domain/documents/documentKinds.ts";
import type { Question } from "../../../../src/domain/commission/sitting.ts";
import {
  commissionRow,
  MEMBERS,
  NAMES,
  questionRow,
  sittingRow,
} from "../../../domain/commission/samples.ts";
import { centre, paperData } from "../../paperData.ts";

/** The last of the nine didn't come. */
export const PRESENT = NAMES.slice(0, 8);

export const HEAD = questionRow({
  speaker: "методист Соколова Марина Игоревна",
  papers: ["представление от 02.10.2026", "лист теста от 20.10.2026"],
  votesFor: 7,
  abstained: 1,
});
export const CANDIDATE = questionRow({
  id: "ВЗ-0002",
  order: 2,
  kind: "кандидат в руководители",
  subject: "РК-0002",
  name: "Зимин Пётр Ильич",
  position: "заведующий",
  school: "МБДОУ № 7",
  speaker: "Рощина И.Л.",
  votesFor: 8,
});
export const ADVISED = questionRow({
  id: "ВЗ-0003",
  order: 3,
  subject: "РК-0003",
  name: "Белых Ирина Олеговна",
  school: "МБОУ СОШ № 5",
  votesFor: 8,
  decision: "соответствует с рекомендациями",
  recommendations: "обновить программу развития",
  recommendBy: "2027-03-01",
});
export const SCHEDULE = questionRow({
  id: "ВЗ-0004",
  order: 4,
  kind: "утверждение графика",
  subject: "",
  name: "График аттестации руководителей на 2026-2027 учебный год",
  position: "",
  school: "",
  attended: "",
  votesFor: 8,
  decision: "утвердить",
});
export const QUESTIONS: readonly Question[] = [HEAD, CANDIDATE, ADVISED, SCHEDULE];

export function district(over: Partial<PaperData> = {}): PaperData {
  return paperData({
    today: "2026-11-06",
    settings: { ...centre, founderHead: "Начальник управления образования, Т.О. Лаврова" },
    commissions: [commissionRow()],
    members: MEMBERS,
    sittings: [sittingRow({ present: [...PRESENT], invited: ["Киселёв Н.Н."] })],
    questions: QUESTIONS,
    ...over,
  });
}

export function made(
  kind: DocumentKind,
  data: PaperData = district(),
  questions?: string[],
): readonly MadePaper[] {
  return formOf(kind).make(data, { kind, sitting: "ЗС-0001", questions });
}

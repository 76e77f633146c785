// Уведомление руководителю: day, time and place of his attestation and the papers to bring; told under signature as many days before
// as the edition asks. Steps C1–C3: life-cycles of the field §3.5.
import type { Head } from "../../../domain/attestation/heads.ts";
import { editionOn } from "../../../domain/attestation/rules/editions.ts";
import { addDays, formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { Commission } from "../../../domain/commission/commission.ts";
import type { Sitting } from "../../../domain/commission/sitting.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { initialsLast } from "../../style/names.ts";
import { acquainted, headSignature } from "../../style/signatures.ts";
import { nameOf, whomInCase } from "../people/whom.ts";
import { problemsAt } from "../problems.ts";
import { chosenRows, fieldOf, linesField, linesOf } from "../request.ts";
import { sentence } from "../sentence.ts";

/** What a head usually brings: rules of the field §2.6 (documents). The founder's act may ask for others. */
const USUAL_PAPERS = [
  "заявление с согласием на обработку персональных данных",
  "сведения об образовании и повышении квалификации за пять лет",
  "отчёт о результатах деятельности организации",
  "программа развития организации",
].join("\n");

export const headNotice: Form = {
  kind: "headNotice",
  needs: ["heads", "sittings", "commissions"],
  people: "heads",
  fields: [
    { id: "time", label: "Время, если заседание ещё не внесено", kind: "text", default: () => "" },
    { id: "place", label: "Место, если заседание ещё не внесено", kind: "text", default: () => "" },
    {
      id: "papers",
      label: "Документы, по одному в строке",
      kind: "longText",
      default: () => USUAL_PAPERS,
    },
  ],
  readyPeople,
  make: (data, request) =>
    chosenRows(data.heads, request.people, readyPeople(data)).map((head) =>
      paperOf(factsOf(head, data, request), data),
    ),
};

/** In the schedule, and not told yet. */
function readyPeople({ heads, today }: PaperData): string[] {
  return heads
    .filter(({ scheduled, notified }) => scheduled !== null && scheduled >= today && notified === null)
    .map(({ id }) => id);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(head: Head, data: PaperData, request: FormRequest) {
  const { scheduled } = head;
  const sitting = scheduled === null ? null : sittingOn(scheduled, data);
  const commission = data.commissions.find(({ id }) => id === sitting?.commission.trim()) ?? null;
  const papers = linesField(request, "papers");
  return {
    head,
    whom: { name: head.name, code: head.id, position: head.position, school: head.school },
    commission,
    time: fieldOf(request, "time", sitting?.time ?? ""),
    place: fieldOf(request, "place", sitting?.place.trim() || (commission?.place ?? "")),
    papers: papers.length === 0 ? linesOf(USUAL_PAPERS) : papers,
    noticeBy: scheduled === null ? null : addDays(scheduled, -editionOn(data.editions, scheduled).noticeDays),
  };
}

/** The sitting of that day of the commission that attests heads. */
function sittingOn(day: CivilDate, { sittings, commissions }: PaperData): Sitting | null {
  const ofHeads = (commission: Commission | undefined): boolean =>
    commission?.kind === "муниципальная по руководителям";
  return (
    sittings.find(
      ({ on, cancelled, commission }) =>
        on === day && cancelled === null && ofHeads(commissions.find(({ id }) => id === commission.trim())),
    ) ?? null
  );
}

function paperOf(facts: Facts, data: PaperData): MadePaper {
  const { head, whom } = facts;
  const title = `Уведомление об аттестации: ${initialsLast(nameOf(whom))}`;
  return {
    key: `headNotice/${head.id}/${head.scheduled ?? ""}`,
    kind: "headNotice",
    title,
    fileName: safeFileName(`Уведомление об аттестации, ${initialsLast(nameOf(whom))}`),
    to: [initialsLast(nameOf(whom)), head.school].filter((part) => part !== "").join(", "),
    sources: [head.id],
    paper: {
      title,
      pageNumbers: false,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: {
      фио: nameOf(whom),
      кому: whomInCase(whom, "dative"),
      должность: head.position,
      организация: head.school,
      дата: shortDate(head.scheduled),
      время: facts.time,
      место: facts.place,
      комиссия: facts.commission?.name ?? "",
      документы: facts.papers.join("; "),
      срок: shortDate(facts.noticeBy),
    },
    rows: facts.papers.map((paper, index) => ({ п: String(index + 1), документ: paper })),
    problems: problemsOf(facts, data),
  };
}

function blocksOf(facts: Facts, data: PaperData): Block[] {
  const { words } = data;
  const { head, whom, commission, papers, noticeBy } = facts;
  const text = words.say(head.candidate === "да" ? "headNotice.candidate" : "headNotice.text", {
    должность: head.position,
    организация: head.school,
    день: longDate(head.scheduled),
    время: facts.time || "__:__",
    место: facts.place || "____________________",
  });
  return [
    ...approvalBlock({ lines: [sentence(whomInCase(whom, "dative"))] }),
    heading(words.say("headNotice.title")),
    paragraph(words.say("headNotice.subtitle"), { align: "center" }),
    paragraph(text, { align: "both", before: 12 }),
    ...(commission === null
      ? []
      : [
          paragraph(words.say("headNotice.commission", { комиссия: commission.name.trim() }), {
            align: "both",
          }),
        ]),
    paragraph(words.say("headNotice.papers"), { align: "both", keepNext: true }),
    ...papers.map((paper, index) =>
      paragraph(`${index + 1}) ${paper}${index === papers.length - 1 ? "." : ";"}`, { align: "both" }),
    ),
    paragraph(words.say("headNotice.absence"), { align: "both" }),
    ...headSignature(data),
    ...acquainted("уведомлением"),
    ...(noticeBy === null
      ? []
      : [
          paragraph([{ text: words.say("headNotice.term", { срок: formatDate(noticeBy) }), italic: true }], {
            align: "both",
            before: 12,
          }),
        ]),
  ];
}

function problemsOf({ head, whom, time, place, noticeBy }: Facts, { today }: PaperData): PaperProblem[] {
  const { problems, tell } = problemsAt(`Руководители, ${head.id}: ${initialsLast(nameOf(whom))}`);
  if (head.scheduled === null)
    tell("NOT_SCHEDULED", "stop", "день аттестации не назначен. Впишите его в столбец «По графику»");
  if (head.position.trim() === "")
    tell("NO_POSITION", "stop", "должность не указана. Впишите её в столбец «Должность»");
  const missing = [time === "" ? "время" : "", place === "" ? "место" : ""].filter((part) => part !== "");
  if (missing.length > 0)
    tell(
      "NO_TIME_OR_PLACE",
      "warn",
      `не указано: ${missing.join(", ")}. Внесите заседание этого дня или впишите в поля`,
    );
  if (noticeBy !== null && today > noticeBy && head.notified === null)
    tell(
      "LATE",
      "warn",
      `уведомить нужно было до ${formatDate(noticeBy)}. Уведомите сразу или перенесите день в столбце «По графику»`,
    );
  return problems;
}

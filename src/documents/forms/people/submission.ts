// Представление работодателя: for an attestation of fitness, by the edition in force on the day of the sitting. What the bank knows
// is filled in, the rest is left for a hand. Elements: documents of the field §5.3.
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import { latestDays } from "../../../domain/attestation/dues/conformityChain.ts";
import { editionOn } from "../../../domain/attestation/rules/editions.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { counted } from "../../../domain/language/plural.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { shortDate } from "../../style/dates.ts";
import { initialsFirst, initialsLast } from "../../style/names.ts";
import { acquainted } from "../../style/signatures.ts";
import { BLANK, blankLines, withRoom } from "../handwritten.ts";
import { problemsAt } from "../problems.ts";
import { chosenRows, fieldOf, linesOf } from "../request.ts";
import { previousResults } from "./previousResults.ts";
import { fullSchoolName, nameOf, organisationOf } from "./whom.ts";

export const submission: Form = {
  kind: "submission",
  needs: ["conformity", "teachers", "categories"],
  people: "conformity",
  fields: [
    {
      id: "results",
      label: "Оценка результатов профессиональной деятельности",
      kind: "longText",
      default: () => "",
    },
    {
      id: "qualities",
      label: "Оценка профессиональных и деловых качеств (порядки, действовавшие до 01.09.2023)",
      kind: "longText",
      default: () => "",
    },
  ],
  readyPeople,
  make: (data, request) => {
    const rows = chosenRows(data.conformity, request.people, readyPeople(data));
    return rows.map((row) => paperOf(row, rows.length, data, request));
  },
};

/** A sitting is ahead, and the employer hasn't handed in his paper yet. */
function readyPeople({ conformity, today }: PaperData): string[] {
  return conformity
    .filter(
      ({ meeting, submission: handedIn, result }) =>
        isAhead(meeting, today) && handedIn === null && result === "",
    )
    .map(({ id }) => id);
}

const isAhead = (day: string | null, today: string): boolean => day !== null && day >= today;

/** What an edition wants judged besides the results; the later ones want nothing more. */
const OLDER: Readonly<Record<string, { qualities: boolean; description: boolean }>> = {
  P2010: { qualities: true, description: true },
  P2014: { qualities: true, description: false },
};

type Facts = ReturnType<typeof factsOf>;

function factsOf(row: Conformity, data: PaperData, request: FormRequest) {
  const edition = editionOn(data.editions, row.meeting ?? data.today);
  const teacher = data.teachers.find(({ id }) => id === row.teacher) ?? null;
  const days = latestDays({ meeting: row.meeting, extract: null }, data);
  return {
    row,
    edition,
    asks: OLDER[edition.id] ?? { qualities: false, description: false },
    name: nameOf({ name: row.name, code: row.teacher || row.id }),
    school: fullSchoolName(row.school, data.directory),
    head: organisationOf(row.school, data.directory)?.head ?? "",
    position: row.position.trim(),
    since: teacher?.since ?? null,
    education: teacher?.education ?? "",
    courses: teacher?.courses.trim() ?? "",
    previous: previousResults(data.categories, teacher?.lastConformity ?? null, row.teacher),
    results: fieldOf(request, "results"),
    qualities: fieldOf(request, "qualities"),
    seenBy: days.submissionBy,
    ownInfoBy: edition.ownInfoDays > 0 ? days.ownInfoBy : null,
  };
}

function paperOf(row: Conformity, count: number, data: PaperData, request: FormRequest): MadePaper {
  const facts = factsOf(row, data, request);
  const title = `Представление: ${initialsLast(facts.name)}`;
  return {
    key: `submission/${row.id}/${row.meeting ?? ""}`,
    kind: "submission",
    title,
    fileName: safeFileName(`Представление, ${initialsLast(facts.name)}`),
    to: row.school,
    sources: [row.id],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: fieldsOf(facts),
    rows: [],
    problems: problemsOf(facts, count, data),
  };
}

function blocksOf(facts: Facts, data: PaperData): Block[] {
  const { words } = data;
  return [
    ...approvalBlock({ lines: [words.say("submission.to"), facts.row.school] }),
    heading(words.say("submission.title")),
    paragraph(words.say("submission.subtitle"), { align: "center" }),
    ...numberedBlocks(elementsOf(facts, data)),
    {
      kind: "signature",
      position: words.say("submission.head", { организация: facts.row.school }),
      name: initialsFirst(facts.head),
      dated: true,
    },
    ...acquaintance(facts, data),
  ];
}

/** An element of the paper: its words, and what has been written for it or how much room a hand needs. */
interface Element {
  text: string;
  written?: string;
  lines?: number;
}

/** The elements «а»–«ж», and what older editions add. */
function elementsOf(facts: Facts, { words }: PaperData): Element[] {
  const contract =
    facts.since === null
      ? BLANK
      : words.say("submission.inPositionSince", { бланк: BLANK, день: formatDate(facts.since) });
  const { qualities, description } = facts.asks;
  return [
    { text: words.say("submission.name", { фио: facts.name }) },
    { text: words.say("submission.position", { должность: facts.position }) },
    { text: words.say("submission.contract", { договор: contract }) },
    { text: words.say("submission.education", { образование: withRoom(facts.education) }) },
    ...(description ? [] : [{ text: words.say("submission.courses", { курсы: facts.courses || BLANK }) }]),
    { text: words.say("submission.previous", { аттестации: facts.previous || BLANK }) },
    ...(description ? [{ text: words.say("submission.description"), lines: 3 }] : []),
    ...(description ? [{ text: words.say("submission.training", { курсы: facts.courses || BLANK }) }] : []),
    ...(qualities ? [{ text: words.say("submission.qualities"), written: facts.qualities, lines: 6 }] : []),
    { text: words.say("submission.results"), written: facts.results, lines: 9 },
  ];
}

function numberedBlocks(elements: readonly Element[]): Block[] {
  return elements.flatMap(({ text, written = "", lines = 0 }, index) => [
    paragraph(`${index + 1}. ${text}`, { indent: true, keepNext: lines > 0 }),
    ...(written === ""
      ? blankLines(lines)
      : linesOf(written).map((line) => paragraph(line, { align: "both" }))),
  ]);
}

function acquaintance({ row, seenBy, ownInfoBy, edition }: Facts, { words }: PaperData): Block[] {
  const term = {
    срок: shortDate(seenBy),
    дней: counted(edition.noticeDays, "календарный день", "календарных дня", "календарных дней"),
    заседание: shortDate(row.meeting),
  };
  const own = [
    words.say("submission.own"),
    ...(ownInfoBy === null ? [] : [words.say("submission.ownTerm", { срок: formatDate(ownInfoBy) })]),
  ];
  return [
    ...(seenBy === null
      ? []
      : [
          paragraph([{ text: words.say("submission.term", term), italic: true }], {
            align: "both",
            before: 12,
          }),
        ]),
    ...acquainted("представлением"),
    paragraph(own.join(" "), { align: "both", before: 6 }),
    paragraph(words.say("submission.refused"), { align: "both", before: 6 }),
  ];
}

function fieldsOf(facts: Facts): Record<string, string> {
  return {
    фио: facts.name,
    должность: facts.position,
    организация: facts.school,
    порядок: facts.edition.title,
    заседание: shortDate(facts.row.meeting),
    срок: shortDate(facts.seenBy),
    работает: shortDate(facts.since),
    образование: facts.education,
    курсы: facts.courses,
    аттестации: facts.previous,
    качества: facts.asks.qualities ? facts.qualities : "",
    оценка: facts.results,
    руководитель: initialsFirst(facts.head),
  };
}

function problemsOf(facts: Facts, count: number, { today }: PaperData): PaperProblem[] {
  const { row, name, edition, asks, seenBy } = facts;
  const { problems, tell } = problemsAt(`Соответствие, ${row.id}: ${initialsLast(name)}`);
  if (facts.position === "")
    tell("NO_POSITION", "stop", "должность не указана. Впишите её в столбец «Должность»");
  if (facts.qualities !== "" && !asks.qualities)
    tell(
      "QUALITIES",
      "stop",
      `${edition.title} оценивает только результаты профессиональной деятельности. Очистите поле о качествах`,
    );
  if (count > 1 && (facts.results !== "" || facts.qualities !== ""))
    tell(
      "SHARED",
      "stop",
      `оценка вписана одна на ${counted(count, "человека", "человек", "человек")}. Выберите одного или очистите поля: для оценки останутся строки`,
    );
  if (row.meeting === null)
    tell(
      "NO_MEETING",
      "warn",
      "день заседания не назначен, срок ознакомления не посчитан. Впишите «Заседание»",
    );
  else if (seenBy !== null && seenBy < today && row.submissionSeen === null)
    tell(
      "LATE",
      "warn",
      `ознакомить нужно было до ${formatDate(seenBy)}. Перенесите заседание ${formatDate(row.meeting)}`,
    );
  return problems;
}

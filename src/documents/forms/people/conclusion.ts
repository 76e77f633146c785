// Заключение специалистов: the form of the all-round analysis of an application, refused while its experts may not judge it.
// Structure and checks: documents of the field §5.7; indicators by kind: rules §2.5; number of experts: not fewer than two (GK).
import type { Application } from "../../../domain/attestation/application.ts";
import type { Expert } from "../../../domain/attestation/experts.ts";
import {
  expertLoads,
  expertProblems,
  expertsNamed,
  FORBIDDEN,
  type ExpertProblem,
} from "../../../domain/attestation/lists/expertChoice.ts";
import { schoolYearLabel } from "../../../domain/attestation/months.ts";
import { editionOn } from "../../../domain/attestation/rules/editions.ts";
import { isOffSchedule } from "../../../domain/attestation/schedule/schedule.ts";
import type { ApplicationKind } from "../../../domain/attestation/words.ts";
import { addYears, formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { addWorkingDays } from "../../../domain/calendar/workingCalendar.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block, type Table } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { initialsFirst, initialsLast } from "../../style/names.ts";
import { BLANK, blankLines } from "../handwritten.ts";
import { problemsAt } from "../problems.ts";
import { chosenRows, linesOf } from "../request.ts";
import { categoryInCase, grantWords } from "./categoryWords.ts";
import { fullSchoolName, nameOf, postOf, toCommission } from "./whom.ts";

const FEWEST_EXPERTS = 2;
/** Years that are looked at when nothing was decided before. */
const ANALYSED_YEARS = 5;

export const conclusion: Form = {
  kind: "conclusion",
  needs: ["applications", "teachers", "experts"],
  people: "applications",
  readyPeople,
  make: (data, request) => {
    const loads = expertLoads(schoolYearLabel(data.today), data);
    return chosenRows(data.applications, request.people, readyPeople(data)).map((row) =>
      paperOf(factsOf(row, data, loads), data),
    );
  },
};

/** Experts are there, their conclusion isn't. */
function readyPeople({ applications }: PaperData): string[] {
  return applications
    .filter(
      (row) =>
        row.experts.length > 0 && row.conclusionOn === null && row.decided === null && !isOffSchedule(row),
    )
    .map(({ id }) => id);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(row: Application, data: PaperData, loads: ReadonlyMap<string, number>) {
  const teacher = data.teachers.find(({ id }) => id === row.teacher) ?? null;
  const until = row.filed ?? data.today;
  return {
    row,
    name: nameOf({ name: row.name, code: row.teacher || row.id }),
    school: fullSchoolName(row.school, data.directory),
    from: teacher?.decided ?? addYears(until, -ANALYSED_YEARS),
    until,
    edition: editionOn(data.editions, row.decideBy ?? data.today),
    experts: row.experts.map((name) => ({ name, known: onlyExpert(name, data.experts) })),
    troubles: expertProblems(row, teacher, loads, data),
    dueBy:
      row.decideBy === null
        ? null
        : addWorkingDays(data.calendar, row.decideBy, -data.settings.conclusionDays),
  };
}

function onlyExpert(name: string, experts: readonly Expert[]): Expert | null {
  const found = expertsNamed(name, experts);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function paperOf(facts: Facts, data: PaperData): MadePaper {
  const { row, name } = facts;
  const title = `Заключение специалистов: ${initialsLast(name)}`;
  const indicators = indicatorsOf(row.kind, data);
  return {
    key: `conclusion/${row.id}`,
    kind: "conclusion",
    title,
    fileName: safeFileName(`Заключение специалистов, ${initialsLast(name)}`),
    to: data.settings.regionCommission,
    sources: [row.id],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, indicators, data) }],
    },
    fields: {
      фио: name,
      должность: row.position,
      организация: facts.school,
      категория: row.kind,
      имеющаяся: row.current,
      заявление: row.number,
      подано: shortDate(row.filed),
      начало: shortDate(facts.from),
      конец: shortDate(facts.until),
      материалы: row.siteLink,
      вывод: row.conclusion,
      решение: row.kind === "" ? "" : grantWords(row.kind, row.position, facts.edition),
      специалисты: facts.experts.map((expert) => expert.name).join(", "),
      срок: shortDate(facts.dueBy),
    },
    rows: indicators.map((text, index) => ({ п: String(index + 1), показатель: text })),
    problems: problemsOf(facts, data),
  };
}

const INDICATORS: Readonly<Record<ApplicationKind, string>> = {
  первая: "conclusion.indicators.first",
  высшая: "conclusion.indicators.highest",
  "педагог-методист": "conclusion.indicators.methodist",
  "педагог-наставник": "conclusion.indicators.mentor",
};

function indicatorsOf(kind: Application["kind"], { words }: PaperData): string[] {
  return kind === "" ? [] : linesOf(words.say(INDICATORS[kind]));
}

function blocksOf(facts: Facts, indicators: readonly string[], data: PaperData): Block[] {
  const { words, settings } = data;
  const { row } = facts;
  const site = row.siteLink === "" ? BLANK : row.siteLink;
  const lines = [
    words.say("conclusion.name", { фио: facts.name }),
    words.say("conclusion.post", { должность: row.position, организация: facts.school }),
    words.say("conclusion.asked", {
      категория: row.kind === "" ? BLANK : categoryInCase(row.kind, "nominative"),
    }),
    words.say("conclusion.held", { имеющаяся: row.current || BLANK }),
    words.say("conclusion.application", { номер: row.number || "______", дата: longDate(row.filed) }),
    words.say("conclusion.period", { начало: formatDate(facts.from), конец: formatDate(facts.until) }),
    words.say("conclusion.sources", { сайт: words.say("conclusion.site", { адрес: site }), бланк: BLANK }),
  ];
  return [
    ...approvalBlock({ lines: [toCommission(settings.regionCommission)] }),
    heading(words.say("conclusion.title")),
    paragraph(words.say("conclusion.subtitle"), { align: "center" }),
    ...lines.map((line, index) => paragraph(line, { before: index === 0 ? 12 : 0 })),
    tableOf(indicators),
    ...resultBlocks(facts, data),
    ...facts.experts.map(({ name, known }): Block => {
      const post = known === null ? "" : postOf(known);
      const position = [words.say("conclusion.expert"), post].filter((part) => part !== "").join(", ");
      return { kind: "signature", position, name: initialsFirst(name), dated: true };
    }),
  ];
}

/** Facts and marks are the experts' own: their cells are empty. */
function tableOf(indicators: readonly string[]): Table {
  return {
    kind: "table",
    columns: [
      { header: "№", width: 5, align: "center" },
      { header: "Показатель", width: 40 },
      { header: "Выявленные факты, ссылки", width: 35 },
      { header: "Подтверждено, частично, нет", width: 20 },
    ],
    rows: indicators.map((text, index) => ({ cells: [String(index + 1), `${text}\n\n`, "", ""] })),
  };
}

function resultBlocks({ row, edition }: Facts, { words }: PaperData): Block[] {
  const isOpen = row.conclusion === "";
  const word = isOpen ? words.say("conclusion.open") : row.conclusion.replace(/ показателям$/u, "");
  const advice = isOpen
    ? words.say("conclusion.openRecommended")
    : row.conclusion === "соответствует показателям"
      ? "Рекомендуется"
      : "Не рекомендуется";
  const decision = row.kind === "" ? BLANK : grantWords(row.kind, row.position, edition);
  return [
    paragraph(words.say("conclusion.result", { соответствует: word }), { align: "both", before: 12 }),
    paragraph(words.say("conclusion.recommended", { рекомендуется: advice, решение: decision }), {
      align: "both",
    }),
    paragraph(words.say("conclusion.advice"), { align: "both", keepNext: true }),
    ...blankLines(3),
  ];
}

/** What makes the opinion of an expert worthless: the others are told only. */
const STOPPING: readonly ExpertProblem["code"][] = [...FORBIDDEN, "EXPIRED", "NONE"];

function problemsOf(facts: Facts, { today }: PaperData): PaperProblem[] {
  const { row, name, troubles, dueBy } = facts;
  const { problems, tell } = problemsAt(`Заявления, ${row.id}: ${initialsLast(name)}`);
  if (row.kind === "") tell("NO_KIND", "stop", "категория не выбрана. Выберите её в столбце «Категория»");
  if (row.position.trim() === "")
    tell("NO_POSITION", "stop", "должность не указана. Впишите её в столбец «Должность»");
  for (const { code, text } of troubles)
    tell(code, STOPPING.includes(code) ? "stop" : "warn", cured(code, text));
  if (row.experts.length > 0 && row.experts.length < FEWEST_EXPERTS)
    tell(
      "FEW_EXPERTS",
      "stop",
      `специалист один, нужно не меньше двух. Допишите второго в столбец «Специалисты»`,
    );
  const on: CivilDate = row.conclusionOn ?? today;
  if (dueBy !== null && on > dueBy)
    tell(
      "LATE",
      "warn",
      `заключение нужно было к ${formatDate(dueBy)}. Направьте его сразу, предупредите регион`,
    );
  return problems;
}

const cured = (code: ExpertProblem["code"], text: string): string =>
  code === "EXPIRED" ? `${text}. Назначьте другого или внесите новый срок в лист «Специалисты»` : text;

// Rows of the report on a plan: the day on which each item was done or «4 из 10», what confirms it, why it wasn't.
import { formatDate } from "../../../domain/calendar/civil.ts";
import { formatMonthYear } from "../../../domain/calendar/russianDates.ts";
import { placeOfItem } from "../../../domain/control/completion.ts";
import type { Occurrence, PlanItem } from "../../../domain/control/plan.ts";
import { isExecuted, isOpenOccurrence, planStateOf } from "../../../domain/control/state.ts";
import type { PaperProblem } from "../../form.ts";
import {
  countedTerms,
  figuresOf,
  isFailed,
  isUndatedFailed,
  type AsOf,
  type PlanFigures,
} from "./planFigures.ts";
import { warn } from "../problems.ts";

export interface ReportRow {
  item: PlanItem;
  done: string;
  evidence: string;
  reason: string;
  figures: PlanFigures;
}

export function reportRow(item: PlanItem, occurrences: readonly Occurrence[], asOf: AsOf): ReportRow {
  const counted = countedTerms(occurrences);
  const figures = figuresOf(item, occurrences, asOf);
  if (counted.length === 0) return { item, figures, ...undatedWords(item, occurrences, asOf) };
  return {
    item,
    figures,
    done: counted.length === 1 ? counted.map(dayDone).join("") : progressWords(counted, asOf),
    evidence: unique(counted.filter(isExecuted).map(({ evidence }) => evidence.trim())).join("\n"),
    reason: reasonsOf(counted, asOf),
  };
}

function undatedWords(
  item: PlanItem,
  occurrences: readonly Occurrence[],
  asOf: AsOf,
): Pick<ReportRow, "done" | "evidence" | "reason"> {
  const { status, done } = planStateOf(item, occurrences, asOf.today);
  const isDone = status === "Исполнено";
  return {
    done: isDone ? (done === null ? "исполнено" : formatDate(done)) : "",
    evidence: isDone ? item.evidence.trim() : "",
    reason: isUndatedFailed(item, occurrences, asOf) ? item.evidence.trim() || NO_REASON : "",
  };
}

/** «02.10.2026 (срок 30.09.2026)»: the term stands beside a day that came later. */
function dayDone(occurrence: Occurrence): string {
  const { done, due } = occurrence;
  if (!isExecuted(occurrence)) return "";
  if (done === null) return "исполнено";
  return due !== null && done > due ? `${formatDate(done)} (срок ${formatDate(due)})` : formatDate(done);
}

/** «4 из 10», and which are open: those that are late, and those to come. */
function progressWords(counted: readonly Occurrence[], asOf: AsOf): string {
  const executed = counted.filter(isExecuted);
  const late = executed.filter(({ done, due }) => done !== null && due !== null && done > due);
  const failed = counted.filter((each) => isFailed(each, asOf));
  const ahead = counted.filter((each) => !isExecuted(each) && !isFailed(each, asOf));
  const list = (lead: string, rows: readonly Occurrence[]): string[] =>
    rows.length === 0 ? [] : [`${lead}: ${runsOf(rows, counted).join(", ")}`];
  return [
    `${executed.length} из ${counted.length}`,
    ...list("с опозданием", late),
    ...list("не исполнено", failed),
    ...list("предстоит", ahead),
  ].join("\n");
}

/** Three terms or more that follow each other are told by the first and the last: «ноябрь 2026 – июнь 2027». */
function runsOf(rows: readonly Occurrence[], counted: readonly Occurrence[]): string[] {
  const runs: Occurrence[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last !== undefined && counted.indexOf(row) === counted.indexOf(last) + 1)
      run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const names = run.map(termName);
    return names.length < 3 ? names : [`${names[0] ?? ""} – ${names[names.length - 1] ?? ""}`];
  });
}

/** «октябрь 2026»; a check-point by its day. */
function termName({ label, due }: Occurrence): string {
  const bare = label.replace(/^контрольная точка\s+/u, "");
  return bare || (due === null ? "без срока" : formatMonthYear(due));
}

function reasonsOf(counted: readonly Occurrence[], asOf: AsOf): string {
  const failed = counted.filter((each) => isFailed(each, asOf));
  const reasons = failed.map((each) => ({ each, reason: reasonOf(each) }));
  if (counted.length === 1) return reasons.map(({ reason }) => reason).join("");
  return reasons.map(({ each, reason }) => `${termName(each)}: ${reason}`).join("\n");
}

const NO_REASON = "не указана";

const reasonOf = (occurrence: Occurrence): string =>
  occurrence.comment.trim() || (occurrence.status === "Исполнено" ? "нет подтверждения" : NO_REASON);

/** What the reader will ask about: done without evidence, not done without a reason. */
export function openProblems(item: PlanItem, occurrences: readonly Occurrence[], asOf: AsOf): PaperProblem[] {
  const place = placeOfItem(item);
  const terms = countedTerms(occurrences);
  if (terms.length === 0)
    return isUndatedFailed(item, occurrences, asOf) && item.evidence.trim() === ""
      ? [
          warn(
            "NO_REASON",
            `${place}: год прошёл, исполнения нет. Отметьте статус и подтверждение в листе «План».`,
          ),
        ]
      : [];
  return terms
    .filter((each) => isFailed(each, asOf))
    .flatMap((each) => {
      const which = terms.length > 1 ? ` (${termName(each)})` : "";
      if (each.status === "Исполнено" && isOpenOccurrence(each))
        return [
          warn(
            "NO_EVIDENCE",
            `${place}${which}: отмечено «Исполнено», а подтверждения нет. Впишите его в лист «Исполнение».`,
          ),
        ];
      if (each.comment.trim() !== "") return [];
      return [
        warn(
          "NO_REASON",
          `${place}${which}: не исполнено, причина не указана. Отметьте исполнение или впишите причину в «Комментарий» листа «Исполнение».`,
        ),
      ];
    });
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== "");

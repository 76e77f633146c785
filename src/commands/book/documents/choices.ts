// What can be chosen for a document, by choice: years, months, organisations, people, sittings, questions, items of the plan.
import type { Form, PaperData } from "../../../documents/form.ts";
import { initialsLast } from "../../../documents/style/names.ts";
import { monthWords } from "../../../documents/style/dates.ts";
import { addMonths, formatDate, partsOf } from "../../../domain/calendar/civil.ts";
import { planYearFrom, schoolYear, schoolYearOf } from "../../../domain/calendar/planYear.ts";
import { DOCUMENT_KINDS, type Choice, type DocumentKind } from "../../../domain/documents/documentKinds.ts";
import { givesExtract } from "../../../domain/commission/extracts.ts";
import { PERSONAL_KINDS, type Sitting } from "../../../domain/commission/sitting.ts";
import type { DocumentKindView, Option } from "../../contract/documents.ts";

const MONTHS_BEFORE = 6;
const MONTHS_AHEAD = 4;

/** Options of a kind; the first of a single choice is the usual one. */
export function optionsOf(kind: DocumentKind, form: Form, data: PaperData): DocumentKindView["options"] {
  const choices: readonly Choice[] = DOCUMENT_KINDS[kind].choices;
  const entries = choices.map((choice): [Choice, Option[]] => [choice, listOf(choice, kind, form, data)]);
  return Object.fromEntries(entries);
}

/** Of a choice of many: those that are ticked at first. */
export function readyOf(kind: DocumentKind, form: Form, data: PaperData): DocumentKindView["ready"] {
  const choices: readonly Choice[] = DOCUMENT_KINDS[kind].choices;
  return {
    ...(choices.includes("people") ? { people: [...(form.readyPeople?.(data, { kind }) ?? [])] } : {}),
    ...(choices.includes("schools") ? { schools: schoolOptions(data).map(({ id }) => id) } : {}),
    ...(choices.includes("questions") ? { questions: decidedQuestions(data) } : {}),
  };
}

function listOf(choice: Choice, kind: DocumentKind, form: Form, data: PaperData): Option[] {
  switch (choice) {
    case "schoolYear":
      return yearOptions(data);
    case "month":
      return monthOptions(data.today);
    case "schools":
      return schoolOptions(data);
    case "people":
      return peopleOptions(form, data);
    case "sitting":
      return sittingOptions(kind, data);
    case "questions":
      return questionOptions(data);
    case "planItem":
      return data.plan.map(({ id, number, activity }) => ({ id, label: `${number} ${activity}`.trim() }));
  }
}

/** The year of today first, the next, and whatever other years the plan has. */
function yearOptions({ plan, today }: PaperData): Option[] {
  const { label, end } = schoolYearOf(today);
  const next = schoolYear(partsOf(end).year).label;
  const planned = plan.flatMap((item) => planYearFrom(item.schoolYear)?.label ?? []);
  return [...new Set([label, next, ...planned])].map((year) => ({ id: year, label: year }));
}

function monthOptions(today: string): Option[] {
  const first = `${today.slice(0, 7)}-01`;
  const month = (count: number): Option => {
    const id = addMonths(first, count).slice(0, 7);
    return { id, label: monthWords(id) };
  };
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, index) => month(index));
  const before = Array.from({ length: MONTHS_BEFORE }, (_, index) => month(-index - 1));
  return [...ahead, ...before];
}

function schoolOptions({ directory }: PaperData): Option[] {
  return directory.organisations.filter(({ active }) => active).map(({ id, name }) => ({ id, label: name }));
}

function peopleOptions({ people }: Form, data: PaperData): Option[] {
  if (people === undefined) return [];
  const rows: readonly { id: string; name: string; school: string }[] = data[people];
  return rows.map(({ id, name, school }) => ({
    id,
    label: [name === "" ? id : initialsLast(name), school].filter((part) => part !== "").join(", "),
  }));
}

/** Papers before a sitting are about the next one, papers after it about the last. */
const BEFORE: readonly DocumentKind[] = ["agenda", "attendance"];

function sittingOptions(kind: DocumentKind, { sittings, commissions, today }: PaperData): Option[] {
  const day = ({ on }: Sitting): string => on ?? "9999-12-31";
  const standing = sittings.filter(({ cancelled }) => cancelled === null);
  const coming = standing.filter((each) => day(each) >= today).sort((a, b) => (day(a) < day(b) ? -1 : 1));
  const past = standing.filter((each) => day(each) < today).sort((a, b) => (day(a) < day(b) ? 1 : -1));
  const ordered = BEFORE.includes(kind) ? [...coming, ...past] : [...todays(coming, today), ...past];
  const rest = coming.filter((each) => !ordered.includes(each));
  return [...ordered, ...rest].map(({ id, on, number, commission }) => {
    const name = commissions.find((each) => each.id === commission)?.name ?? commission;
    const when = on === null ? "день не назначен" : formatDate(on);
    return {
      id,
      label: [when, number === "" ? "" : `№ ${number}`, name].filter((part) => part !== "").join(", "),
    };
  });
}

const todays = (sittings: readonly Sitting[], today: string): Sitting[] =>
  sittings.filter(({ on }) => on === today);

function questionOptions({ questions, sittings }: PaperData): Option[] {
  const days = new Map(sittings.map(({ id, on }) => [id, on]));
  return questions
    .filter(({ kind }) => PERSONAL_KINDS.includes(kind))
    .map(({ id, name, decision, sitting }) => {
      const on = days.get(sitting) ?? null;
      const parts = [initialsLast(name), decision, on === null ? "" : formatDate(on)];
      return { id, label: parts.filter((part) => part !== "").join(", ") };
    })
    .reverse();
}

/** Questions whose extract hasn't been given yet. */
function decidedQuestions({ questions }: PaperData): string[] {
  return questions
    .filter((question) => givesExtract(question) && question.extract === null)
    .map(({ id }) => id);
}

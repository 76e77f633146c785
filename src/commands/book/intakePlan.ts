// A plan that comes in: draft rows against the rows of the book → new items with their occurrences, differences, a report.
import { schoolYearOf } from "../../domain/calendar/planYear.ts";
import { monthlyDaysFor } from "../../domain/calendar/monthlyDays.ts";
import { wordTermNote } from "../../domain/calendar/termNotes.ts";
import {
  completeItem,
  placeOfItem,
  termOfItem,
  type CompletionContext,
} from "../../domain/control/completion.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import type { StaffMember } from "../../domain/people/directory.ts";
import { readMentions } from "../../domain/people/mentions.ts";
import { fullNameOf, shortName } from "../../domain/people/personName.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { correctedRows, type CorrectedRow } from "../../intake/corrections.ts";
import { comparePlan } from "../../intake/differences.ts";
import type { DocumentDraft, PlanDraftRow } from "../../intake/draft.ts";
import { nextIds } from "../../workbook/table.ts";
import { occurrences, plan, staff } from "../../workbook/tables/index.ts";
import type { ImportRow } from "../contract/importing.ts";
import type { IntakeAnswers } from "./answers.ts";
import { differingRows, rowsOf, type Differing } from "./changedRows.ts";
import type { FieldData } from "./data.ts";
import { answerFor, isUndecided, pastOccurrences, settlePast, type PastTerm } from "./past.ts";
import { addressees } from "./intakeReport.ts";

export interface PlanIntake {
  items: PlanItem[];
  occurrences: Occurrence[];
  /** People whom the plan names and the book doesn't know: added without an address. */
  people: StaffMember[];
  /** Rows of the book with other words in the document, and those words. */
  differing: Differing<PlanItem, PlanDraftRow>[];
  missing: readonly PlanItem[];
  unchanged: number;
  /** Occurrences whose day had passed when the plan was entered, and of which nobody had decided before. */
  past: PastTerm[];
  /** Those of an earlier intake, as the answer given now settles them. */
  answered: Occurrence[];
  rows: ImportRow[];
}

type NewRow = CorrectedRow<PlanDraftRow>;

export function intakePlan(
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
  { past, takeChanges, corrections }: IntakeAnswers,
): PlanIntake {
  const year = draft.year === "" ? schoolYearOf(draft.sourceDate ?? context.today).label : draft.year;
  const existing = data.plan.filter((item) => item.schoolYear === year);
  const corrected = correctedRows(
    draft.plan,
    ({ termText, responsibleText }) => ({ term: termText, people: responsibleText }),
    corrections,
  );
  const compared = comparePlan(draft.plan, existing);
  const rows = rowsOf(compared.added, corrected);
  const kept = rows.filter(({ isSkipped }) => !isSkipped);
  const differing = differingRows(compared, corrected, NAMING, takeChanges);
  const written = [...kept, ...differing.filter(({ shown }) => shown.isTaken)];
  const people = unknownPeople(
    written.map(({ words }) => words.people),
    data,
  );
  const known = {
    ...context,
    directory: { ...context.directory, staff: [...context.directory.staff, ...people] },
  };
  const ids = nextIds(
    plan.idPrefix ?? "",
    data.plan.map(({ id }) => id),
    kept.length,
  );
  const idOf = new Map(kept.map((row, index) => [row, ids[index] ?? ""]));
  const made = rows.map((row) => ({ row, ...newItem(row, idOf.get(row) ?? "", year, draft.source, known) }));
  const fresh = made.flatMap(({ row, occurrences: own }) => (row.isSkipped ? [] : own));
  const occurrenceIds = nextIds(
    occurrences.idPrefix ?? "",
    data.occurrences.map(({ id }) => id),
    fresh.length,
  );
  const dated = fresh.map((row, index) => ({ ...row, id: occurrenceIds[index] ?? "" }));
  const isPast = ({ due }: Occurrence): boolean => due !== null && due < context.today;
  const settled = dated.map((row) => (isPast(row) ? settlePast(row, answerFor(row.due, past)) : row));
  const gone = new Set(compared.missing);
  const matched = new Set(existing.filter((item) => !gone.has(item)).map(({ id }) => id));
  const undecided = data.occurrences.filter(
    (row) => matched.has(row.item) && isUndecided(row, context.today),
  );
  return {
    items: made.filter(({ row }) => !row.isSkipped).map(({ item }) => recount(item, settled, known)),
    occurrences: settled,
    people,
    differing,
    missing: compared.missing,
    unchanged: existing.length - compared.missing.length - differing.length,
    past: pastOccurrences([...undecided, ...dated.filter(isPast)]),
    answered: undecided.flatMap((row) => {
      const answer = answerFor(row.due, past);
      return answer === null ? [] : [settlePast(row, answer)];
    }),
    rows: made.map(({ row, item }) => reportRow(row, item, known)),
  };
}

const NAMING = {
  table: plan,
  place: placeOfItem,
  text: ({ activity }: PlanItem) => activity,
  numbers: [
    {
      field: "section",
      was: ({ section }: PlanItem) => section,
      became: ({ section }: PlanDraftRow) => section,
    },
    { field: "number", was: ({ number }: PlanItem) => number, became: ({ number }: PlanDraftRow) => number },
  ],
};

function newItem(
  { draft: row, words }: NewRow,
  id: string,
  schoolYear: string,
  source: string,
  context: CompletionContext,
): { item: PlanItem; occurrences: Occurrence[] } {
  const blank: PlanItem = {
    id,
    schoolYear,
    section: row.section,
    sectionTitle: row.sectionTitle,
    number: row.number,
    activity: row.activity,
    termText: words.term,
    termKind: "",
    from: null,
    to: null,
    monthDays: "",
    responsibleText: words.people,
    responsible: [],
    internalExecutor: "",
    objects: [],
    register: "",
    proof: "",
    status: "Не начато",
    progress: "",
    nextDue: null,
    warnFrom: null,
    done: null,
    evidence: "",
    source,
    termRead: "",
    documentTerm: words.documentTerm,
    documentPeople: words.documentPeople,
  };
  const { item, added } = completeItem(blank, [], context);
  const completed = { ...blank, ...item };
  const monthDays = completed.termKind === "ежемесячно" ? monthlyDaysFor(row.activity) : "";
  return { item: { ...completed, monthDays }, occurrences: added };
}

/** Progress again, once past occurrences have been answered for. */
function recount(item: PlanItem, all: readonly Occurrence[], context: CompletionContext): PlanItem {
  const own = all.filter((row) => row.item === item.id);
  return { ...item, ...completeItem(item, own, context).item };
}

/** People named by rows that are written whom nobody in the book answers to. A bare surname, groups and bodies are not made up. */
function unknownPeople(texts: readonly string[], data: FieldData): StaffMember[] {
  const named = new Map<string, { name: string; position: string }>();
  for (const mention of texts.flatMap(readMentions)) {
    if (mention.name === undefined || mention.name.first === "") continue;
    const short = shortName(mention.name);
    const [found] = resolveMentions(short, data.directory);
    if (found?.problem?.code !== "not-in-staff" || named.has(short)) continue;
    named.set(short, { name: fullNameOf(mention.name), position: mention.position ?? "" });
  }
  const people = [...named.values()];
  const ids = nextIds(
    staff.idPrefix ?? "",
    data.directory.staff.map(({ id }) => id),
    people.length,
  );
  return people.map(({ name, position }, index) => newPerson(ids[index] ?? "", name, position));
}

export function newPerson(id: string, name: string, position: string): StaffMember {
  return {
    id,
    name,
    position,
    email: "",
    groups: [],
    organisation: "",
    aliases: [],
    awayFrom: null,
    awayTo: null,
    substitute: "",
    active: true,
  };
}

function reportRow(
  { key, draft, words, isSkipped }: NewRow,
  item: PlanItem,
  context: CompletionContext,
): ImportRow {
  const term = termOfItem(item, context);
  return {
    key,
    place: draft.place,
    id: item.id,
    section: item.section,
    sectionTitle: item.sectionTitle,
    number: item.number,
    text: item.activity,
    term: item.termText,
    termKind: item.termKind,
    dates: term.human ? [] : term.occurrences.map(({ due }) => due),
    questions: term.notes.map(wordTermNote),
    asksTerm: term.human,
    people: addressees(item.responsibleText, "", context.directory),
    peopleText: item.responsibleText,
    documentTerm: words.documentTerm,
    documentPeople: words.documentPeople,
    isSkipped,
    role: "",
    executor: "",
    internalDue: null,
    checkpoints: [],
  };
}

// A plan that comes in: draft rows against the rows of the book → new items with their occurrences, differences, a report.
import { schoolYearOf } from "../../domain/calendar/planYear.ts";
import { monthlyDaysFor } from "../../domain/calendar/monthlyDays.ts";
import { wordTermNote } from "../../domain/calendar/termNotes.ts";
import { completeItem, termOfItem, type CompletionContext } from "../../domain/control/completion.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import type { StaffMember } from "../../domain/people/directory.ts";
import { readMentions } from "../../domain/people/mentions.ts";
import { fullNameOf, shortName } from "../../domain/people/personName.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { comparePlan } from "../../intake/differences.ts";
import type { DocumentDraft, PlanDraftRow } from "../../intake/draft.ts";
import { nextIds } from "../../workbook/table.ts";
import { occurrences, plan, staff } from "../../workbook/tables/index.ts";
import type { FieldData } from "./data.ts";
import { isUndecided, settlePast, type PastAnswer } from "./past.ts";
import { addressees, type ReportRow } from "./intakeReport.ts";

export interface PlanIntake {
  items: PlanItem[];
  occurrences: Occurrence[];
  /** People whom the plan names and the book doesn't know: added without an address. */
  people: StaffMember[];
  changed: ReturnType<typeof comparePlan>["changed"];
  renumbered: ReturnType<typeof comparePlan>["renumbered"];
  missing: readonly PlanItem[];
  unchanged: number;
  /** Occurrences whose day had passed when the plan was entered, and of which nobody had decided before. */
  past: number;
  /** Those of an earlier intake, as the answer given now settles them. */
  answered: Occurrence[];
  rows: ReportRow[];
}

export function intakePlan(
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
  answer: PastAnswer | null,
): PlanIntake {
  const year = draft.year === "" ? schoolYearOf(draft.sourceDate ?? context.today).label : draft.year;
  const existing = data.plan.filter((item) => item.schoolYear === year);
  const { added, changed, renumbered, missing, unchanged } = comparePlan(draft.plan, existing);
  const people = unknownPeople(draft.plan, data);
  const known = {
    ...context,
    directory: { ...context.directory, staff: [...context.directory.staff, ...people] },
  };
  const ids = nextIds(
    plan.idPrefix ?? "",
    data.plan.map(({ id }) => id),
    added.length,
  );
  const made = added.map((row, index) => newItem(row, ids[index] ?? "", year, draft.source, known));
  const fresh = made.flatMap(({ occurrences: own }) => own);
  const occurrenceIds = nextIds(
    occurrences.idPrefix ?? "",
    data.occurrences.map(({ id }) => id),
    fresh.length,
  );
  const dated = fresh.map((row, index) => ({ ...row, id: occurrenceIds[index] ?? "" }));
  const isPast = ({ due }: Occurrence): boolean => due !== null && due < context.today;
  const settled = dated.map((row) => (isPast(row) ? settlePast(row, answer) : row));
  const gone = new Set(missing);
  const matched = new Set(existing.filter((item) => !gone.has(item)).map(({ id }) => id));
  const undecided = data.occurrences.filter(
    (row) => matched.has(row.item) && isUndecided(row, context.today),
  );
  return {
    items: made.map(({ item }) => recount(item, settled, known)),
    occurrences: settled,
    people,
    changed,
    renumbered,
    missing,
    unchanged: unchanged.length,
    past: dated.filter(isPast).length + undecided.length,
    answered: answer === null ? [] : undecided.map((row) => settlePast(row, answer)),
    rows: made.map(({ item }) => reportRow(item, known)),
  };
}

function newItem(
  row: PlanDraftRow,
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
    termText: row.termText,
    termKind: "",
    from: null,
    to: null,
    monthDays: "",
    responsibleText: row.responsibleText,
    responsible: [],
    internalExecutor: "",
    objects: [],
    proof: "",
    status: "Не начато",
    progress: "",
    nextDue: null,
    warnFrom: null,
    done: null,
    evidence: "",
    source,
    termRead: "",
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

/** People named in the plan whom nobody in the book answers to. A bare surname, groups and bodies are not made up. */
function unknownPeople(rows: readonly PlanDraftRow[], data: FieldData): StaffMember[] {
  const named = new Map<string, { name: string; position: string }>();
  for (const mention of rows.flatMap(({ responsibleText }) => readMentions(responsibleText))) {
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

function reportRow(item: PlanItem, context: CompletionContext): ReportRow {
  const term = termOfItem(item, context);
  return {
    id: item.id,
    section: item.section,
    number: item.number,
    text: item.activity,
    term: item.termText,
    termKind: item.termKind,
    dates: term.human ? [] : term.occurrences.map(({ due }) => due),
    questions: term.notes.map(wordTermNote),
    people: addressees(item.responsibleText, context.directory),
    role: "",
    executor: "",
    internalDue: null,
    checkpoints: [],
  };
}

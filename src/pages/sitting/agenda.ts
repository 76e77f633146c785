// The agenda while it is put together: questions taken from the proposals, own ones, their order.
import type { Proposal } from "../../domain/commission/agenda.ts";
import type { QuestionKind } from "../../domain/commission/sitting.ts";

export interface AgendaLine {
  /** Names the line on the page, also before it has a code. */
  key: string;
  /** Empty until it is saved. */
  id: string;
  kind: QuestionKind;
  subject: string;
  name: string;
  position: string;
  school: string;
  speaker: string;
  /** One on each line. */
  papers: string;
}

export type Agenda = readonly AgendaLine[];

/** What a proposal and the question made of it have in common. */
export const proposalKey = ({ kind, subject, name }: Proposal): string =>
  `${kind}/${subject === "" ? name : subject}`;

export function withProposal(agenda: Agenda, proposal: Proposal): Agenda {
  const { kind, subject, name, position, school } = proposal;
  const key = proposalKey(proposal);
  if (agenda.some((line) => line.key === key)) return agenda;
  return [...agenda, { key, id: "", kind, subject, name, position, school, speaker: "", papers: "" }];
}

export const withoutLine = (agenda: Agenda, key: string): Agenda => agenda.filter((line) => line.key !== key);

export type OwnQuestion = Pick<AgendaLine, "kind" | "name" | "position" | "school">;

/** @throws nothing: the same question may stand twice when a person wants it so */
export function withOwn(agenda: Agenda, question: OwnQuestion): Agenda {
  const taken = new Set(agenda.map(({ key }) => key));
  const key = [...agenda.keys(), agenda.length]
    .map((number) => `own/${number}`)
    .find((each) => !taken.has(each));
  return [...agenda, { key: key ?? "own", id: "", subject: "", speaker: "", papers: "", ...question }];
}

/** A line one place up (-1) or down (1); at the end of the agenda it stays. */
export function moved(agenda: Agenda, key: string, step: -1 | 1): Agenda {
  const from = agenda.findIndex((line) => line.key === key);
  const other = agenda[from + step];
  const line = agenda[from];
  if (line === undefined || other === undefined) return agenda;
  return agenda.map((each) => (each === line ? other : each === other ? line : each));
}

export const changed = (agenda: Agenda, key: string, part: Partial<AgendaLine>): Agenda =>
  agenda.map((line) => (line.key === key ? { ...line, ...part } : line));

// What a person has put in for a sitting and what of it isn't saved yet. It outlives a refusal of the server: only an answer that
// has come takes its place.
import type {
  MemberView,
  QuestionView,
  SaveMinutesRequest,
  SaveSittingRequest,
  SittingsView,
  SittingView,
} from "../../commands/contract/index.ts";
import type { AgendaLine } from "./agenda.ts";

export type Presence = MemberView["presence"];
/** What is put in for a question while it is heard. */
export type Minutes = Omit<SaveMinutesRequest["questions"][number], "id">;
type Head = Pick<SaveSittingRequest, "commission" | "number" | "on" | "time" | "place" | "form">;

export interface Draft {
  /** Empty for a new sitting. */
  id: string;
  head: Head;
  /** One on each line. */
  invited: string;
  agenda: readonly AgendaLine[];
  /** By name of the member. */
  presence: Readonly<Record<string, Presence>>;
  chairedBy: string;
  secretary: string;
  /** By code of the question. */
  minutes: Readonly<Record<string, Minutes>>;
}

export function draftOf({
  id,
  questions,
  members,
  invited,
  chairedBy,
  secretary,
  ...sitting
}: SittingView): Draft {
  const { commission, number, on, time, place, form } = sitting;
  return {
    id,
    head: { commission, number, on, time, place, form: form === "" ? "очно" : form },
    invited: invited.join("\n"),
    agenda: questions.map(lineOf),
    presence: Object.fromEntries(members.map(({ name, presence }) => [name, presence])),
    chairedBy,
    secretary,
    minutes: Object.fromEntries(questions.map((question) => [question.id, minutesOf(question)])),
  };
}

/** What a new sitting begins with. */
export function newDraft({ draft: { commission, number, place } }: SittingsView): Draft {
  return {
    id: "",
    head: { commission, number, on: "", time: "10:00", place, form: "очно" },
    invited: "",
    agenda: [],
    presence: {},
    chairedBy: "",
    secretary: "",
    minutes: {},
  };
}

function lineOf(question: QuestionView): AgendaLine {
  const { id, kind, subject, name, position, school, speaker, papers } = question;
  return {
    key: id,
    id,
    kind: kind === "" ? "иное" : kind,
    subject,
    name,
    position,
    school,
    speaker,
    papers: papers.join("\n"),
  };
}

function minutesOf(question: QuestionView): Minutes {
  const { attended, excluded, votesFor, votesAgainst, abstained } = question;
  const { decision, wording, recommendations, recommendBy, putOffTo } = question;
  return {
    attended,
    excluded,
    votesFor,
    votesAgainst,
    abstained,
    decision,
    wording,
    recommendations,
    recommendBy,
    putOffTo,
  };
}

export function sittingRequest({ id, head, invited, agenda, minutes }: Draft): SaveSittingRequest {
  return {
    ...(id === "" ? {} : { id }),
    ...head,
    invited: linesOf(invited),
    known: Object.keys(minutes),
    agenda: agenda.map(({ id: code, kind, subject, name, position, school, speaker, papers }) => ({
      ...(code === "" ? {} : { id: code }),
      kind,
      subject,
      name,
      position,
      school,
      speaker,
      papers: linesOf(papers),
    })),
  };
}

/** Questions that are taken off the agenda or aren't saved yet have no minutes. */
export function minutesRequest(draft: Draft): SaveMinutesRequest {
  const { id, presence, chairedBy, secretary, agenda, minutes } = draft;
  return {
    id,
    presence: Object.entries(presence).map(([name, each]) => ({ name, presence: each })),
    chairedBy,
    secretary,
    questions: agenda.flatMap(({ id: code }) => {
      const of = minutes[code];
      return of === undefined ? [] : [{ id: code, ...of, excluded: [...of.excluded] }];
    }),
  };
}

/**
 * What is put in, after one half of it was saved: what the server answered takes the place of what was sent, and nothing else.
 * Questions that somebody else has added meanwhile come to the agenda.
 * @param now as it stands when the answer comes: somebody may have gone on typing
 * @param sent as it was when it was sent
 */
export function afterSaving(now: Draft, sent: Draft, saved: SittingView, half: keyof Unsaved): Draft {
  const base = draftOf(saved);
  const fresh = <Part extends keyof Draft>(part: Part): Draft[Part] =>
    now[part] === sent[part] ? base[part] : now[part];
  if (half === "minutes")
    return {
      ...now,
      agenda: [...now.agenda, ...base.agenda.filter(({ id }) => !(id in sent.minutes))],
      presence: fresh("presence"),
      chairedBy: fresh("chairedBy"),
      secretary: fresh("secretary"),
      minutes: now.minutes === sent.minutes ? base.minutes : { ...base.minutes, ...now.minutes },
    };
  const kept = Object.entries(now.minutes).filter(([id]) => id in base.minutes);
  return {
    ...now,
    id: base.id,
    head: fresh("head"),
    invited: fresh("invited"),
    agenda: now.agenda === sent.agenda ? base.agenda : withCodes(now.agenda, sent.agenda, base.agenda),
    presence: { ...base.presence, ...now.presence },
    minutes: { ...base.minutes, ...Object.fromEntries(kept) },
  };
}

/** Lines that were sent without a code have one now: the saved agenda is what was sent, in its order, and what others have added. */
function withCodes(now: Draft["agenda"], sent: Draft["agenda"], saved: Draft["agenda"]): AgendaLine[] {
  const codes = new Map(sent.map(({ key }, place) => [key, saved[place]?.id ?? ""]));
  const mine = now.map((line) => (line.id === "" ? { ...line, id: codes.get(line.key) ?? "" } : line));
  return [...mine, ...saved.slice(sent.length)];
}

export interface Unsaved {
  sitting: boolean;
  minutes: boolean;
}

/** What of a draft differs from what is saved. */
export function unsavedOf(draft: Draft, saved: Draft): Unsaved {
  const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const left = {
    ...saved,
    agenda: saved.agenda.filter(({ id }) => draft.agenda.some((line) => line.id === id)),
  };
  const inOrder = [...left.agenda].sort((a, b) => placeOf(draft, a.id) - placeOf(draft, b.id));
  return {
    sitting: draft.id === "" ? isBegun(draft, saved) : differ(sittingRequest(draft), sittingRequest(saved)),
    minutes: differ(minutesRequest(draft), minutesRequest({ ...left, agenda: inOrder })),
  };
}

const placeOf = ({ agenda }: Draft, id: string): number => agenda.findIndex((line) => line.id === id);

const isBegun = (draft: Draft, empty: Draft): boolean =>
  draft.agenda.length > 0 || draft.head.on !== "" || draft.head.place !== empty.head.place;

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

// «Заседание»: what its page and programs send, and what they are shown. Days as yyyy-MM-dd. Types only.
import type { Proposal } from "../../domain/commission/agenda.ts";
import type { CommissionKind, MemberRole } from "../../domain/commission/commission.ts";
import type {
  Question,
  QuestionDecision,
  QuestionKind,
  SittingForm,
  SittingState,
} from "../../domain/commission/sitting.ts";
import type { Outcome } from "../outcome.ts";

export interface Sittings {
  /** The sittings, and one of them whole: the named one, else the nearest that isn't closed. Writes nothing. */
  sittingsView: (request: {
    id?: string | undefined;
    commission?: string | undefined;
  }) => Outcome<SittingsView>;
  /** Makes a sitting or changes its day, place and agenda. A closed one is refused. */
  saveSitting: (request: SaveSittingRequest) => Outcome<SittingsView>;
  /** Presence, votes, decisions: as far as they are known; problems come back with the view, nothing is refused for them. */
  saveMinutes: (request: SaveMinutesRequest) => Outcome<SittingsView>;
  /** Carries the decisions into «Руководители» and «Соответствие». Refused while a «stop» problem is left. */
  closeSitting: (request: { id: string; number: string }) => Outcome<SittingsView>;
  cancelSitting: (request: { id: string; on: string }) => Outcome<SittingsView>;
  /** Members told, protocol signed, extracts given, people acquainted: days of steps, many at once. */
  markSitting: (request: MarkSittingRequest) => Outcome<SittingsView>;
}

export interface SittingsView {
  today: string;
  commissions: { id: string; name: string; kind: CommissionKind | ""; problems: SittingProblemView[] }[];
  sittings: { id: string; label: string; state: SittingState }[];
  /** Null when there is none yet: the page offers to make one. */
  sitting: SittingView | null;
  /** What could come on the agenda of the commission and isn't on it yet, those that are due first. */
  proposals: Proposal[];
  /** What a new sitting would begin with. */
  draft: { commission: string; number: string; place: string };
}

export interface SittingProblemView {
  level: "stop" | "warn";
  /** Question that it concerns; empty = the sitting or the commission. */
  question: string;
  text: string;
}

export interface SittingView {
  id: string;
  commission: string;
  commissionName: string;
  number: string;
  on: string;
  time: string;
  place: string;
  form: SittingForm | "";
  state: SittingState;
  nextStep: string;
  nextDue: string;
  edition: string;
  members: MemberView[];
  /** Members in office, present, needed for the quorum. */
  total: number;
  needed: number;
  invited: string[];
  chairedBy: string;
  secretary: string;
  notified: string;
  closed: string;
  signed: string;
  questions: QuestionView[];
  problems: SittingProblemView[];
}

export interface MemberView {
  name: string;
  position: string;
  role: MemberRole | "";
  union: boolean;
  votes: boolean;
  presence: "присутствует" | "уважительная" | "без уважительной причины" | "";
}

/** What the agenda says of a question. */
type OnAgenda = Pick<Question, "subject" | "name" | "position" | "school" | "speaker" | "papers">;

/** What the sitting says of it. */
interface Minuted extends Pick<
  Question,
  | "attended"
  | "excluded"
  | "votesFor"
  | "votesAgainst"
  | "abstained"
  | "decision"
  | "wording"
  | "recommendations"
> {
  recommendBy: string;
  putOffTo: string;
}

export interface QuestionView extends OnAgenda, Minuted {
  id: string;
  order: number;
  kind: QuestionKind | "";
  decisions: QuestionDecision[];
  /** What the votes propose; empty before the vote and for other matters. */
  proposed: QuestionDecision | "";
  /** Words of the decision as the protocol will have them. */
  words: string;
  extractBy: string;
  extract: string;
  acquaintBy: string;
  acquainted: string;
}

export interface SaveSittingRequest {
  /** Left out: a new one. */
  id?: string | undefined;
  commission: string;
  number: string;
  on: string;
  time: string;
  place: string;
  form: SittingForm;
  invited: string[];
  /** Codes of the questions that the page has shown: only these can be taken off. Left out: all that have a code. */
  known?: string[] | undefined;
  /** The whole agenda in its order; a question without `id` is new, a known one left out is taken off. */
  agenda: (OnAgenda & { id?: string | undefined; kind: QuestionKind })[];
}

export interface SaveMinutesRequest {
  id: string;
  presence: { name: string; presence: MemberView["presence"] }[];
  chairedBy: string;
  secretary: string;
  questions: (Minuted & { id: string })[];
}

export interface MarkSittingRequest {
  id: string;
  notified?: string | undefined;
  signed?: string | undefined;
  questions?: { id: string; extract?: string | undefined; acquainted?: string | undefined }[] | undefined;
}

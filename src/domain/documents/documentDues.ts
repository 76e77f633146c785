// Documents that wait for a signature → due things of the head: one for a kind and a day, never one for each document.
import type { CivilDate } from "../calendar/civil.ts";
import { addWorkingDays, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { Due } from "../control/due.ts";
import { groupBy } from "../groupBy.ts";
import { counted } from "../language/plural.ts";
import type { Settings } from "../settings.ts";
import type { DocumentRecord } from "./documentRecord.ts";

const SHEET = "Документы";

export interface SigningContext {
  settings: Pick<Settings, "signingDays">;
  calendar: WorkingCalendar;
}

/** Last day on which a document may lie unsigned; null for one that nobody has to sign now. */
export function signBy(
  { state, sentForSigning, made, date }: DocumentRecord,
  { settings, calendar }: SigningContext,
): CivilDate | null {
  const since = sentForSigning ?? made ?? date;
  return state === "на подписи" && since !== null
    ? addWorkingDays(calendar, since, settings.signingDays)
    : null;
}

/** What lies on the head's desk; he is reminded once the days for signing are over. */
export function documentDues(documents: readonly DocumentRecord[], context: SigningContext): Due[] {
  const waiting = documents.flatMap((document) => {
    const due = signBy(document, context);
    return due === null ? [] : [{ document, due }];
  });
  return [...groupBy(waiting, ({ document, due }) => `${document.kind}@${due}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          dueOf(
            group.map(({ document }) => document),
            first.document,
            first.due,
          ),
        ];
  });
}

function dueOf(documents: readonly DocumentRecord[], first: DocumentRecord, due: CivilDate): Due {
  const many = counted(documents.length, "документ", "документа", "документов");
  const name = first.title === "" ? first.kind : first.title;
  return {
    key: `${SHEET}:${first.kind}@${due}`,
    kind: "на подпись",
    subject: documents.length === 1 ? `Подписать: ${name}` : `Подписать: ${first.kind} — ${many}`,
    label: "",
    from: first.sentForSigning,
    due,
    controlDue: null,
    shiftedFrom: null,
    executor: "",
    audience: [],
    school: "",
    sheet: SHEET,
    rowId: first.id,
    place: SHEET,
    monthDays: "",
    monthsBefore: [],
    month: null,
    note: "",
    action: "Подписано? Впишите номер и день на странице «Документы»",
    mailed: true,
  };
}

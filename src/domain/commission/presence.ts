// Who came to a sitting and who didn't, as the cells of a sitting keep it. Why somebody was absent is never kept, only whether he
// had a good reason. Source: registers §4.9, privacy.
import { isAmong, isSamePerson } from "./samePerson.ts";
import type { Sitting } from "./sitting.ts";

export const PRESENCES = ["присутствует", "уважительная", "без уважительной причины", ""] as const;
/** Empty: not ticked yet. */
export type Presence = (typeof PRESENCES)[number];

const ABSENCE = /^(?<name>.+?)\s+[—–-]\s+(?<why>уважительная|без уважительной причины)\s*$/iu;

/** Name and reason of a line of «Отсутствуют»; a line without a reason is a name. */
function absenceOf(line: string): { name: string; presence: Presence } {
  const { name = line, why = "" } = ABSENCE.exec(line.trim())?.groups ?? {};
  return {
    name: name.trim(),
    presence: why.toLowerCase() === "уважительная" ? "уважительная" : "без уважительной причины",
  };
}

/** Whether a member came, and why not; empty while nobody has marked it. */
export function presenceOf(name: string, { present, absent }: Pick<Sitting, "present" | "absent">): Presence {
  if (isAmong(name, present)) return "присутствует";
  return absent.map(absenceOf).find((absence) => isSamePerson(absence.name, name))?.presence ?? "";
}

/** The two cells of a sitting. */
export function presenceCells(
  ticks: readonly { name: string; presence: Presence }[],
): Pick<Sitting, "present" | "absent"> {
  return {
    present: ticks.flatMap(({ name, presence }) => (presence === "присутствует" ? [name] : [])),
    absent: ticks.flatMap(({ name, presence }) =>
      presence === "присутствует" || presence === "" ? [] : [`${name} — ${presence}`],
    ),
  };
}

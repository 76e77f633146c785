// An executors' cell taken apart: who is mentioned in it, in order, before anybody is looked up.
import { beginsWithBody, bodyStart, phraseKind } from "./lexicon.ts";
import { findOrganisations } from "./organisationName.ts";
import { executorPieces } from "./executorPieces.ts";
import { findNames, surnameOnly } from "./personName.ts";
import type { PersonName } from "./personName.ts";
import { withoutLatinTwins } from "./spelling.ts";

export type MentionKind = "человек" | "группа" | "должность" | "организация";

export interface Mention {
  /** The words of the cell that this mention was made of, in one line. */
  raw: string;
  kind: MentionKind;
  name?: PersonName;
  /** «главный сотрудник», without the body. */
  position?: string;
  /** The group as written. */
  group?: string;
  /** Body of the position, organisations that a group is limited to, or the organisation itself. */
  organisation?: string;
}

/**
 * Reads a cell such as «Соколова М.И. – главный сотрудник МКУО …; руководители ОО». Never throws; every word of the text but
 * a joining «и», «а также», «совместно с» is in the `raw` of some mention.
 */
export function readMentions(text: string): Mention[] {
  return executorPieces(text).flatMap(mentionsOf);
}

function mentionsOf(raw: string): Mention[] {
  const found = findNames(raw)[0];
  if (found !== undefined)
    return [personMention(raw, found.name, raw.slice(0, found.start), raw.slice(found.end))];
  const kind = phraseKind(raw);
  if (beginsWithOrganisation(raw)) return organisationMentions(raw);
  if (kind === "группа") return [groupMention(raw)];
  if (kind === "должность") return [{ raw, kind, ...positionAndBody(raw) }];
  if (beginsWithBody(raw)) return [{ raw, kind: "организация", organisation: raw }];
  const surname = loneSurname(raw);
  return [surname === null ? groupMention(raw) : { raw, kind: "человек", name: surname }];
}

function personMention(raw: string, name: PersonName, before: string, after: string): Mention {
  const position = [before, after].map(withoutEdges).filter((part) => part !== "" && !ORDER.test(part));
  return { raw, kind: "человек", name, ...positionAndBody(position.join(" ")) };
}

function groupMention(raw: string): Mention {
  const limits = findOrganisations(raw).map(({ name }) => name.text);
  const group = withoutEdges(raw);
  return limits.length === 0
    ? { raw, kind: "группа", group }
    : { raw, kind: "группа", group, organisation: limits.join(", ") };
}

function organisationMentions(raw: string): Mention[] {
  const found = findOrganisations(raw);
  return found.map(({ name }, index) => {
    const from = index === 0 ? 0 : (found[index - 1]?.end ?? 0);
    const to = found[index + 1] === undefined ? raw.length : (found[index]?.end ?? raw.length);
    return { raw: raw.slice(from, to).replace(/^[\s,]+/, ""), kind: "организация", organisation: name.text };
  });
}

/** True when the text is an organisation and not a position or a group that names one after it. */
function beginsWithOrganisation(text: string): boolean {
  const first = findOrganisations(text)[0];
  return first !== undefined && !/\p{L}/u.test(text.slice(0, first.start));
}

function positionAndBody(text: string): { position?: string; organisation?: string } {
  const school = findOrganisations(text)[0];
  const start = school?.start ?? bodyStart(text);
  const position = withoutEdges(start === -1 ? text : text.slice(0, start));
  const organisation = school?.name.text ?? (start === -1 ? "" : withoutEdges(text.slice(start)));
  return {
    ...(position === ""
      ? {}
      : { position: position.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) }),
    ...(organisation === "" ? {} : { organisation }),
  };
}

/** «Соколова», «поручить Соколовой»: one capitalised word of no other kind. */
function loneSurname(raw: string): PersonName | null {
  const match = /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u.exec(
    withoutEdges(withoutLatinTwins(raw).replace(ORDER_WORD, "")),
  );
  return match?.[1] === undefined ? null : surnameOnly(match[1]);
}

const ORDER_WORD = /^(?:поручить|отв\.|ответственн(?:ый|ая|ые)|исполнител(?:ь|и)|исп\.)\s*[:–—-]?\s*/iu;
const ORDER = new RegExp(`^(?:${ORDER_WORD.source.slice(1)})$`, "iu");

/** Without list marks, dashes, brackets and commas at the edges. */
function withoutEdges(text: string): string {
  return text
    .replace(/^(?:[\s–—,;:.(«•*-]|\d+[.)](?=\s))+/u, "")
    .replace(/[\s–—,;:(-]+$/u, "")
    .replace(/^([^(]*)\)$/, "$1")
    .trim();
}

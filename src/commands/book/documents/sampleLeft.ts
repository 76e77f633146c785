// What of the invented centre still stands in a form that was made from the sample: its people and its days would be printed as the
// centre's own.
import { initialsFirst, initialsLast } from "../../../documents/style/names.ts";
import { longDate, shortDate } from "../../../documents/style/dates.ts";
import { isWritten, type FormParts } from "../../../documents/template/tags.ts";
import { readWord } from "../../../documents/template/text.ts";
import { isCivilDate } from "../../../domain/calendar/civil.ts";
import { sampleData } from "./sampleData.ts";

/** Names and days as papers write them, each once. */
export function inventedIn(parts: FormParts): string[] {
  const text = Object.entries(parts)
    .flatMap(([name, part]) =>
      isWritten(name) && typeof part === "string"
        ? readWord(part).paragraphs.map((paragraph) => paragraph.text)
        : [],
    )
    .join("\n")
    .replace(/\u00a0/g, " ");
  return inventions().filter((invented) => text.includes(invented));
}

const PERSON = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:вич|вна|ьич)$/u;

function inventions(): string[] {
  const { sittings, members, teachers, heads, questions, commissions, settings, directory } = sampleData();
  const texts = textsIn([
    sittings,
    members,
    teachers,
    heads,
    questions,
    commissions,
    directory,
    settings.head,
  ]);
  const forms = texts.flatMap((text) => {
    if (isCivilDate(text)) return [longDate(text), shortDate(text)];
    return PERSON.test(text) ? [text, initialsFirst(text), initialsLast(text)] : [];
  });
  return [...new Set(forms)];
}

/** All texts of rows, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

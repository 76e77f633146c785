// The plain text of a letter: says all that the HTML says.
import type { BodyEntry, BodySection, LetterBody } from "./letter.ts";

/** Text with lines joined by «\n». */
export function textOf({
  greeting,
  paragraphs = [],
  sections,
  more,
  bookLink,
  signature,
}: LetterBody): string {
  const blocks = [
    [greeting],
    ...paragraphs.map((text) => [text]),
    ...sections.map(sectionLines),
    more === "" ? [] : [more],
    bookLink === "" ? [] : [`Книга: ${bookLink}`],
    signature,
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function sectionLines({ title, entries, action }: BodySection): string[] {
  return [title.toUpperCase(), ...entries.flatMap(entryLines), ...(action === "" ? [] : [`→ ${action}`])];
}

function entryLines({ subject, place, when, remarks, action }: BodyEntry): string[] {
  const details = [`${place} — ${when}`, ...remarks, ...(action === "" ? [] : [`→ ${action}`])];
  return [`• ${subject}`, ...details.map((detail) => `  ${detail}`)];
}

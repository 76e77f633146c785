// Text as WordprocessingML: escaped, without the characters that XML lacks, with spaces bound as the office binds them.
import type { Inline, TextRun } from "../blocks.ts";
import { bound } from "../style/bind.ts";

/** Looks that a run takes from where it stands. */
export interface RunLook {
  bold?: boolean;
  /** Points; left out: the size of the style. */
  size?: number;
}

/** Text between tags or in an attribute. Control characters, halves of surrogate pairs and non-characters are left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Runs of a text: «\n» is a break of the line, a tab is a tab. */
export function runsOf(text: Inline, look: RunLook = {}): string {
  const runs: readonly TextRun[] = typeof text === "string" ? [{ text }] : text;
  return runs.map((run) => runOf(run, look)).join("");
}

/** @param size points */
export function runProperties({ bold, italic, underline }: Partial<TextRun>, size?: number): string {
  const marks = [
    bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
    size === undefined ? "" : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`,
    underline === true ? '<w:u w:val="single"/>' : "",
  ].join("");
  return marks === "" ? "" : `<w:rPr>${marks}</w:rPr>`;
}

const halfPoints = (points: number): number => Math.round(points * 2);

function runOf(run: TextRun, look: RunLook): string {
  const content = escaped(bound(run.text))
    .split(/(\n|\t)/)
    .map((part) => (part === "\n" ? "<w:br/>" : part === "\t" ? "<w:tab/>" : written(part)))
    .join("");
  if (content === "") return "";
  const bold = run.bold ?? look.bold ?? false;
  return `<w:r>${runProperties({ ...run, bold }, look.size)}${content}</w:r>`;
}

const written = (text: string): string => (text === "" ? "" : `<w:t xml:space="preserve">${text}</w:t>`);

// The HTML of a letter: one column, styles in the elements, readable on a phone. Everything that people wrote is escaped.
import type { BodyEntry, BodySection, LetterBody } from "./letter.ts";

const FONT = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.45;color:#202124";
const MUTED = "color:#5f6368";
const LATE = "#b3261e";
const USUAL = "#1a4f8b";

/** A whole document; 640 pixels wide at most, letters of 16 pixels and more. */
export function htmlOf({
  greeting,
  paragraphs = [],
  sections,
  more,
  bookLink,
  signature,
}: LetterBody): string {
  const parts = [
    paragraph(escaped(greeting)),
    ...paragraphs.map((text) => paragraph(text.split("\n").map(escaped).join("<br>"))),
    ...sections.map(sectionHtml),
    more === "" ? "" : paragraph(escaped(more)),
    bookLink === ""
      ? ""
      : paragraph(`<a href="${escaped(bookLink)}" style="color:${USUAL}">Открыть книгу</a>`),
    signature.length === 0
      ? ""
      : `<p style="margin:24px 0 0;${MUTED}">${signature.map(escaped).join("<br>")}</p>`,
  ].filter((part) => part !== "");
  return [
    '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
    `<body style="margin:0;padding:0;background:#ffffff"><div style="max-width:640px;margin:0 auto;padding:16px;${FONT}">`,
    ...parts,
    "</div></body></html>",
  ].join("\n");
}

function sectionHtml({ title, isLate, entries, action }: BodySection): string {
  const colour = isLate ? LATE : USUAL;
  return [
    `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3;color:${colour}">${escaped(title)}</h2>`,
    `<ul style="margin:0;padding:0;list-style:none">`,
    ...entries.map((entry) => entryHtml(entry, colour)),
    "</ul>",
    ...(action === "" ? [] : [paragraph(`→ ${escaped(action)}`)]),
  ].join("\n");
}

function entryHtml({ subject, place, when, remarks, action }: BodyEntry, colour: string): string {
  const details = [...remarks, ...(action === "" ? [] : [`→ ${action}`])].map(
    (detail) => `<br>${escaped(detail)}`,
  );
  return [
    `<li style="margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid ${colour}">${escaped(subject)}`,
    `<br><b>${escaped(when)}</b><br><span style="${MUTED}">${escaped(place)}${details.join("")}</span></li>`,
  ].join("");
}

function paragraph(html: string): string {
  return `<p style="margin:12px 0">${html}</p>`;
}

/** Text made safe for an element and for an attribute in double quotes; a number stays with its word: «№ 8», «10 февраля». */
function escaped(text: string): string {
  return text
    .replace(/(№|п\.|\d) (?=\S)/gu, "$1\u00a0")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}

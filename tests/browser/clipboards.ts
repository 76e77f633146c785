// A document with a table as different programs leave it in the clipboard: their own rubbish around the same words.

import type { Pasted } from "../intake/papers.ts";

type Program = (document: Pasted) => string;

const COLUMNS = 4;
const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const isNumber = (text: string): boolean => /^\d+\.$/.test(text);

/** Word breaks the lines of its HTML anywhere, numbers paragraphs itself, and puts comments, empty paragraphs and tabs between. */
const word: Program = ({ before, after, rows }) => {
  const text = (line: string): string => escape(line).replace(/ ([^ ]{6,}) /g, "\n  $1 ");
  const p = (content: string, kind = "MsoNormal"): string =>
    `<p class=${kind} style='margin-bottom:0cm;mso-pagination:none'><span lang=RU style='font-size:12.0pt;mso-fareast-language:RU'>${content}<o:p></o:p></span></p>\r\n`;
  const listed = (mark: string): string =>
    p(
      `<![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><o:p>&nbsp;</o:p>`,
      "MsoListParagraph",
    );
  const cell = (lines: readonly string[]): string =>
    isNumber(lines[0] ?? "")
      ? listed(lines[0] ?? "")
      : lines.map((line) => p(text(line))).join("") || p("&nbsp;");
  const row = (cells: Pasted["rows"][number]): string => {
    const span = cells.length === 1 ? ` colspan=${COLUMNS}` : "";
    const tds = cells.map(
      (lines) =>
        `<td width=49${span} valign=top style='width:36.9pt;border:solid windowtext 1.0pt'>\r\n${cell(lines)}</td>`,
    );
    return `<tr style='mso-yfti-irow:1'>\r\n${tds.join("\r\n")}\r\n</tr>`;
  };
  const ruler = `<![if !supportMisalignedColumns]><tr height=0>${'<td width=49 style="border:none"></td>'.repeat(COLUMNS)}</tr><![endif]>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; mso-style-name:"Обычный";} @page {size:595.3pt 841.9pt;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
${before.map((line) => p(line === "" ? "&nbsp;" : text(line))).join("")}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>${rows.map(row).join("\r\n")}${ruler}</table>
${after.map((line) => p(text(line))).join("")}
<div style='mso-element:comment-list'><hr><div style='mso-element:comment'><p class=MsoCommentText>Проверить у начальника</p></div></div>
<!--EndFragment--></body></html>`;
};

/** Google keeps numbers as lists of one item, each with its start, and its own marks of where the fragment came from. */
const googleDocs: Program = ({ before, after, rows }) => {
  const span = (line: string): string =>
    `<span style="font-size:12pt;font-family:'Times New Roman',serif;white-space:pre;white-space:pre-wrap;">${escape(line)}</span>`;
  const p = (line: string): string =>
    line === "" ? "<br />" : `<p dir="ltr" style="line-height:1.38;margin-top:0pt;">${span(line)}</p>`;
  const listed = (mark: string): string =>
    `<ol style="margin-top:0;padding-inline-start:48px;" start="${parseInt(mark)}"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><br /></p></li></ol>`;
  const cell = (lines: readonly string[]): string =>
    isNumber(lines[0] ?? "") ? listed(lines[0] ?? "") : lines.map(p).join("");
  const row = (cells: Pasted["rows"][number]): string => {
    const wide = cells.length === 1 ? ` colspan="${COLUMNS}"` : "";
    return `<tr style="height:0pt">${cells.map((lines) => `<td${wide} style="border:solid #000 1pt;">${cell(lines)}</td>`).join("")}</tr>`;
  };
  return `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">${before.map(p).join("")}<div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="49" /><col width="200" /></colgroup><tbody>${rows.map(row).join("")}</tbody></table></div>${after.map(p).join("")}</b><br class="Apple-interchange-newline">`;
};

/** LibreOffice breaks lines inside a paragraph, and writes tags across several lines. */
const libreOffice: Program = ({ before, after, rows }) => {
  const p = (content: string): string =>
    `<p align="left" style="line-height: 100%; margin-bottom: 0cm">\n<font face="Times New Roman, serif"><font size="3" style="font-size: 12pt">${content}</font></font></p>\n`;
  const row = (cells: Pasted["rows"][number]): string => {
    const span = cells.length === 1 ? ` colspan="${COLUMNS}"` : "";
    const tds = cells.map(
      (lines) => `\n\t\t<td${span} width="36">${p(lines.map(escape).join("<br/>\n"))}\t\t</td>`,
    );
    return `\n\t<tr valign="top">${tds.join("")}\n\t</tr>`;
  };
  return `<!DOCTYPE html>
<html>
<head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>План</title><style type="text/css">td p { orphans: 0 }</style></head>
<body lang="ru-RU" dir="ltr">${before.map((line) => p(line === "" ? "<br/>\n" : escape(line))).join("")}<center><table width="640" cellpadding="7" cellspacing="0"><col width="36"/><col width="270"/>${rows.map(row).join("")}
</table></center>${after.map((line) => p(escape(line))).join("")}</body></html>`;
};

/** A page of the web: a table for the layout around the document's own, a script, a picture that isn't there. */
const web: Program = ({ before, after, rows }) => {
  const row = (cells: Pasted["rows"][number], index: number): string => {
    const tag = index === 0 ? "th" : "td";
    const span = cells.length === 1 ? ` colspan="${COLUMNS}"` : "";
    return `<tr>${cells.map((lines) => `<${tag}${span}><div>${lines.map(escape).join("</div><div>")}</div></${tag}>`).join("")}</tr>`;
  };
  const [head, ...body] = rows;
  return `<script>window.stolen = true</script><img src="x" onerror="window.stolen = true"><table class="layout"><tr><td>
${before.map((line) => `<p>${escape(line)}</p>`).join("")}<span style="display: none">реклама</span>
<table><thead>${head === undefined ? "" : row(head, 0)}</thead><tbody>${body.map((cells, index) => row(cells, index + 1)).join("")}</tbody></table>
${after.map((line) => `<p>${escape(line)}</p>`).join("")}</td></tr></table>`;
};

export const CLIPBOARDS: Readonly<Record<string, Program>> = {
  Word: word,
  "Google Документы": googleDocs,
  LibreOffice: libreOffice,
  "страница сайта": web,
};

// A letter with directives as Word puts it on the clipboard: the table, and around it what Word adds of its own.

const cell = (text: string): string =>
  `<td style='width:120pt;border:solid windowtext 1.0pt' valign=top><p class=MsoNormal><span style='font-size:12.0pt'>${text}<o:p></o:p></span></p></td>`;
const row = (...cells: string[]): string => `<tr>${cells.map(cell).join("")}</tr>`;

const EXECUTOR = "Руководители муниципальных органов управления&nbsp;образованием";

export const LETTER = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal align=right>ПРИЛОЖЕНИЕ<o:p></o:p></p>
<p class=MsoNormal align=right>к письму министерства образования Приозёрного края от&nbsp;16.11.2026&nbsp;г. №&nbsp;47-01/12-20</p>
<p class=MsoNormal align=center><b>ПОРУЧЕНИЯ</b></p>
<table class=MsoTableGrid border=1 cellspacing=0>
${row("№ п/п", "Поручение", "Исполнитель", "Сроки исполнения")}
${row("1.", "Представить списки специалистов, привлекаемых к экспертизе", EXECUTOR, "До 25.11.2026 г.")}
${row("2.", "Провести зональное совещание ответственных", EXECUTOR, "в ближайшее время")}
${row("3.", "Обеспечить участие педагогов в семинаре", EXECUTOR, "До 15.12.2026 г.")}
</table><!--EndFragment--></body></html>`,
  text: "ПРИЛОЖЕНИЕ",
};

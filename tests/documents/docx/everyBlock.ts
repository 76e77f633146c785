// A paper in which every block stands, as office papers use them. All names are invented.
import { heading, paragraph, type Paper } from "../../../src/documents/blocks.ts";
import { approvalBlock } from "../../../src/documents/style/approval.ts";
import { letterHead } from "../../../src/documents/style/letter.ts";
import { acquainted, headSignature, signatureOf } from "../../../src/documents/style/signatures.ts";
import { paperData } from "../paperData.ts";

const LONG =
  "Аттестационная комиссия рассмотрела представление работодателя от 5 сентября 2026 г. № 8 и установила, что все сведения, " +
  "которых требует п. 28 Порядка, в нём есть.";

export const everyBlock: Paper = {
  title: "Проба всех частей",
  pageNumbers: true,
  sections: [
    {
      orientation: "portrait",
      blocks: [
        ...letterHead(paperData(), {
          to: ["Директору МБОУ СОШ № 5", "Ивановой М.П."],
          number: "12",
          date: "2026-09-05",
        }),
        ...approvalBlock({
          annex: "Приложение № 5",
          word: "УТВЕРЖДЕН",
          lines: ["приказом МКУ МЦ Заречного района", "от 05.09.2026 № 8"],
        }),
        heading("ПЛАН"),
        paragraph("работы на 2026–2027 учебный год", { align: "center" }),
        paragraph(LONG, { align: "both", before: 12 }),
        paragraph([{ text: "СЛУШАЛИ: ", bold: true }, { text: "Иванову Марию Петровну", underline: true }, { text: ", без замечаний.", italic: true }], { align: "both" }),
        paragraph("Первая строка\nвторая строка", { align: "both" }),
        paragraph("Председатель\tИ.О. Громов"),
        heading("I. Общая часть", 2),
        {
          kind: "table",
          columns: [
            { header: "№ п/п", width: 1, align: "center" },
            { header: "Мероприятие", width: 5 },
            { header: "Срок", width: 2 },
            { header: "Ответственные", width: 3 },
          ],
          rows: [
            { cells: ["I. Организация аттестации"], bold: true },
            ...Array.from({ length: 40 }, (_, index) => ({
              cells: [`${index + 1}`, `Консультация для школ по заявлениям: часть ${index + 1}`, "до 10 сентября", "Иванова М.П.\nПетров П.П."],
            })),
          ],
        },
        paragraph(""),
        ...headSignature(paperData()),
        { kind: "pageBreak" },
        heading("ВЫПИСКА"),
        paragraph(LONG, { align: "both" }),
        signatureOf("Председатель комиссии", "Громова Вера Андреевна"),
        { kind: "signature", position: "Секретарь аттестационной комиссии муниципального образования", name: "П.П. Петров", dated: true },
        ...acquainted("выпиской"),
      ],
    },
    {
      orientation: "landscape",
      blocks: [
        ...approvalBlock({ annex: "Приложение № 6", lines: ["к приказу от 05.09.2026 № 8"] }),
        heading("ГРАФИК"),
        {
          kind: "table",
          fontSize: 10,
          columns: ["№", "ОО", "ФИО", "Должность", "Категория, действует до", "Заявлена", "Подача", "Решение", "Согласовано", "Примечание"].map((header, index) => ({ header, width: index === 0 ? 1 : 3 })),
          rows: Array.from({ length: 30 }, (_, index) => ({
            cells: [`${index + 1}`, "МБОУ СОШ № 5", "Иванова Мария Петровна", "учитель математики", "первая, 05.09.2026", "высшая", "октябрь", "ноябрь", "", ""],
          })),
        },
        { kind: "table", columns: [{ header: "Итого", width: 1 }, { header: "Заявлений", width: 1 }], rows: [{ cells: ["октябрь", { text: "30", align: "right" }] }] },
      ],
    },
  ],
}; // prettier-ignore

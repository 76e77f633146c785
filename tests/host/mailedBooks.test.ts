// Books of schools as letters: each to the coordinator who answers today, once, with the file attached.
import { describe, expect, test } from "vitest";
import type { BooksMailed } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { addRows, patchRow } from "../../src/workbook/changes.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { coordinators, schoolBooks } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { districtEngine, exchange, fileFor, filledIn, put, writes } from "./schoolScene.ts";

const ALL = { issue: { schools: "все" } };

function mail(engine: Engine, request: object = ALL): BooksMailed {
  const { value } = runWell(engine, "mailSchoolBooks", [request]);
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("No answer");
  const { data } = value;
  if (!isMailed(data)) throw new Error("Not a mailing");
  return data;
}

const isMailed = (data: unknown): data is BooksMailed =>
  typeof data === "object" && data !== null && "sent" in data && "uncertain" in data;

const addresses = (engine: Engine): string[] => engine.letters.map(({ to }) => to.join());

describe("книги письмом", () => {
  test("уходят ответственным с вложением; где его нет, сказано", () => {
    const engine = districtEngine();
    const mailed = mail(engine);
    expect(mailed.sent).toEqual(["ОР-0001", "ОР-0002"]);
    expect(mailed.failed).toMatchObject([
      { school: "МБДОУ № 5", reason: expect.stringContaining("Ответственные") },
    ]);
    const [letter] = engine.letters;
    expect(letter?.files?.map(({ name }) => name)).toEqual(["МБОУ СОШ № 1 - выпуск 1.xlsx"]);
    expect(letter?.subject).toBe("Аттестация: книга МБОУ СОШ № 1, выпуск 1, вернуть до 15.09.2026");
    expect(letter?.text).toMatch(/Здравствуйте, Инна Олеговна!/);
    expect(letter?.text).toMatch(/Телефон: 2-00-00/);
    expect(rowsIn(engine, schoolBooks).map(({ state }) => state)).toEqual(["выслана", "выслана"]);
  });

  test("второй раз в тот же день не уходят", () => {
    const engine = districtEngine();
    mail(engine);
    expect(mail(engine).sent).toEqual(["ОР-0001", "ОР-0002"]);
    expect(engine.letters).toHaveLength(2);
  });

  test("ответственный сменился: книга идёт новому", () => {
    const engine = districtEngine();
    put(engine, [
      patchRow(coordinators, "ОТ-0001", { to: "2026-08-31" }),
      addRows(coordinators, [
        {
          ...emptyRow(coordinators),
          id: "ОТ-0003",
          school: "СОШ № 1",
          name: "Филина Тамара Яковлевна",
          from: "2026-09-01",
          email: "filina@example.org",
        },
      ]),
    ]);
    mail(engine, { issue: { schools: ["МБОУ СОШ № 1"] } });
    expect(addresses(engine)).toEqual(["filina@example.org"]);
  });

  test("квитанция прошлой книги стоит в письме, разметка и ссылки из клеток в нём мертвы", async () => {
    const engine = districtEngine();
    const file = fileFor(exchange(engine, ALL).files, "МБОУ СОШ № 1");
    const harm = '<script>alert(1)</script> http://evil.example.org =HYPERLINK("http://evil.example.org")';
    const back = await filledIn(file, [["Педагоги", "КР-0001", "Курсы", harm]]);
    exchange(engine, { take: [back] });
    mail(engine, { issue: { schools: ["МБОУ СОШ № 1"] } });
    const [letter] = engine.letters;
    expect(letter?.text).toContain("книга, выпуск 1, получена 01.09.2026");
    expect(letter?.html).toContain("&lt;script&gt;");
    expect(letter?.html).not.toMatch(/<script|http:\/\/evil/);
    expect(letter?.text).not.toContain("http://evil");
  });

  test("убитая на любом вызове никому не шлёт двух писем; неизвестно не больше чем об одном", () => {
    const { calls } = runWell(districtEngine(), "mailSchoolBooks", [ALL]);
    for (const n of writes(calls.log)) {
      for (const stop of [{ before: n }, { after: n }]) {
        const place = JSON.stringify(stop);
        const killed = districtEngine();
        killed.run("mailSchoolBooks", [ALL], { stop });
        const { sent, uncertain } = mail(killed);
        expect(new Set(addresses(killed)).size, place).toBe(killed.letters.length);
        expect(uncertain.length, place).toBeLessThanOrEqual(1);
        expect(sent.length + uncertain.length, place).toBe(2);
      }
    }
  });
});

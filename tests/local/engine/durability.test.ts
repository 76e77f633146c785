import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { Engine } from "../../../src/local/engine/engine.ts";
import { builtProgram } from "../childProgram.ts";
import { temporaryFolder } from "../folders.ts";
import { lastNumberBeforeKill } from "../killedProcess.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";
import { engineFor, engineOptions } from "./testEngine.ts";

const KILLS = 20;

/** Writes the next number into the book, sends it and remembers it. */
const COMMIT_BUNDLE = `
  ${SAMPLE_BUNDLE}
  function commit() {
    const next = Number(PropertiesService.getScriptProperties().getProperty("last") || 0) + 1;
    const id = bookId();
    write(id, next - 1, ["№ " + next]);
    MailApp.sendEmail({ to: "berezina@example.org", subject: "№ " + next, body: "Текст" });
    PropertiesService.getScriptProperties().setProperty("last", String(next));
    return next;
  }
  function numbers() {
    const options = { valueRenderOption: "UNFORMATTED_VALUE" };
    return (Sheets.Spreadsheets.Values.get(bookId(), "Лист1!A1:A1000", options).values || []).map((row) => row[0]);
  }`;

describe("папка данных", () => {
  test("книга, свойства, триггеры, письма и правки человека переживают закрытие", () => {
    const dir = temporaryFolder();
    const first = engineFor(SAMPLE_BUNDLE, { dir });
    first.run("install");
    first.run("remind");
    first.personEdit({ verb: "typeInto", args: [{ sheetId: 0, row: 1, column: 0 }, "руками"] });
    const { book } = first.workbook;
    const triggers = [...first.triggers];
    first.close();
    const second = engineFor(SAMPLE_BUNDLE, { dir });
    expect(second.workbook.book).toEqual(book);
    expect(second.triggers).toEqual(triggers);
    expect(second.letters).toHaveLength(1);
    expect(second.properties).toEqual({ script: { last: "0" } });
    expect(second.run("rows").value).toEqual(["отправлено", "руками"]);
    second.close();
  });

  test("длинный журнал сжимается в снимок, и после этого всё на месте", () => {
    const dir = temporaryFolder();
    const first = engineFor(SAMPLE_BUNDLE, { dir });
    const long = "Подготовка графика прохождения аттестации. ".repeat(900);
    for (let run = 0; run < 20; run++) first.run("add", [`${run} ${long}`]);
    const rows = first.run("rows").value;
    first.close();
    expect(readdirSync(dir)).not.toContain("journal-000001.log");
    const second = engineFor(SAMPLE_BUNDLE, { dir });
    expect(second.run("rows").value).toEqual(rows);
    second.close();
  });

  test("папка занята, пока программа открыта, и свободна после", () => {
    const dir = temporaryFolder();
    const first = engineFor(SAMPLE_BUNDLE, { dir });
    expect(() => engineFor(SAMPLE_BUNDLE, { dir })).toThrow(
      expect.objectContaining({ code: "FOLDER_IN_USE" }),
    );
    first.close();
    engineFor(SAMPLE_BUNDLE, { dir }).close();
  });

  test("письма становятся файлами .eml; пропавшие файлы появляются снова при следующем открытии", async () => {
    const dir = temporaryFolder();
    const first = engineFor(SAMPLE_BUNDLE, { dir });
    first.run("remind");
    expect(await first.flush()).toEqual([join(dir, "outbox", "0001-2023-09-05-berezina.eml")]);
    expect(await first.flush()).toEqual([]);
    first.close();
    rmSync(join(dir, "outbox"), { recursive: true });
    const second = engineFor(SAMPLE_BUNDLE, { dir, today: "2024-01-01" });
    const [path] = await second.flush();
    const letter = await PostalMime.parse(readFileSync(path ?? ""));
    expect(letter).toMatchObject({ subject: "Срок", from: { address: "centre@example.org" } });
    expect(letter.date?.slice(0, 10)).toBe("2023-09-05");
    second.close();
  });
});

test("двадцать раз убитая программа: подтверждённое на месте, письма и записи не расходятся больше чем на шаг", async () => {
  const program = builtProgram(new URL("sendForever.ts", import.meta.url));
  const dir = temporaryFolder();
  const optionsFile = join(temporaryFolder(), "options.json");
  const options = engineOptions(COMMIT_BUNDLE, { dir });
  writeFileSync(optionsFile, JSON.stringify(options));
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged = await lastNumberBeforeKill(program, optionsFile, (kill * 17) % 70);
    const engine = new Engine(options);
    const last = Number(engine.properties["script"]?.["last"]);
    const written: unknown = engine.run("numbers").value;
    const sent = new Set(engine.letters.map(({ subject }) => subject));
    expect(last === acknowledged || last === acknowledged + 1).toBe(true);
    expect(written).toEqual(
      expect.arrayContaining(Array.from({ length: acknowledged }, (_, index) => `№ ${index + 1}`)),
    );
    for (let number = 1; number <= acknowledged; number++) expect(sent.has(`№ ${number}`)).toBe(true);
    expect([last, last + 1]).toContain(sent.size);
    engine.close();
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
});

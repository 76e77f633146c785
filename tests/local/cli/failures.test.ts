// Whatever can't be carried out ends with code 1 and one plain Russian line.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliFailure, wordError } from "../../../src/local/cli/failure.ts";
import { readCommandLine } from "../../../src/local/cli/arguments.ts";
import { Session } from "../../../src/local/cli/session.ts";
import { exportBook } from "../../../src/local/cli/verbs/exportBook.ts";
import { importFile } from "../../../src/local/cli/verbs/importFile.ts";
import { runCommand } from "../../../src/local/cli/verbs/run.ts";
import { show } from "../../../src/local/cli/verbs/show.ts";
import { simulate } from "../../../src/local/cli/verbs/simulate.ts";
import { lockFolder } from "../../../src/local/store/folderLock.ts";
import { attest, commonFolder, ended, RUN, type Answer } from "./attest.ts";

const built = (name: string): string => fileURLToPath(new URL(`../../../build/${name}`, import.meta.url));

const VERBS = { show, simulate, run: runCommand, import: importFile, export: exportBook };

/** Nothing printed but one line of plain Russian, and code 1. */
function expectOnePlainLine({ code, out, err }: Answer, words: RegExp): void {
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toMatch(words);
  expect(err.endsWith("\n")).toBe(true);
  expect(err.trimEnd()).not.toContain("\n");
  expect(err).toMatch(/^[А-ЯЁ«]/u);
  expect(err).not.toMatch(/\b(?:Error|not found|undefined|at file|ENOENT|ENOTDIR)\b/u);
}

describe("Неверно набранное", () => {
  test.each([
    [["show", "plan", "--fast"], /^Непонятный ключ --fast\./u],
    [["show", "plan", "-x"], /^Непонятный ключ -x\./u],
    [["show", "plan", "--data"], /^После ключа --data нужно значение\.$/mu],
    [["show", "plan", "--json=да"], /^Ключ --json пишут без значения\.$/mu],
    [
      ["show", "plan", "--today", "31.12.2024"],
      /^--today: дата «31\.12\.2024» не понята\. .*--today 2026-11-22$/mu,
    ],
    [["simulate", "--from", "2025-02-30", "--to", "2025-03-01"], /^--from: дата «2025-02-30» не понята/u],
    [
      ["import", "план.txt", "--past", "never"],
      /^--past: «never» не подходит\. Есть: control, archive, done$/mu,
    ],
    [["start", "--port", "восемь"], /^--port: «восемь» не подходит\. .*--port 8081$/mu],
    [["start", "--port", "70000"], /^--port: «70000» не подходит\./u],
    [
      ["import", "план", "работы.txt"],
      /^Лишнее слово «работы\.txt»: имя файла с пробелами возьмите в кавычки\.$/mu,
    ],
  ])("%j", (args, words) => {
    expect(() => readCommandLine(args)).toThrow(words);
    expect(() => readCommandLine(args)).toThrow(CliFailure);
  });
});

describe("Невыполнимое", () => {
  const dir = commonFolder();

  describe("в открытой книге", () => {
    let session: Session | undefined;
    beforeAll(async () => {
      session = await Session.open(dir, { addOn: built("out"), host: built("local") }, "2024-09-04");
    });
    afterAll(() => session?.close());

    test.each([
      ["show", [], /^Укажите лист, например: npm run attest -- show plan\./u],
      [
        "show",
        ["планы"],
        /^Нет листа «планы»\. Есть: today, plan, occurrences, directives, teachers, applications, /u,
      ],
      ["run", [], /^Укажите команду/u],
      ["run", ["sendReminder"], /^Нет команды «sendReminder»\. Есть: .*\bsendReminders\b/u],
      ["run", ["markDone", "{ids}"], /^Данные команды записаны неверно: \{ids\}/u],
      [
        "run",
        ["markDone", '{"ids":5}'],
        /^Команда «Отметить исполнение» получила не то, что ждала: .*ids\.$/u,
      ],
      ["run", ["markDone"], /^Не выбрана ни одна строка\./u],
      ["import", [], /^Укажите файл/u],
      ["import", ["--staff", "нет.csv"], /^Файл «нет\.csv» не читается/u],
      ["import", ["план.pdf"], /^Файл «план\.pdf» не читается: нужен документ Word \(\.docx\) или текст/u],
      ["simulate", ["--from", "2024-09-05"], /^Укажите дни: /u],
      ["simulate", ["--from", "2024-09-05", "--to", "2024-09-01"], /^Укажите дни: /u],
      ["export", ["книга.xls"], /^Укажите файл: npm run attest -- export книга\.xlsx$/u],
      ["export", ["нет-папки/книга.xlsx"], /^Файл «нет-папки\/книга\.xlsx» не записывается/u],
    ] as const)("%s %j", async (verb, args, words) => {
      if (session === undefined) throw new Error("The book is not open");
      const line = readCommandLine([verb, ...args]);
      const failure: unknown = await VERBS[verb](session, line, "2024-09-04").catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(CliFailure);
      expect(wordError(failure)).toMatch(words);
      expect(wordError(failure)).not.toContain("\n");
    });
  });

  test.each([
    [["напомнить"], /^Неизвестная команда «напомнить»\. Список: npm run attest -- help$/mu],
    [["show", "планы"], /^Нет листа «планы»\./u],
    [["run", "markDone"], /^Не выбрана ни одна строка\./u],
    [["restore"], /^Укажите резервную копию: /mu],
    [["restore", "нет-такой.zip"], /^Файл «нет-такой\.zip» не читается: проверьте путь\.$/mu],
    [["import", "нет-такого.txt"], /^Файл «нет-такого\.txt» не читается: проверьте путь\.$/mu],
  ])("как процесс: %j", (args, words) => {
    expectOnePlainLine(attest(...args, "--data", dir, "--today", "2024-09-04"), words);
  });

  test("файл, в котором не узнать ни плана, ни поручений, и испорченный .docx", () => {
    const text = join(dir, "письмо.txt");
    writeFileSync(text, "Уважаемые коллеги!\nПоздравляем с праздником.\n");
    expectOnePlainLine(
      attest("import", text, "--data", dir),
      /^«письмо\.txt»: не похоже ни на план, ни на поручения/u,
    );
    const broken = join(dir, "план.docx");
    writeFileSync(broken, "это не архив");
    expectOnePlainLine(
      attest("import", broken, "--data", dir),
      /^«план\.docx» не открывается как документ Word\./u,
    );
  });

  test("папка данных занята другой программой: одна строка, чужая работа не тронута", () => {
    const lock = lockFolder(dir);
    try {
      expectOnePlainLine(
        attest("show", "plan", "--data", dir),
        new RegExp(`уже открыта другой запущенной программой \\(процесс ${process.pid}\\)`, "u"),
      );
    } finally {
      lock.release();
    }
    expect(attest("show", "plan", "--data", dir)).toEqual({ code: 0, out: "Лист «План» пуст.\n", err: "" });
  });

  test("вместо папки данных назван файл", () => {
    const file = join(dir, "письмо.txt");
    writeFileSync(file, "");
    expectOnePlainLine(
      attest("show", "plan", "--data", file),
      /^Папка данных «.*» не открывается: проверьте путь/u,
    );
  });

  test("общий вход npm run attest передаёт и код ошибки, и её строку, и ответ", () => {
    expectOnePlainLine(ended(RUN, ["attest", "show", "планы", "--data", dir]), /^Нет листа «планы»/u);
    expect(ended(RUN, ["attest", "show", "plan", "--data", dir])).toEqual({
      code: 0,
      out: "Лист «План» пуст.\n",
      err: "",
    });
  });
});

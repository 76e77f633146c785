// One command line at work on one data folder: the host in its worker, the book made by setup if the folder is fresh.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { Book, sheetOf } from "../../workbook/book.ts";
import type { AnyTable } from "../../workbook/table.ts";
import { TABLES } from "../../workbook/tables/index.ts";
import type { CellValue } from "../../workbook/cell.ts";
import { readAddOn, type Built } from "../addOn.ts";
import type { MailMode } from "../engine/host.ts";
import { HostProcess } from "../engine/hostProcess.ts";
import type { SentRunOptions } from "../engine/messages.ts";
import type { RunResult } from "../engine/runState.ts";
import type { ExampleHost } from "../example/fillExample.ts";
import { CliFailure, oneLine } from "./failure.ts";

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const STRUCTURE =
  "developerMetadata,sheets(properties(sheetId,title,hidden,gridProperties),data(columnMetadata(developerMetadata)))";

export class Session {
  private constructor(
    readonly host: HostProcess,
    readonly commands: readonly string[],
    /** Time zone of the book. */
    readonly zone: string,
  ) {}

  /** Opens a data folder; a fresh one becomes an empty book made by setup. */
  static async open(
    dir: string,
    built: Built,
    today: CivilDate | null,
    mail: MailMode = "outbox",
  ): Promise<Session> {
    prepareFolder(dir);
    const { commands, ...addOn } = readAddOn(built);
    const host = await HostProcess.start(join(built.host, "worker.js"), {
      dir,
      ...addOn,
      ...(today === null ? {} : { today }),
      mail,
    });
    const session = new Session(host, commands, addOn.manifest.timeZone);
    try {
      await session.setUpIfFresh();
    } catch (error) {
      await host.close();
      throw error;
    }
    return session;
  }

  /** Makes the sheets of a book that has none of them; tells whether it was such a book. */
  async setUpIfFresh(): Promise<boolean> {
    // Setup makes all sheets at once.
    const structure = await this.resource("sheets(properties(sheetId))");
    const isFresh = TABLES.every((table) => sheetOf(structure, table) === null);
    if (isFresh) await this.run("setUp");
    return isFresh;
  }

  /**
   * Runs a menu command, a trigger or a page callback of the add-on.
   * @throws CliFailure for an unknown name; with the add-on's own words when the command fails
   */
  async run(
    command: string,
    args: readonly unknown[] = [],
    options: SentRunOptions = {},
  ): Promise<RunResult> {
    if (!this.commands.includes(command))
      throw new CliFailure(`Нет команды «${command}». Есть: ${this.commands.join(", ")}.`);
    const result = await this.host.run(command, args, options);
    if (!result.ok) throw new CliFailure(oneLine(result.error?.message ?? "Команда прервана"));
    return result;
  }

  /** Fires the time triggers of a day; failures of triggers are told, not hidden. */
  async live(date: CivilDate): Promise<RunResult[]> {
    const fired = await this.host.simulateDay(date);
    for (const { trigger, result } of fired) {
      if (!result.ok)
        throw new CliFailure(`${date}, ${trigger.handler}: ${oneLine(result.error?.message ?? "прервано")}`);
    }
    return fired.map(({ result }) => result);
  }

  /** What filling the example needs. */
  exampleHost(): ExampleHost {
    return {
      run: (command, args) => this.run(command, args),
      live: (day) => this.live(day),
      stand: (day) => this.host.setDay(day),
      read: (tables) => this.read(tables),
      type: async (sheetId, row, column, texts) => {
        const cells = texts.flatMap((line, down) =>
          line.map((value, right) => ({ row: row + down, column: column + right, value })),
        );
        const { refused } = await this.host.edit({ kind: "cells", sheetId, cells }, "");
        if (refused !== "") throw new CliFailure(refused);
      },
    };
  }

  /** The rows of a sheet as they stand. */
  async read(tables: readonly AnyTable[]): Promise<Book> {
    const id = await this.host.bookId();
    const structure: Spreadsheet = await this.resource(STRUCTURE);
    const dataFilters = tables.map(({ sheetId }) => ({ gridRange: { sheetId } }));
    const options = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };
    const reply = await this.host.read("spreadsheets.values.batchGetByDataFilter", [
      { dataFilters, ...options },
      id,
    ]);
    return Book.of(structure, tables, valuesIn(reply, tables));
  }

  /** The documented resource of the book, as far as the mask asks. */
  async resource(fields: string): Promise<Spreadsheet> {
    const reply = await this.host.read("spreadsheets.get", [await this.host.bookId(), { fields }]);
    return isObject(reply) ? reply : {};
  }

  /** Writes letters that have no file yet. */
  flush(): Promise<string[]> {
    return this.host.flush();
  }

  async close(): Promise<void> {
    await this.host.flush();
    await this.host.close();
  }
}

/** Makes the data folder if there is none. */
function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch {
    throw new CliFailure(`Папка данных «${dir}» не открывается: проверьте путь и права на неё.`);
  }
}

function valuesIn(reply: unknown, tables: readonly AnyTable[]): Map<number, CellValue[][]> {
  const ranges =
    isObject(reply) && "valueRanges" in reply && Array.isArray(reply.valueRanges) ? reply.valueRanges : [];
  return new Map(
    tables.map(({ sheetId }, index): [number, CellValue[][]] => [sheetId, rowsIn(ranges[index])]),
  );
}

function rowsIn(range: unknown): CellValue[][] {
  if (!isObject(range) || !("valueRange" in range) || !isObject(range.valueRange)) return [];
  const { valueRange } = range;
  if (!("values" in valueRange) || !Array.isArray(valueRange.values)) return [];
  return valueRange.values.map((row: unknown) => (Array.isArray(row) ? row.filter(isCell) : []));
}

const isCell = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

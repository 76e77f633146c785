// A centre that lives day by day: the built add-on on the host in memory, its daily trigger, and people who close their work.
import { readFileSync } from "node:fs";
import { addDays, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../src/domain/calendar/decrees.ts";
import { workingCalendar } from "../../src/domain/calendar/workingCalendar.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { mailLog } from "../../src/workbook/tables/index.ts";
import type { Table } from "../../src/workbook/table.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";
import { readLetter, type ReadLetter } from "./letters.ts";

export const OWNER = "centre@example.org";

export class Centre {
  readonly engine: Engine;

  /** An empty book, set up on the morning of `day`, with the people of `staff` («ФИО;должность;e-mail;группа»). */
  constructor(day: CivilDate, staff: string) {
    this.engine = newEngine({ today: day, owner: OWNER });
    this.run("setUp");
    this.run("importStaff", { csv: staff });
  }

  /** Runs a command; what it returns. A failure fails the test with the command's own words. */
  run(command: string, ...args: unknown[]): unknown {
    return runWell(this.engine, command, args).value;
  }

  /** Each day from `from` to `to`: the trigger in the morning, then what people do in the evening. */
  live(from: CivilDate, to: CivilDate, evening: (day: CivilDate) => void = () => undefined): void {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const { trigger, result } of this.engine.simulateDay(day)) {
        if (!result.ok) throw new Error(`${day}, ${trigger.handler}: ${result.error?.message ?? "прервано"}`);
      }
      evening(day);
    }
  }

  /** Types into a cell of a row, as a person does in the grid; the installed edit trigger follows. */
  type<Row extends object>(table: Table<Row>, id: string, column: keyof Row & string, text: string): void {
    const book = bookOf(this.engine, [table]);
    const place = {
      sheetId: table.sheetId,
      row: numbered(book.indexOf(table, id)),
      column: numbered(book.layout(table).columns[column]),
    };
    for (const { result } of this.engine.personEdit({ verb: "typeInto", args: [place, text] })) {
      if (!result.ok) throw new Error(`Правка «${text}»: ${result.error?.message ?? "прервано"}`);
    }
  }

  /** Marks rows as done; does nothing when there are none. */
  close(ids: readonly string[], evidence = "папка 02-15"): void {
    if (ids.length > 0) this.run("markDone", { ids, evidence });
  }

  get letters(): ReadLetter[] {
    return this.engine.letters.map(readLetter);
  }

  /** Steps of the ladders that the ledger says were told, «who|row@day|step», in the order of time. */
  get steps(): string[] {
    return rowsIn(this.engine, mailLog)
      .reverse()
      .flatMap(({ steps }) => steps);
  }
}

function numbered(index: number | null | undefined): number {
  if (typeof index !== "number") throw new Error("No such cell");
  return index;
}

/** Invented people of the centre that the sample documents name, and two who are only in its group. */
export const STAFF = `ФИО;должность;e-mail;группа
Соколова Марина Игоревна;начальник МКУ ЦОКО;head@example.org;
Орлова Татьяна Викторовна;заместитель начальника МКУ ЦОКО;deputy@example.org;Сотрудники МКУ ЦОКО
Лебедева Наталья Сергеевна;главный сотрудник МКУ ЦОКО;coordinator@example.org;Сотрудники МКУ ЦОКО
Зимин Павел Олегович;методист МКУ ЦОКО;zimin@example.org;Сотрудники МКУ ЦОКО
Рябова Инна Львовна;методист МКУ ЦОКО;ryabova@example.org;Сотрудники МКУ ЦОКО
`;
export const HEAD = "head@example.org";
export const DEPUTY = "deputy@example.org";
export const COORDINATOR = "coordinator@example.org";

/** A sample document of the form that centres receive. */
export function sample(name: "plan.txt" | "directives.txt"): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
}

export const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));

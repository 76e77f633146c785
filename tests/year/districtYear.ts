// A district that lives a year of attestation on the built add-on: schools answer with files of another program, the specialist
// pastes tables and orders, applications go from the list of June to the data bank.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Application, ApplicationState } from "../../src/domain/attestation/application.ts";
import { addDays, formatDate, weekdayOf, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { addWorkingDays } from "../../src/domain/calendar/workingCalendar.ts";
import { readMonth, wordMonth } from "../../src/domain/attestation/months.ts";
import { districtOf } from "../../src/local/example/district/district.ts";
import { fillDistrict } from "../../src/local/example/district/fillDistrict.ts";
import { applications, teachers, windows } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { calendar, Centre, STAFF } from "./centre.ts";

export interface SchoolFile {
  id: string;
  school: string;
  name: string;
  base64: string;
}

/** Months of attestation of the year. */
const MONTHS = ["09", "10", "11", "12", "01", "02", "03", "04", "05"];
/** Every so many-th applicant is refused; every so many-th gives up. */
const REFUSED = 14;
const WITHDRAWN = 19;
/** Tuesday and Thursday. */
const APPLICATION_DAYS: readonly number[] = [2, 4];

export class DistrictYear {
  readonly centre: Centre;
  /** Rows of proposals that schools have put into their lists. */
  wished = 0;
  private readonly firstYear: number;
  private answered = 0;

  private constructor(centre: Centre, firstYear: number) {
    this.centre = centre;
    this.firstYear = firstYear;
  }

  static async begin(
    day: CivilDate,
    size: { schools: number; teachers: number; seed: number },
  ): Promise<DistrictYear> {
    const centre = new Centre(day, STAFF);
    const district = districtOf(size, day);
    const run = (command: string, args: readonly unknown[]): Promise<unknown> =>
      Promise.resolve(centre.run(command, ...args));
    await fillDistrict(run, district, { centreName: "МКУ ЦОКО Вымышленного района", centrePhone: "5-01-01" });
    const year = new DistrictYear(centre, Number(day.slice(0, 4)));
    centre.run("importList", { kind: "windows", name: "", text: year.windowList() });
    return year;
  }

  /** From the 20th, three months before, to the 19th, two months before the month of attestation. */
  private windowList(): string {
    const rows = MONTHS.map((month) => {
      const year = Number(month) >= 9 ? this.firstYear : this.firstYear + 1;
      const day = (back: number, date: number): string => {
        const index = year * 12 + Number(month) - 1 - back;
        return `${date}.${String((index % 12) + 1).padStart(2, "0")}.${Math.floor(index / 12)}`;
      };
      return [
        `${this.firstYear}-${this.firstYear + 1}`,
        wordMonth(`${year}-${month}`),
        day(3, 20),
        day(2, 19),
      ];
    });
    return [["Учебный год", "Месяц аттестации", "Приём с", "Приём по"], ...rows]
      .map((row) => row.join("\t"))
      .join("\n");
  }

  get applications(): Application[] {
    return rowsIn(this.centre.engine, applications);
  }

  private in(state: ApplicationState): Application[] {
    return this.applications.filter(({ accepted }) => accepted === state);
  }

  /** Sends the books out; the files as the schools get them. */
  issue(purpose: string, dueBy: CivilDate): SchoolFile[] {
    return dataOf<{ files: SchoolFile[] }>(
      this.centre.run("exchangeSchools", { issue: { schools: "все", purpose, dueBy } }),
    ).files;
  }

  takeIn(
    files: readonly { name: string; base64: string }[],
  ): { school: string; verdict: string; remarks: string[] }[] {
    return dataOf<{ taken: { school: string; verdict: string; remarks: string[] }[] }>(
      this.centre.run("exchangeSchools", { take: files }),
    ).taken;
  }

  /** The list of June as a school fills it in: consent for all, three of four proposals taken. */
  listFilled(file: SchoolFile): Promise<{ name: string; base64: string }> {
    return edited(file, (workbook) => {
      for (const row of rowsOf(sheet(workbook, "Педагоги"), /^КР-/)) row.put("Согласие", "есть");
      for (const row of rowsOf(sheet(workbook, "Заявления"), /^предложение/)) {
        this.answered += 1;
        const isTaken = this.answered % 4 !== 0;
        if (isTaken) this.wished += 1;
        row.put("В список", isTaken ? "да" : "нет");
      }
      answer(
        sheet(workbook, "Задачи"),
        "Список аттестуемых",
        this.answered === 0 ? "аттестуемых нет" : "подан",
      );
    });
  }

  /** The verification of September: everything is right. */
  verified(file: SchoolFile): Promise<{ name: string; base64: string }> {
    return edited(file, (workbook) => {
      answer(sheet(workbook, "Задачи"), "Все строки проверены", "да");
      answer(sheet(workbook, "Задачи"), "Кто проверил", "ответственный");
    });
  }

  /** What the specialist does in the evening: applications have their days, twice a week. */
  work(day: CivilDate): void {
    if (!APPLICATION_DAYS.includes(weekdayOf(day))) return;
    this.agree(day);
    this.seeFolders(day);
    this.pasteFiled(day);
    this.sendLists(day);
    this.pasteAccepted(day);
    this.assignExperts();
    this.conclude(day);
    this.sendConclusions(day);
    this.decide(day);
  }

  /** Steps are taken before their day, on the last evening for it. */
  private comesUp({ nextDue }: Application, day: CivilDate): boolean {
    return nextDue !== null && nextDue <= addWorkingDays(calendar, day, 3);
  }

  private agree(day: CivilDate): void {
    const ids = this.in("В предварительном графике")
      .filter((row) => this.comesUp(row, day))
      .map(({ id }) => id);
    if (ids.length > 0)
      this.centre.run("agreeApplications", { ids, on: day, by: "ответственные в организациях" });
  }

  private seeFolders(day: CivilDate): void {
    const rows = this.in("Срок согласован").filter((row) => this.comesUp(row, day));
    const leaving = rows.filter((row) => numberOf(row) % WITHDRAWN === 0).map(({ id }) => id);
    const staying = rows.filter((row) => numberOf(row) % WITHDRAWN !== 0).map(({ id }) => id);
    this.advance(leaving, "Отозвано", { withdrawn: day, withdrawal: "личное" });
    this.advance(staying, "Готов к подаче", { folderOn: day, folderResult: "готова" });
  }

  private advance(ids: readonly string[], state: ApplicationState, facts: Record<string, string>): void {
    if (ids.length > 0) this.centre.run("advanceApplications", { ids, state, facts });
  }

  /** Filed two days before the window closes; seen on the region's site the same day. */
  private pasteFiled(day: CivilDate): void {
    const filed = this.in("Готов к подаче").filter((row) => this.comesUp(row, day));
    this.pasteSite(filed, day, "Отправлено");
  }

  private pasteAccepted(day: CivilDate): void {
    const listed = this.in("Включён в список").filter(
      ({ regionListOn }) => regionListOn !== null && addDays(regionListOn, 7) <= day,
    );
    this.pasteSite(listed, day, "Принято к рассмотрению");
  }

  private pasteSite(rows: readonly Application[], day: CivilDate, state: string): void {
    if (rows.length === 0) return;
    const head = [
      "№ заявления",
      "Дата подачи",
      "ФИО",
      "Организация",
      "Должность",
      "Категория",
      "Состояние",
      "Начало аттестации",
    ];
    const lines = rows.map(({ id, name, school, position, kind, number, filed }) => [
      number === "" ? `ЗА-${id.slice(3)}` : number,
      formatDate(filed ?? day),
      name,
      school,
      position,
      kind,
      state,
      state === "Отправлено" ? "" : formatDate(day),
    ]);
    this.list("site", [head, ...lines].map((line) => line.join("\t")).join("\n"));
  }

  private list(kind: string, text: string, document: Record<string, string> = {}): void {
    let left = 1;
    while (left > 0) {
      left = dataOf<{ left: number }>(this.centre.run("importList", { kind, name: "", text, document })).left;
    }
  }

  /** The list goes when nobody of its month is still to be filed. */
  private sendLists(day: CivilDate): void {
    const filed = this.in("Заявление подано").filter((row) => this.comesUp(row, day));
    for (const month of new Set(filed.map(monthOf))) {
      this.centre.run("sendMonthList", {
        kind: "подавшие заявления",
        month,
        number: `01-${month}`,
        sent: day,
      });
    }
  }

  private assignExperts(): void {
    for (const month of new Set(this.in("Принято к рассмотрению").map(monthOf))) {
      this.centre.run("assignExperts", { month, count: 2 });
    }
  }

  private conclude(day: CivilDate): void {
    const ready = this.in("Всесторонний анализ").filter(
      (row) => row.conclusionOn === null && this.comesUp(row, addWorkingDays(calendar, day, 1)),
    );
    if (ready.length === 0) return;
    this.centre.run("advanceApplications", {
      ids: ready.map(({ id }) => id),
      state: "Заключение направлено",
      facts: { conclusionOn: day, conclusion: "соответствует показателям", conclusionSent: day },
    });
  }

  private sendConclusions(day: CivilDate): void {
    const sent = this.in("Заключение направлено").filter(({ conclusionSent }) => conclusionSent === day);
    for (const month of new Set(sent.map(monthOf))) {
      this.centre.run("sendMonthList", {
        kind: "заключения специалистов",
        month,
        number: `02-${month}`,
        sent: day,
      });
    }
  }

  /** The commission sits before the last day of each; the order is published the same day, hundreds of strangers in it. */
  private decide(day: CivilDate): void {
    const due = this.in("Заключение направлено").filter((row) =>
      this.comesUp(row, addWorkingDays(calendar, day, 1)),
    );
    if (due.length === 0) return;
    const refused = due.filter((row) => numberOf(row) % REFUSED === 0);
    const granted = due.filter((row) => numberOf(row) % REFUSED !== 0);
    this.advance(
      refused.map(({ id }) => id),
      "Отказано",
      { decided: day, result: "отказать", protocol: "№ 1" },
    );
    if (granted.length > 0) this.list("orders", orderOf(granted, day));
  }
}

const numberOf = ({ id }: Application): number => Number(id.slice(3));
const monthOf = ({ month, schoolYear }: Application): string => readMonth(month, schoolYear) ?? "";

const STRANGERS = 120;

function orderOf(granted: readonly Application[], day: CivilDate): string {
  const head = `Приказ от ${formatDate(day)} № 55-${day.slice(5)}. Решение комиссии от ${formatDate(day)}, протокол № 7`;
  const strangers = Array.from({ length: STRANGERS }, (_, index) => [
    `Дальняя${"абвгдежзик".charAt(index % 10)} Нина Ильинична`,
    "МБОУ гимназия № 99 г. Дальнего",
    "учитель",
    "первая",
  ]);
  const ours = granted.map(({ name, school, position, kind }) => [name, school, position, kind]);
  const rows = [...strangers.slice(0, 60), ...ours, ...strangers.slice(60)];
  const table = [
    ["№ п/п", "ФИО", "Место работы", "Должность", "Категория"],
    ...rows.map((row, index) => [String(index + 1), ...row]),
  ];
  return `${head}\n${table.map((row) => row.join("\t")).join("\n")}`;
}

export function dataOf<Data>(outcome: unknown): Data {
  const isWhole = (value: unknown): value is { data: Data } =>
    typeof value === "object" && value !== null && "data" in value;
  if (!isWhole(outcome)) throw new Error("No data");
  return outcome.data;
}

// ── Files, as a school works in them with another program ──

interface Line {
  put: (header: string, value: string) => void;
}

async function edited(
  file: SchoolFile,
  edit: (workbook: Workbook) => void,
): Promise<{ name: string; base64: string }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(file.base64, "base64"));
  edit(workbook);
  const bytes = await workbook.xlsx.writeBuffer();
  return { name: file.name, base64: Buffer.from(bytes).toString("base64") };
}

function sheet(workbook: Workbook, title: string): Worksheet {
  const found = workbook.getWorksheet(title);
  if (found === undefined) throw new Error(`No sheet ${title}`);
  return found;
}

const HEADER_ROW = 2;

/** Rows whose code fits. */
function rowsOf(worksheet: Worksheet, code: RegExp): Line[] {
  const columns = new Map<string, number>();
  for (let column = 1; column <= worksheet.columnCount; column += 1) {
    columns.set(String(worksheet.getCell(HEADER_ROW, column).value ?? ""), column);
  }
  const codes = columns.get("Код") ?? 1;
  const lines: Line[] = [];
  for (let row = HEADER_ROW + 1; row <= worksheet.rowCount; row += 1) {
    if (!code.test(String(worksheet.getCell(row, codes).value ?? ""))) continue;
    lines.push({
      put: (header, value) => {
        const column = columns.get(header);
        if (column === undefined) throw new Error(`No column ${header} in ${worksheet.name}`);
        worksheet.getCell(row, column).value = value;
      },
    });
  }
  return lines;
}

function answer(tasks: Worksheet, question: string, text: string): void {
  for (let row = 1; row <= tasks.rowCount; row += 1) {
    for (let column = 1; column <= 4; column += 1) {
      if (String(tasks.getCell(row, column).value ?? "") !== question) continue;
      tasks.getCell(row, column + 1).value = text;
      return;
    }
  }
  throw new Error(`No question ${question}`);
}

export const teachersOf = (year: DistrictYear) => rowsIn(year.centre.engine, teachers);
export const windowsOf = (year: DistrictYear) => rowsIn(year.centre.engine, windows);

// A sitting that was held yesterday with as many questions about people as a test wants, and what the register of documents holds.
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { DocumentsMade, DocumentsView, PaperRequest } from "../../src/commands/contract/index.ts";
import type { RunOptions, RunResult } from "../../src/local/engine/runState.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { addRows, patchRow } from "../../src/workbook/changes.ts";
import {
  commissions,
  documents,
  heads,
  members,
  organisations,
  questions,
  settings,
  sittings,
  staff,
} from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../built.ts";
import { put } from "./schoolScene.ts";

export const TODAY = "2026-10-02";

const MEMBERS = [
  ["Дубравина Ирина Олеговна", "начальник управления образования", "председатель"],
  ["Калинин Пётр Сергеевич", "заместитель начальника", "заместитель председателя"],
  ["Лебедева Нина Сергеевна", "методист", "секретарь"],
  ["Полякова Анна Юрьевна", "главный специалист", "член комиссии"],
  ["Рябинин Олег Иванович", "председатель профсоюза", "член комиссии"],
  ["Теплова Вера Павловна", "методист", "член комиссии"],
] as const;

const SURNAMES = ["Берестов", "Вишняков", "Горбунов", "Ежов", "Журавлёв", "Зимин", "Ильин", "Ласточкин"];
const NAMES = ["Андрей", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Захар", "Игорь"];
const FATHERS = ["Ильич", "Львович", "Олегович", "Павлович", "Петрович", "Юрьевич", "Фомич", "Лукич"];

/** The n-th of 512 different names. */
function nameOf(index: number): string {
  const part = (texts: readonly string[], place: number): string =>
    texts[Math.floor(index / 8 ** place) % 8] ?? "";
  return `${part(SURNAMES, 0)} ${part(NAMES, 1)} ${part(FATHERS, 2)}`;
}

const code = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(4, "0")}`;

const made = new Map<number, EngineState>();

/** The sitting has `count` questions, each about the head of a school of his own. */
export function sittingBook(count: number): EngineState {
  const known = made.get(count) ?? makeBook(count).state();
  made.set(count, known);
  return known;
}

function makeBook(count: number): Engine {
  const engine = newEngine({ today: TODAY });
  runWell(engine, "setUp");
  const numbers = Array.from({ length: count }, (_, index) => index);
  const school = (index: number): string => `МБОУ СОШ № ${index + 1}`;
  const names = MEMBERS.map(([name]) => name);
  put(engine, [
    patchRow(settings, "centreName", { value: "МКУ МЦ Заречного района" }),
    patchRow(settings, "locality", { value: "ст. Калиновая" }),
    patchRow(settings, "head", { value: "Громова Вера Андреевна" }),
    addRows(staff, [
      {
        ...emptyRow(staff),
        id: "СТ-0001",
        name: "Громова Вера Андреевна",
        position: "начальник",
        email: "gromova@example.org",
        active: true,
      },
    ]),
    addRows(commissions, [
      {
        ...emptyRow(commissions),
        id: "КМ-0001",
        name: "Аттестационная комиссия Заречного района",
        kind: "муниципальная по руководителям",
        act: "12",
        actOn: "2026-01-15",
        from: "2026-01-15",
        until: "2026-12-31",
        place: "ст. Калиновая, ул. Садовая, 1",
      },
    ]),
    addRows(
      members,
      MEMBERS.map(([name, position, role], index) => ({
        ...emptyRow(members),
        id: code("ЧК", index),
        commission: "КМ-0001",
        name,
        position,
        role,
        union: index === 4 ? ("да" as const) : "",
      })),
    ),
    addRows(sittings, [
      {
        ...emptyRow(sittings),
        id: "ЗС-0001",
        commission: "КМ-0001",
        number: "3",
        on: "2026-10-01",
        time: "10:00",
        form: "очно",
        present: names,
        chairedBy: names[0] ?? "",
        secretary: names[2] ?? "",
      },
    ]),
    addRows(
      organisations,
      numbers.map((index) => ({
        ...emptyRow(organisations),
        id: code("ОР", index),
        name: school(index),
        active: true,
      })),
    ),
    addRows(
      heads,
      numbers.map((index) => ({
        ...emptyRow(heads),
        id: code("РУ", index),
        name: nameOf(index),
        school: school(index),
        position: "директор",
        appointed: "2016-08-20",
      })),
    ),
    addRows(
      questions,
      numbers.map((index) => ({
        ...emptyRow(questions),
        id: code("ВЗ", index),
        sitting: "ЗС-0001",
        order: index + 1,
        kind: "соответствие руководителя",
        subject: code("РУ", index),
        name: nameOf(index),
        position: "директор",
        school: school(index),
        speaker: names[2] ?? "",
        papers: ["представление от 10.09.2026"],
        attended: "присутствовал",
        votesFor: 6,
        votesAgainst: 0,
        abstained: 0,
        decision: "соответствует",
      })),
    ),
  ]);
  return engine;
}

export const EXTRACTS: PaperRequest = { kind: "extract", sitting: "ЗС-0001" };
export const PROTOCOL: PaperRequest = { kind: "protocol", sitting: "ЗС-0001" };

export function sittingEngine(count: number, state: EngineState = sittingBook(count)): Engine {
  return newEngine({ today: TODAY, state });
}

/** What a run of `makeDocuments` has said; a failure fails the test. */
export function make(engine: Engine, request: PaperRequest, options: RunOptions = {}): DocumentsMade {
  return dataOf(runWell(engine, "makeDocuments", [request], options));
}

export const register = (engine: Engine) => rowsIn(engine, documents);

/** State of every document, by its code. */
export const states = (engine: Engine): string[] => register(engine).map(({ id, state }) => `${id} ${state}`);

/** Keys with which files were made. */
export function fileKeys(engine: Engine): string[] {
  return engine.state().records.files.flatMap(({ appProperties }) => appProperties["document"] ?? []);
}

export const view = (engine: Engine, fn = "documentsView", request: unknown = {}): DocumentsView =>
  dataOf(runWell(engine, fn, [request]));

export const set = (engine: Engine, ...documentsWanted: object[]): DocumentsView =>
  view(engine, "setDocuments", { documents: documentsWanted });

export function dataOf<Data>({ value }: RunResult): Data {
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("No data");
  const data: Data = JSON.parse(JSON.stringify(value.data));
  return data;
}

export const failure = (engine: Engine, fn: string, request: unknown): string =>
  engine.run(fn, [request]).error?.message ?? "";

// Commands killed at any service call and run again to the end: the book says what it says when nothing goes wrong.
import { expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { COMMIT_MARK } from "../../src/run/commit.ts";
import { directives, journal, occurrences } from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn } from "../built.ts";
import { typeBigBook } from "./bigBook.ts";
import { killedEverywhere, type Act } from "./killed.ts";
import { contentOf, DAY, DIRECTIVES, engineFrom, PLAN, staffedBook, workingBook } from "./scenes.ts";

/** Kills `act` everywhere and runs it again: what the undisturbed run has made must have come about. */
function endsTheSame(state: EngineState, act: Act, view: (engine: Engine) => unknown = contentOf): void {
  const undisturbed = engineFrom(state);
  expect(act(undisturbed).error).toBeNull();
  const wanted = view(undisturbed);
  expect(wanted).not.toEqual(view(engineFrom(state)));
  killedEverywhere(state, act, (engine, place) => {
    expect(act(engine).error, place).toBeNull();
    expect(view(engine), place).toEqual(wanted);
  });
}

/** The whole resource of the book with formats, lists, colours and protection; only «Журнал» and the marker may differ. */
function wholeBook(engine: Engine): object {
  const { sheets, developerMetadata, ...rest } = engine.workbook.state();
  return {
    ...rest,
    sheets: sheets.filter(({ properties }) => properties.sheetId !== journal.sheetId),
    marks: developerMetadata.filter(({ metadataKey }) => metadataKey !== COMMIT_MARK),
    commits: developerMetadata.filter(({ metadataKey }) => metadataKey === COMMIT_MARK).length,
    triggers: engine.triggers.map(({ handler }) => handler).sort(),
  };
}

test("убитая на любом вызове настройка при повторе делает ту же книгу и по одному триггеру", () => {
  endsTheSame(
    newEngine({ today: DAY }).state(),
    (engine, options) => engine.run("setUp", [], options),
    (engine) => {
      const owner = /"uids":\["([^"]+)","([^"]+)"\]/.exec(engine.properties["script"]?.["triggers"] ?? "");
      const isOwned = engine.triggers.every(({ uid }) => owner?.includes(uid) ?? false);
      return { ...wholeBook(engine), isOwned };
    },
  );
});

test("убитое на любом вызове внесение плана при повторе не удваивает и не теряет ни одной строки", () => {
  endsTheSame(staffedBook(), (engine, options) => engine.run("importDocument", [PLAN], options));
});

test("убитое на любом вызове внесение поручений при повторе не удваивает и не теряет ни одной строки", () => {
  endsTheSame(staffedBook(), (engine, options) => engine.run("importDocument", [DIRECTIVES], options));
});

test("убитая на любом вызове отметка исполнения при повторе доводит до конца строки обоих листов", () => {
  const book = engineFrom(workingBook());
  const ids = [...rowsIn(book, occurrences).slice(0, 3), ...rowsIn(book, directives).slice(0, 3)].map(
    ({ id }) => id,
  );
  const request = { ids, evidence: "протокол № 3, папка 02-15" };
  endsTheSame(workingBook(), (engine, options) => engine.run("markDone", [request], options));
});

test("книга, убитая на любом вызове отметки, остаётся до шага или после него, но не посередине", () => {
  const before = contentOf(engineFrom(workingBook()));
  const ids = rowsIn(engineFrom(workingBook()), occurrences)
    .slice(0, 3)
    .map(({ id }) => id);
  const act: Act = (engine, options) => engine.run("markDone", [{ ids, evidence: "протокол" }], options);
  killedEverywhere(workingBook(), act, (engine, place) => {
    const done = rowsIn(engine, occurrences).filter(({ status }) => status === "Исполнено");
    expect([0, ids.length], place).toContain(done.length);
    if (done.length === 0) expect(contentOf(engine), place).toEqual(before);
  });
});

test("дополнение большой книги, убитое между шагами, при повторе доводится до конца", () => {
  const book = engineFrom(staffedBook());
  typeBigBook(book, 600);
  const state = book.state();
  const calm = engineFrom(state);
  const { calls } = calm.run("refreshBook");
  const commits = calls.log.filter(({ method }) => method === "spreadsheets.batchUpdate");
  expect(commits.length).toBeGreaterThan(1);
  for (const { n } of commits) {
    const engine = engineFrom(state);
    expect(engine.run("refreshBook", [], { stop: { after: n } }).killed).toBe(true);
    expect(engine.run("refreshBook").error).toBeNull();
    expect(contentOf(engine)).toEqual(contentOf(calm));
  }
});

// What a page may ask: a closed table of calls with the shape of their arguments.
import * as z from "zod/mini";
import { isCivilDate } from "../../../domain/calendar/civil.ts";
import type { HostCalls } from "../protocol.ts";
import type { Books } from "./books.ts";
import { liveUntil, setDay } from "./days.ts";
import { documentOf, documentsOf } from "./documents.ts";
import { CallFailure } from "./failure.ts";
import { headOf, viewOf } from "./letters.ts";
import { mailOf, saveMail, testMail } from "./mail.ts";
import { backUp, backupsOf, restore } from "./replacing.ts";
import type { ServedBook } from "./servedBook.ts";

/** Where a page sits: the book that it looks at. */
export interface Seat {
  /** Names the page's own edits. */
  readonly client: string;
  readonly book: ServedBook;
  readonly books: Books;
  readonly moveTo: (book: ServedBook) => void;
}

type Value<Name extends keyof HostCalls> = ReturnType<HostCalls[Name]>;
type Served<Name extends keyof HostCalls> = (seat: Seat, args: unknown) => Promise<Value<Name>>;

const BAD_ARGUMENTS = "Страница спросила непонятное: обновите её (F5) и повторите.";
const UNKNOWN = "Такого действия нет: обновите страницу (F5).";
const EXAMPLE_ONLY = "Вернуть к началу можно только книгу-пример.";

/** Longest text of a cell: as Google's. */
const MOST_LETTERS = 50_000;
const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 20_000;

const id = z.number().check(z.int(), z.nonnegative());
const row = id.check(z.lt(MOST_ROWS));
const column = id.check(z.lt(MOST_COLUMNS));
const columnCount = z.number().check(z.int(), z.positive(), z.lte(MOST_COLUMNS));
const rowCount = z.number().check(z.int(), z.positive(), z.lte(MOST_ROWS));
const text = z.string().check(z.maxLength(MOST_LETTERS));
const day = z.string().check(z.refine(isCivilDate));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const address = z.string().check(z.minLength(1), z.maxLength(300));
const mailSettings = z.object({
  mode: z.enum(["outbox", "smtp"]),
  host: z.string().check(z.maxLength(300)),
  port: z.number().check(z.int(), z.gte(1), z.lte(65_535)),
  secure: z.boolean(),
  user: z.string().check(z.maxLength(300)),
  password: z.nullable(z.string().check(z.maxLength(1000))),
  from: z.string().check(z.maxLength(300)),
});
const handler = z.string().check(z.regex(/^\w{1,100}$/));

const cell = z.object({ row, column, value: z.union([text, z.number(), z.boolean(), z.null()]) });
const gridEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cells"), sheetId: id, cells: z.array(cell) }),
  z.object({ kind: z.literal("note"), sheetId: id, row, column, note: text }),
  z.object({ kind: z.literal("insertRows"), sheetId: id, at: row, count: rowCount }),
  z.object({ kind: z.literal("deleteRows"), sheetId: id, at: row, count: rowCount }),
  z.object({ kind: z.literal("insertColumns"), sheetId: id, at: column, count: columnCount }),
  z.object({ kind: z.literal("deleteColumns"), sheetId: id, at: column, count: columnCount }),
  z.object({ kind: z.literal("sort"), sheetId: id, column, descending: z.boolean() }),
  z.object({ kind: z.literal("columnWidth"), sheetId: id, column, width: z.number().check(z.positive()) }),
]);
const block = z.object({ startRow: id, endRow: id, startColumn: id, endColumn: id });
const selection = z.object({ sheetId: id, ranges: z.array(block).check(z.maxLength(10_000)) });

/** A call whose arguments have this shape. */
function served<Name extends keyof HostCalls>(
  shape: z.ZodMiniType<Parameters<HostCalls[Name]>>,
  work: (seat: Seat, ...args: Parameters<HostCalls[Name]>) => Value<Name> | Promise<Value<Name>>,
): Served<Name> {
  return async (seat, args) => {
    const read = shape.safeParse(args);
    if (!read.success) throw new CallFailure(BAD_ARGUMENTS);
    return work(seat, ...read.data);
  };
}

const nothing = z.tuple([]);

const CALLS: { [Name in keyof HostCalls]: Served<Name> } = {
  state: served<"state">(nothing, ({ book }) => book.state()),
  view: served<"view">(nothing, ({ book }) => book.host.view()),
  edit: served<"edit">(z.tuple([gridEdit, id]), ({ book, client }, edit, version) =>
    book.edit(edit, client, version),
  ),
  undo: served<"undo">(nothing, ({ book, client }) => book.undo(client)),
  redo: served<"redo">(nothing, ({ book, client }) => book.redo(client)),
  press: served<"press">(z.tuple([handler, selection, id]), ({ book }, pressed, selected, version) =>
    book.press(pressed, selected, version),
  ),
  call: served<"call">(
    z.tuple([handler, z.array(z.unknown()), selection, id]),
    ({ book }, called, args, selected, version) => book.call(called, args, selected, version),
  ),
  runs: served<"runs">(nothing, ({ book }) => book.runs()),
  run: served<"run">(z.tuple([id]), ({ book }, number) => book.runRecord(number)),
  letters: served<"letters">(nothing, async ({ book }) => {
    const deliveries = await book.host.deliveries();
    return (await book.letters()).map((letter) => headOf(letter, deliveries[letter.number]));
  }),
  letter: served<"letter">(z.tuple([id]), async ({ book }, number) =>
    viewOf(await book.letter(number), (await book.host.deliveries())[number]),
  ),
  documents: served<"documents">(nothing, ({ book }) => documentsOf(book)),
  document: served<"document">(z.tuple([name]), ({ book }, wanted) => documentOf(book, wanted)),
  triggers: served<"triggers">(nothing, ({ book }) => book.triggers()),
  fireTrigger: served<"fireTrigger">(z.tuple([name]), ({ book }, uid) => book.fireTrigger(uid)),
  setDay: served<"setDay">(z.tuple([z.nullable(day)]), ({ book }, wanted) => setDay(book, wanted)),
  liveUntil: served<"liveUntil">(z.tuple([day]), ({ book }, last) => liveUntil(book, last)),
  saveMail: served<"saveMail">(z.tuple([mailSettings]), async ({ book }, wanted) => {
    saveMail(book.identity, wanted);
    await book.tellState();
    return mailOf(book.identity);
  }),
  testMail: served<"testMail">(z.tuple([address]), ({ book, books }, to) =>
    testMail(book.identity, to, books.options.now()),
  ),
  backUp: served<"backUp">(nothing, ({ book, books }) => backUp(book, books.options.now())),
  files: served<"files">(nothing, ({ book }) => backupsOf(book).list()),
  restore: served<"restore">(z.tuple([name]), async ({ book, books }, wanted) => {
    await restore(book, wanted, books.options.now());
    return book.state();
  }),
  resetExample: served<"resetExample">(nothing, async ({ book, books }) => {
    if (book.identity.name !== "example") throw new CallFailure(EXAMPLE_ONLY);
    await books.resetExample(book);
    return book.state();
  }),
  openBook: served<"openBook">(z.tuple([z.enum(["example", "book"])]), async ({ books, moveTo }, wanted) => {
    const book = await books.open(wanted);
    moveTo(book);
    return book.state();
  }),
};

const isServed = (call: string): call is keyof HostCalls => Object.hasOwn(CALLS, call);

/** Carries out a call. Throws a CallFailure for a call that isn't in the table and for arguments of another shape. */
export async function carryOut(seat: Seat, call: string, args: unknown): Promise<unknown> {
  if (!isServed(call)) throw new CallFailure(UNKNOWN);
  return CALLS[call](seat, args);
}

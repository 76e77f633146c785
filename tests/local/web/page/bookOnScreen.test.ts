// The book in the grid: patches are shown in their order, a missed one has the book read anew.
import { beforeEach, expect, test } from "vitest";
import { bookOnScreen, type BookOnScreen } from "../../../../src/local/web/page/desk/bookOnScreen.ts";
import type { BookPatch, BookView } from "../../../../src/local/web/protocol.ts";

const patch = (version: number): BookPatch => ({ version, styles: [], sheets: [] });

let log: string[];
let arrive: (version: number) => void;
let screen: BookOnScreen;

beforeEach(() => {
  log = [];
  screen = bookOnScreen({
    view: () =>
      new Promise<BookView>((resolve) => {
        arrive = (version) => {
          resolve({ version, title: "", styles: [], sheets: [] });
        };
      }),
    show: ({ version }) => log.push(`книга ${version}`),
    apply: ({ version }) => log.push(`правка ${version}`),
    missed: () => log.push("пропуск"),
  });
});

async function read(version: number, whileReading: () => void = () => undefined): Promise<void> {
  const reading = screen.read();
  whileReading();
  arrive(version);
  await reading;
}

test("правка, пришедшая во время чтения, показывается после него; уже прочитанная — нет", async () => {
  await read(5, () => {
    screen.apply(patch(5));
    screen.apply(patch(6));
  });
  expect(log).toEqual(["книга 5", "правка 6"]);
});

test("пропущенная правка: книгу надо прочитать заново", async () => {
  await read(5);
  screen.apply(patch(7));
  expect(log).toEqual(["книга 5", "пропуск"]);
});

test("версия, до которой книгу довела правка этой страницы, второй раз не показывается", async () => {
  await read(5);
  screen.reached(6);
  screen.apply(patch(6));
  screen.apply(patch(7));
  expect(log).toEqual(["книга 5", "правка 7"]);
});

test("правка этой страницы, до которой не дошли чужие: книгу надо прочитать заново", async () => {
  await read(5);
  screen.reached(8);
  expect(log).toEqual(["книга 5", "пропуск"]);
});

test("просьба прочитать во время чтения читает ещё раз после него", async () => {
  const reading = screen.read();
  void screen.read();
  arrive(5);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  arrive(6);
  await reading;
  expect(log).toEqual(["книга 5", "книга 6"]);
});

import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../../src/local/store/errors.ts";
import { Store } from "../../../src/local/store/store.ts";
import { temporaryFolder } from "../folders.ts";

type TestStore = Store<{ rows: string[] }, { row: string }, { to: string }>;
const open = (folder: string): TestStore => new Store(folder);

/** What the folder tells at a new start. */
function reopened(folder: string): { rows: string[]; letters: string[] } {
  const store = open(folder);
  const rows = [...(store.state?.rows ?? []), ...store.changes.map(({ row }) => row)];
  store.close();
  return { rows, letters: store.letters.map(({ to }) => to) };
}

function storeWith(folder: string, ...rows: string[]): TestStore {
  const store = open(folder);
  for (const row of rows) store.append({ row });
  return store;
}

const journalOf = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith("journal-")) ?? "");

describe("папка данных", () => {
  test("записанное возвращается при следующем открытии в том же порядке", () => {
    const folder = temporaryFolder();
    const store = storeWith(folder, "План", "Поручения");
    store.appendLetter({ to: "a@example.org" });
    store.close();
    expect(reopened(folder)).toEqual({ rows: ["План", "Поручения"], letters: ["a@example.org"] });
  });

  test("снимок заменяет журнал, дальнейшие правки ложатся поверх снимка, письма остаются", () => {
    const folder = temporaryFolder();
    const store = storeWith(folder, "первая");
    store.appendLetter({ to: "a@example.org" });
    store.compact({ rows: ["первая"] });
    store.append({ row: "вторая" });
    store.close();
    expect(reopened(folder)).toEqual({ rows: ["первая", "вторая"], letters: ["a@example.org"] });
    expect(readdirSync(folder).filter((name) => name.startsWith("journal-"))).toHaveLength(1);
  });

  test("оборванный на любом байте хвост журнала отрезается, остальное цело, и запись продолжается", () => {
    const folder = temporaryFolder();
    storeWith(folder, "целая", "оборванная").close();
    const path = journalOf(folder);
    const whole = readFileSync(path);
    const firstLine = whole.indexOf(10) + 1;
    for (let length = firstLine; length < whole.length; length++) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      const store = open(folder);
      expect(store.changes).toEqual([{ row: "целая" }]);
      store.append({ row: "новая" });
      store.close();
      expect(reopened(folder).rows).toEqual(["целая", "новая"]);
    }
  });

  test("повреждённая строка в середине журнала не пропускается молча", () => {
    const folder = temporaryFolder();
    storeWith(folder, "первая", "вторая", "третья").close();
    const path = journalOf(folder);
    writeFileSync(path, readFileSync(path, "utf8").replace("вторая", "втораЯ"));
    expect(() => open(folder)).toThrow(StoreError);
    expect(() => open(folder)).toThrow(/строка 2 не читается/);
  });

  test("повреждённый снимок называется, а не принимается за новую папку", () => {
    const folder = temporaryFolder();
    const store = storeWith(folder, "первая");
    store.compact({ rows: ["первая"] });
    store.close();
    writeFileSync(join(folder, "snapshot.json"), '{"format":1,');
    expect(() => open(folder)).toThrow(/snapshot\.json.*повреждён/);
  });

  test("остановка между снимком и новым журналом не применяет правки дважды", () => {
    const folder = temporaryFolder();
    storeWith(folder, "первая").close();
    const old = readFileSync(journalOf(folder));
    const store = open(folder);
    store.compact({ rows: ["первая"] });
    store.close();
    // Как если бы процесс убили сразу после переименования снимка: новый журнал не создан, старый не удалён.
    truncateSync(journalOf(folder), 0);
    appendFileSync(join(folder, "journal-000000.log"), old);
    expect(reopened(folder).rows).toEqual(["первая"]);
    expect(existsSync(join(folder, "journal-000000.log"))).toBe(false);
  });
});

import { beforeEach, expect, test, vi } from "vitest";
import type { EditedCells } from "../../../src/local/engine/personEdit.ts";
import { EditFirings } from "../../../src/local/web/server/editFirings.ts";

const cells = (sheetId: number, row: number, column: number): EditedCells => ({
  sheetId,
  block: { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
});

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("правки одного листа подряд — один запуск на общий блок; другого листа — свой", async () => {
  const fired: EditedCells[] = [];
  const firings = new EditFirings((each) => Promise.resolve(fired.push(each)));
  firings.add(cells(1, 4, 2));
  firings.add(cells(1, 2, 5));
  firings.add(cells(7, 0, 0));
  expect(fired).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(fired).toEqual([
    { sheetId: 1, block: { startRow: 2, endRow: 5, startColumn: 2, endColumn: 6 } },
    cells(7, 0, 0),
  ]);
});

test("правки во время запуска ждут его конца и идут вместе", async () => {
  const fired: EditedCells[] = [];
  let end = (): void => undefined;
  const firings = new EditFirings((each) => {
    fired.push(each);
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  firings.add(cells(1, 0, 0));
  await vi.advanceTimersByTimeAsync(200);
  firings.add(cells(1, 1, 0));
  await vi.advanceTimersByTimeAsync(200);
  firings.add(cells(1, 2, 0));
  await vi.advanceTimersByTimeAsync(200);
  expect(fired).toHaveLength(1);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(fired[1]).toEqual({ sheetId: 1, block: { startRow: 1, endRow: 3, startColumn: 0, endColumn: 1 } });
});

test("упавший запуск не мешает следующему; отменённые правки не запускают ничего", async () => {
  const fire = vi.fn<(each: EditedCells) => Promise<void>>().mockRejectedValueOnce(new Error("сбой"));
  const firings = new EditFirings(fire.mockResolvedValue());
  firings.add(cells(1, 0, 0));
  await firings.settle();
  firings.add(cells(1, 1, 0));
  await firings.settle();
  expect(fire).toHaveBeenCalledTimes(2);
  firings.add(cells(1, 2, 0));
  firings.drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(fire).toHaveBeenCalledTimes(2);
});

// Doubts about items that were kept: numbers counted on, doubled or skipped, cells that are empty.
import type { Account } from "./account.ts";
import type { Item } from "./items.ts";
import { joinBroken, textsOf } from "./lines.ts";

const textOf = (item: Item): string => joinBroken(textsOf(item.texts.activity));

/** @param items those that are numbered together: of one section */
export function remarkNumbers(items: readonly Item[], account: Account): void {
  items.forEach((item, index) => {
    const earlier = items.slice(0, index).find((other) => other.number === item.number);
    const before = items[index - 1];
    if (item.guessed) account.remark(item.at, textOf(item), { code: "guessed-number", number: item.number });
    if (earlier !== undefined)
      account.remark(item.at, textOf(item), {
        code: "same-number",
        number: item.number,
        first: earlier.at.place,
      });
    else if (before !== undefined && Number(item.number) > Number(before.number) + 1)
      account.remark(item.at, textOf(item), { code: "number-gap", after: before.number, next: item.number });
  });
}

/** @param row texts as they will be written into the book */
export function remarkGaps(
  at: Item["at"],
  row: { number: string; text: string; termText: string; responsibleText: string },
  account: Account,
): void {
  if (row.text === "") account.remark(at, row.number, { code: "no-text" });
  if (row.termText === "") account.remark(at, row.text, { code: "no-term" });
  if (row.responsibleText === "") account.remark(at, row.text, { code: "no-executor" });
}

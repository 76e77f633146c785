// Items of a table → draft rows of a plan, with remarks on what a person should look at.
import type { Account } from "./account.ts";
import type { PlanDraftRow } from "./draft.ts";
import { joinExecutors } from "./executors.ts";
import type { Item, Items } from "./items.ts";
import { joinBroken, textsOf } from "./lines.ts";
import { remarkNumbers, remarkGaps } from "./itemRemarks.ts";

export function planRows({ items, sections }: Items, account: Account): PlanDraftRow[] {
  for (const section of sections) {
    const own = items.filter((item) => item.section === section);
    if (own.length === 0 && section.at !== null)
      account.remark(section.at, section.at.text, { code: "empty-section" });
    remarkNumbers(own, account);
  }
  remarkNumbers(
    items.filter((item) => item.section.at === null),
    account,
  );
  return items.map((item) => {
    const row = planRow(item);
    remarkGaps(item.at, { ...row, text: row.activity }, account);
    return row;
  });
}

function planRow(item: Item): PlanDraftRow {
  return {
    place: item.at.place,
    section: item.section.numeral,
    sectionTitle: item.section.title,
    number: item.number,
    activity: joinBroken(textsOf(item.texts.activity)),
    termText: joinBroken(textsOf(item.texts.term)),
    responsibleText: joinExecutors(textsOf(item.texts.responsible)),
  };
}

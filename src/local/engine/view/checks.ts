// Checks of cells as the page needs them: each rule once, with the blocks of cells that it stands in.
import { parseA1, boxOf } from "../sheets/ranges.ts";
import { rowAt, type Book, type DataValidationRule, type Sheet } from "../sheets/model.ts";
import { remembered } from "../sheets/remembered.ts";
import type { Block, CheckView } from "../../web/protocol.ts";
import { shownText } from "./shownText.ts";

/** Where a rule stands: columns of cells one under another, joined where neighbours are alike. */
export interface RuleBlocks {
  rule: DataValidationRule;
  blocks: Block[];
}

const KINDS: Readonly<Record<string, CheckView["kind"]>> = {
  ONE_OF_LIST: "list",
  ONE_OF_RANGE: "list",
  BOOLEAN: "checkbox",
  DATE_IS_VALID: "date",
};

/** All rules of a sheet that the page can show, with their places. */
export function ruleBlocks(sheet: Sheet): RuleBlocks[] {
  const rules = new Map<string, RuleBlocks>();
  const entryOf = remembered((rule: DataValidationRule | undefined): RuleBlocks | null => {
    if (KINDS[rule?.condition?.type ?? ""] === undefined || rule === undefined) return null;
    const key = JSON.stringify(rule);
    const entry = rules.get(key) ?? { rule, blocks: [] };
    rules.set(key, entry);
    return entry;
  });
  for (let column = 0; column < sheet.columns.length; column += 1) {
    let entry: RuleBlocks | null = null;
    let start = 0;
    for (let row = 0; row <= sheet.rows.length; row += 1) {
      const here = entryOf(sheet.rows[row]?.cells[column]?.dataValidation);
      if (here === entry) continue;
      if (entry !== null) addBlock(entry.blocks, start, row, column);
      [entry, start] = [here, row];
    }
  }
  return [...rules.values()];
}

function addBlock(blocks: Block[], startRow: number, endRow: number, column: number): void {
  const beside = blocks.find(
    (block) => block.startRow === startRow && block.endRow === endRow && block.endColumn === column,
  );
  if (beside !== undefined) beside.endColumn = column + 1;
  else blocks.push({ startRow, endRow, startColumn: column, endColumn: column + 1 });
}

/** The lists that stand in ranges of a book, each read once as long as its sheet stays as it is. */
export class RangeLists {
  private readonly bySheet = new WeakMap<Sheet, Map<string, string[]>>();

  /** What the range «='Списки'!$A$2:$A» offers: each text once, in its order. */
  valuesOf(text: string, book: Book): string[] {
    const place = parseA1(book, text.replace(/^=/, ""));
    if (place === null) return [];
    const { range, sheet } = place;
    const known = this.bySheet.get(sheet) ?? new Map<string, string[]>();
    this.bySheet.set(sheet, known);
    const values = known.get(text) ?? listIn(sheet, boxOf(sheet, range));
    known.set(text, values);
    return values;
  }
}

function listIn(sheet: Sheet, box: ReturnType<typeof boxOf>): string[] {
  const values = new Set<string>();
  for (let row = box.top; row < box.bottom; row += 1) {
    for (const cell of rowAt(sheet, row).cells.slice(box.left, box.right)) {
      const text = cell?.userEnteredValue?.formulaValue === undefined ? shownText(cell) : "";
      if (text !== "") values.add(text);
    }
  }
  return [...values];
}

/** What a drop-down offers. */
export function listOf({ condition }: DataValidationRule, book: Book, lists: RangeLists): string[] {
  const texts = (condition?.values ?? []).map(({ userEnteredValue = "" }) => userEnteredValue);
  return condition?.type === "ONE_OF_RANGE" ? lists.valuesOf(texts[0] ?? "", book) : texts;
}

export function checkView({ blocks, rule }: RuleBlocks, book: Book, lists: RangeLists): CheckView {
  const kind = KINDS[rule.condition?.type ?? ""] ?? "list";
  return {
    blocks,
    kind,
    values: kind === "list" ? listOf(rule, book, lists) : [],
    strict: rule.strict === true,
    help: rule.inputMessage ?? "",
  };
}

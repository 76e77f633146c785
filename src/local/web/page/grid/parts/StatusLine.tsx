// Under the sheet: the tabs, and in few words what is chosen, filtered and on its way.
import type { JSX } from "preact";
import { counted } from "../../../../../domain/language/plural.ts";
import type { Board } from "../board.ts";
import { lastRow } from "../filter.ts";

export function StatusLine({ board, focusSheet }: { board: Board; focusSheet: () => void }): JSX.Element {
  return (
    <div class="grid-foot">
      <div class="grid-tabs" role="tablist" aria-label="Листы книги">
        {board.tabs.map(({ sheetId, title, tabColour }) => (
          <button
            key={sheetId}
            type="button"
            role="tab"
            class="grid-tab"
            aria-selected={sheetId === board.sheetId}
            tabIndex={sheetId === board.sheetId ? 0 : -1}
            style={tabColour === null ? {} : { "--tab": tabColour }}
            title={`Лист «${title}» (Ctrl+Shift+Page Down — следующий)`}
            onClick={(event) => {
              if (sheetId !== board.sheetId) board.openSheet(sheetId);
              if (event.detail > 0) focusSheet();
            }}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (step === undefined) return;
              event.preventDefault();
              const at = board.tabs.findIndex((tab) => tab.sheetId === board.sheetId);
              const next = board.tabs[at + step];
              if (next === undefined) return;
              board.openSheet(next.sheetId);
              const list = event.currentTarget.parentElement;
              const button = list?.querySelectorAll("button")[at + step];
              button?.focus();
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div class="grid-facts">{factsOf(board)}</div>
    </div>
  );
}

const MOST_SUMMED = 100_000;

function factsOf(board: Board): string {
  const { sheet, current, filter, hidden, truth } = board;
  const facts: string[] = [];
  if (truth.pending > 0) facts.push("Сохраняется…");
  if (sheet !== null && filter.size > 0) {
    const rows = lastRow(sheet) - (sheet.filter?.startRow ?? 0) - 1;
    facts.push(`Фильтр: показано ${rows - hidden.size} из ${counted(rows, "строки", "строк", "строк")}`);
  }
  const block = current.ranges.at(-1);
  if (sheet === null || block === undefined) return facts.join(" · ");
  const rows = Math.min(block.endRow, sheet.rows.length);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const size = (rows - block.startRow) * (block.endColumn - block.startColumn);
  if (size < 2 || size > MOST_SUMMED) return facts.join(" · ");
  for (let row = block.startRow; row < rows; row += 1) {
    if (hidden.has(row)) continue;
    for (let column = block.startColumn; column < block.endColumn; column += 1) {
      const cell = truth.cell(sheet, row, column);
      if (cell?.v === undefined || cell.v === "") continue;
      count += 1;
      const pattern = truth.style(cell).pattern ?? "";
      if (typeof cell.v !== "number" || /[dy]/i.test(pattern)) continue;
      numbers += 1;
      sum += cell.v;
    }
  }
  if (count > 0) facts.push(`Заполнено: ${count}`);
  if (numbers > 0) facts.push(`Сумма: ${String(Number(sum.toPrecision(12))).replace(".", ",")}`);
  return facts.join(" · ");
}

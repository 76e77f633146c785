// What the coordinator is told after his book came back: what was taken, what is asked, what wasn't taken and why.
import { counted } from "../domain/language/plural.ts";
import { rowName, said } from "./remarks.ts";
import { sheetSpec } from "./sheets.ts";
import type { BookAddition, BookPatch, BookRemark, BookState, MergeResult, Receipt } from "./types.ts";

/** Lines of one kind that a letter can hold; the rest is counted. */
const SHOWN = 40;

type Merged = Pick<MergeResult, "patches" | "additions" | "remarks" | "proposals">;

export function receiptOf({ patches, additions, remarks, proposals }: Merged, current: BookState): Receipt {
  const { names } = current;
  return {
    taken: [
      ...shown(
        patches.map((patch) => patchLine(patch, current)),
        "изменённая строка",
        "изменённые строки",
        "изменённых строк",
      ),
      ...shown(
        additions.map((addition) => additionLine(addition, names)),
        "новая строка",
        "новые строки",
        "новых строк",
      ),
      ...proposalLine(proposals),
    ],
    asked: shown(linesOf(remarks, "ask"), "вопрос", "вопроса", "вопросов"),
    refused: shown(
      [...linesOf(remarks, "bad"), ...linesOf(remarks, "told")],
      "замечание",
      "замечания",
      "замечаний",
    ),
  };
}

function patchLine({ table, id, cells, was }: BookPatch, { tables, names }: BookState): string {
  const spec = sheetSpec(table);
  const changed = spec.columns
    .filter((column) => cells[column.id] !== undefined)
    .map(
      (column) =>
        `«${column.layout.header}» — ${said(column, cells[column.id] ?? "", names)} (было ${said(column, was[column.id] ?? "", names)})`,
    );
  return `${spec.title}, ${rowName(id, tables[table][id] ?? {}, names)}: ${changed.join("; ")}.`;
}

function additionLine({ table, cells }: BookAddition, names: boolean): string {
  const about = [names ? cells["name"] : cells["teacher"], cells["position"], cells["kind"]];
  const words = about.map((value) => String(value ?? "")).filter((value) => value !== "");
  return `${sheetSpec(table).title}, новая строка: ${words.join(", ")}.`;
}

function proposalLine({ included, declined, unanswered }: MergeResult["proposals"]): string[] {
  if (included + declined === 0) return [];
  const rest = unanswered === 0 ? "" : `, без ответа ${unanswered}`;
  return [`Предложения центра: в список ${included}, отклонено ${declined}${rest}.`];
}

function linesOf(remarks: readonly BookRemark[], kind: BookRemark["kind"]): string[] {
  return remarks
    .filter((remark) => remark.kind === kind)
    .map(({ sheet, row, message, cure }) => {
      const where = [row === "" ? "" : sheet, row].filter((part) => part !== "").join(", ");
      return [where === "" ? message : `${where}: ${message}`, kind === "told" ? "" : cure]
        .filter((part) => part !== "")
        .join(" ");
    });
}

function shown(lines: readonly string[], one: string, few: string, many: string): string[] {
  const rest = lines.length - SHOWN;
  if (rest <= 0) return [...lines];
  return [...lines.slice(0, SHOWN), `И ещё ${counted(rest, one, few, many)}.`];
}

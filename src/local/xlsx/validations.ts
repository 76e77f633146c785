// Drop-downs and checks of what is typed. Alike cells of a column make one rule over their range: written cell by cell,
// excelts 5 would make overlapping ranges.
import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { cellName, columnIndex } from "../../workbook/cellNames.ts";
import { areaName, stretched, type Area } from "./areas.ts";
import { plainText } from "./cells.ts";
import { conditionFormula } from "./conditions.ts";
import { excelFormula, type Spelling } from "./formulas.ts";
import type { ListItem, Lists } from "./lists.ts";
import type { Sheet, ValidationRule } from "./resource.ts";

type RuleFormula = Pick<Extract<DataValidation, { formulae: unknown[] }>, "type" | "operator" | "formulae">;

/** Longest list that Excel takes inside a drop-down. */
const LONGEST_INLINE = 255;
const LONGEST_MESSAGE = 255;

/** What is said when a value is refused, by the beginning of the condition's name: title (up to 32 characters), reason, cure. */
const REFUSALS = [
  ["ONE_OF", "Нет в списке", "Такого значения нет в списке.", "Выберите значение из списка."],
  ["BOOLEAN", "Нет в списке", "Здесь ставится только отметка.", "Выберите её из списка."],
  [
    "DATE",
    "Нужна дата",
    "Это не похоже на нужную дату.",
    "Введите её в виде ДД.ММ.ГГГГ, например 01.09.2026.",
  ],
  ["NUMBER", "Нужно число", "Такое число здесь не подходит.", "Введите число цифрами, без слов и единиц."],
  ["", "Не подходит", "Это значение здесь не подходит.", "Исправьте его."],
] as const;

/** What rules of a sheet may refer to. */
export interface Surroundings {
  readonly spelling: Spelling;
  readonly lists: Lists;
  /** All sheets of the book, for drop-downs that take their list from a range. */
  readonly sheets: readonly Sheet[];
}

/** Puts the sheet's drop-downs and checks into the file. */
export function addValidations(target: Worksheet, sheet: Sheet, around: Surroundings): void {
  for (const { rule, areas } of validatedAreas(sheet)) {
    const [first] = areas;
    if (first === undefined) continue;
    // The key «range:…» is the one under which excelts keeps a rule of several ranges that it has read.
    target.dataValidations.add(
      `range:${areas.map(areaName).join(" ")}`,
      validation(rule, cellName(first.top, first.left), sheet, around),
    );
  }
}

interface ValidatedAreas {
  readonly rule: ValidationRule;
  readonly areas: Area[];
}

/** Rules of the sheet with the runs of cells that they hold for, column by column. */
function validatedAreas(sheet: Sheet): ValidatedAreas[] {
  const byText = new Map<string, ValidatedAreas[]>();
  const byRule = new Map<ValidationRule, ValidatedAreas[]>();
  (sheet.data?.[0]?.rowData ?? []).forEach((row, rowIndex) => {
    (row.values ?? []).forEach((cell, column) => {
      const rule = cell.dataValidation;
      if (rule?.condition === undefined) return;
      const columns = byRule.get(rule) ?? listed(byText, JSON.stringify(rule));
      byRule.set(rule, columns);
      const entry = (columns[column] ??= { rule, areas: [] });
      prolong(entry.areas, rowIndex, column);
    });
  });
  return [...byText.values()]
    .flatMap((columns) => Object.values(columns))
    .map(({ rule, areas }) => ({
      rule,
      areas: areas.map((area) => ({ ...area, bottom: stretched(area.bottom, sheet) })),
    }));
}

function listed(found: Map<string, ValidatedAreas[]>, text: string): ValidatedAreas[] {
  const columns = found.get(text) ?? [];
  found.set(text, columns);
  return columns;
}

function prolong(areas: Area[], row: number, column: number): void {
  const last = areas[areas.length - 1];
  if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
  else areas.push({ top: row, bottom: row, left: column, right: column });
}

function validation(rule: ValidationRule, cell: string, sheet: Sheet, around: Surroundings): DataValidation {
  const type = rule.condition?.type ?? "";
  const [, errorTitle, reason, cure] = REFUSALS.find(([prefix]) => type.startsWith(prefix)) ?? REFUSALS[4];
  const hint = rule.inputMessage ?? "";
  return {
    ...ruleFormula(rule, cell, sheet, around),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict === true ? "stop" : "warning",
    errorTitle,
    error: message(`${reason} ${hint === "" ? cure : hint}`),
    ...(hint !== "" && { showInputMessage: true, prompt: message(hint) }),
  };
}

function ruleFormula(rule: ValidationRule, cell: string, sheet: Sheet, around: Surroundings): RuleFormula {
  const condition = rule.condition ?? {};
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? "");
  switch (condition.type) {
    case "ONE_OF_LIST":
      return list(listSource(values, around.lists));
    case "ONE_OF_RANGE":
      return list(rangeSource(values[0] ?? "", sheet, around));
    case "BOOLEAN":
      return list(values.length > 0 ? listSource(values, around.lists) : around.lists.range([true, false]));
    case "DATE_IS_VALID":
      return { type: "date", operator: "greaterThanOrEqual", formulae: [new Date(Date.UTC(1900, 0, 1))] };
    default:
      return { type: "custom", formulae: [conditionFormula(condition, cell, around.spelling)] };
  }
}

function list(source: string): RuleFormula {
  return { type: "list", formulae: [source] };
}

/** The list itself where Excel can hold it: without commas and quotes, 255 characters at most; else its range. */
function listSource(items: readonly ListItem[], lists: Lists): string {
  const joined = items.join(",");
  const fits =
    joined.length <= LONGEST_INLINE && items.every((item) => /^(?![\s=])[^,"]+(?<!\s)$/.test(String(item)));
  return fits ? `"${joined}"` : lists.range(items);
}

/** The range of a list; one with an open end stops at its last filled cell, lest the drop-down be mostly blank. */
function rangeSource(written: string, sheet: Sheet, around: Surroundings): string {
  const formula = excelFormula(written, around.spelling);
  const open = /^((?:'(?:[^']|'')+'!|[^'!]+!)?)\$?([A-Z]+)\$?(\d+)?:\$?([A-Z]+)$/i.exec(
    written.replace(/^=/, ""),
  );
  if (open === null) return formula;
  const [, place = "", left = "", top = "1", right = ""] = open;
  const title = place.replace(/^'|'?!$/g, "").replace(/''/g, "'");
  const source = title === "" ? sheet : around.sheets.find((other) => other.properties?.title === title);
  const bottom = Math.max(lastFilledRow(source, columnIndex(left.toUpperCase())) + 1, Number(top));
  return excelFormula(`${place}$${left}$${top}:$${right}$${String(bottom)}`, around.spelling);
}

function lastFilledRow(sheet: Sheet | undefined, column: number): number {
  const rows = sheet?.data?.[0]?.rowData ?? [];
  return rows.findLastIndex((row) => row.values?.[column]?.userEnteredValue !== undefined);
}

function message(text: string): string {
  const clean = plainText(text);
  return clean.length > LONGEST_MESSAGE ? `${clean.slice(0, LONGEST_MESSAGE - 1)}…` : clean;
}

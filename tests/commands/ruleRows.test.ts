// «Порядок аттестации» filled and mended: what is shipped comes, what people wrote stays.
import { expect, test } from "vitest";
import { missingRules, staleRuleWords } from "../../src/commands/book/ruleRows.ts";
import { defaultRuleRows } from "../../src/domain/attestation/rules/editionData.ts";
import { rules } from "../../src/workbook/tables/index.ts";
import { addRowsIfAny, patchRow, removeRow } from "../../src/workbook/changes.ts";
import { apply, districtBook, rows } from "./registers.ts";

const KEY = "P2023.refusalYears";

test("поставленный лист заполнен: добавлять и поправлять нечего", () => {
  const { book } = districtBook();
  expect(book.rows(rules)).toEqual(defaultRuleRows());
  expect(missingRules(book)).toEqual([]);
  expect(staleRuleWords(book)).toEqual([]);
});

test("удалённая строка возвращается, значение и источник человека остаются", () => {
  const district = districtBook();
  apply(district, [
    removeRow(rules, "P2014.refusalYears"),
    patchRow(rules, KEY, { value: "2", source: "письмо региона" }),
  ]);
  const missing = missingRules(district.book);
  expect(missing.map(({ key }) => key)).toEqual(["P2014.refusalYears"]);
  apply(district, [...addRowsIfAny(rules, missing), ...staleRuleWords(district.book)]);
  expect(missingRules(district.book)).toEqual([]);
  expect(district.book.rows(rules).find(({ key }) => key === KEY)).toMatchObject({
    value: "2",
    source: "письмо региона",
  });
});

test("название правила и пояснение следуют за программой", () => {
  const district = districtBook();
  const shipped = defaultRuleRows().find(({ key }) => key === KEY);
  apply(district, [patchRow(rules, KEY, { label: "Отказ", help: "" })]);
  apply(district, staleRuleWords(district.book));
  expect(district.book.rows(rules).find(({ key }) => key === KEY)).toEqual(shipped);
});

test("строки новой редакции, вписанные или скопированные, получают свой код и не путаются с прежними", () => {
  const copied = defaultRuleRows().filter(({ edition }) => edition === "P2023");
  const district = districtBook(
    rows(
      rules,
      copied.map((row) => ({ ...row, edition: "P2029" })),
    ),
  );
  apply(district, staleRuleWords(district.book));
  expect(missingRules(district.book)).toEqual([]);
  expect(district.book.rows(rules).map(({ key }) => key)).toEqual([
    ...defaultRuleRows().map(({ key }) => key),
    ...copied.map(({ key }) => key.replace("P2023", "P2029")),
  ]);
});

// Spreadsheets that the add-on makes besides its own book: they are written, shared and outlive the program.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Engine } from "../../../src/local/engine/engine.ts";
import { builtAddOn } from "../../built.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const SCRIPT = `
function makeBook() {
  const { spreadsheetId } = Sheets.Spreadsheets.create({ properties: { title: "СОШ № 1", locale: "ru_RU" } });
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: "Педагоги" } }] }], fields: "userEnteredValue" } },
  ] }, spreadsheetId);
  Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "school1@example.org" }, spreadsheetId, {});
  Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "school1@example.org" }, spreadsheetId, {});
  return spreadsheetId;
}
function look(id) {
  const values = Sheets.Spreadsheets.Values.get(id, "Лист1!A1:A1", { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" }).values;
  return { values, people: Drive.Permissions.list(id).permissions.map((each) => each.emailAddress) };
}
function revoke(id) {
  const [first] = Drive.Permissions.list(id).permissions;
  Drive.Permissions.remove(id, first.id);
}
function shareOwn() {
  Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "a@example.org" }, SpreadsheetApp.getActiveSpreadsheet().getId(), {});
}
`;

function engineIn(dir: string): Engine {
  const { services, manifest } = builtAddOn();
  return new Engine({ dir, bundle: SCRIPT, services, manifest });
}

test("таблица школы создаётся, открывается одному человеку и переживает перезапуск", () => {
  const dir = mkdtempSync(join(tmpdir(), "others-"));
  folders.push(dir);
  const first = engineIn(dir);
  const made = first.run("makeBook");
  expect(made.error).toBeNull();
  const id = String(made.value);
  expect(made.calls.byService).toEqual({ Sheets: 2, Drive: 2 });
  first.close();
  const second = engineIn(dir);
  expect(second.run("look", [id]).value).toEqual({ values: [["Педагоги"]], people: ["school1@example.org"] });
  expect(second.run("revoke", [id]).error).toBeNull();
  expect(second.run("look", [id]).value).toEqual({ values: [["Педагоги"]], people: [] });
  second.close();
});

test("чужие файлы и сама книга центра через Drive не открываются: право только на созданное", () => {
  const dir = mkdtempSync(join(tmpdir(), "others-"));
  folders.push(dir);
  const engine = engineIn(dir);
  expect(engine.run("look", ["нет-такой"]).error?.message).toContain("Requested entity was not found");
  expect(engine.run("shareOwn").error?.message).toContain("File not found");
  engine.close();
});

import { describe, expect, test } from "vitest";
import { engineFor, errorOf, valueOf } from "../engine/testEngine.ts";

const daily = `ScriptApp.newTrigger("morning").timeBased().everyDays(1).atHour(7).create()`;

describe("ScriptApp", () => {
  test("триггеры: часовой, недельный и на правку; у каждого свои функция, вид и номер", () => {
    expect(
      valueOf(`${daily};
        ScriptApp.newTrigger("week").timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(16).nearMinute(30).create();
        const book = SpreadsheetApp.getActiveSpreadsheet();
        ScriptApp.newTrigger("edited").forSpreadsheet(book).onEdit().create();
        ScriptApp.newTrigger("edited").forSpreadsheet(book.getId()).onEdit().create();
        const all = ScriptApp.getProjectTriggers();
        return [all.map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]),
          all[0].getEventType() === ScriptApp.EventType.CLOCK, new Set(all.map((t) => t.getUniqueId())).size,
          all[2].getTriggerSourceId() === book.getId()]`),
    ).toEqual([
      [
        ["morning", "CLOCK", "CLOCK"],
        ["week", "CLOCK", "CLOCK"],
        ["edited", "ON_EDIT", "SPREADSHEETS"],
        ["edited", "ON_EDIT", "SPREADSHEETS"],
      ],
      true,
      4,
      true,
    ]);
  });

  test("каждый видит и удаляет только свои триггеры", () => {
    const engine = engineFor(`
      function install() { ${daily} }
      function mine() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
      function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
      function removeTwice() { const [t] = ScriptApp.getProjectTriggers(); ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t); }`);
    const other = { user: "other@example.org" };
    engine.run("install");
    engine.run("install", [], other);
    expect(engine.run("mine", [], other).value).toEqual(["morning"]);
    engine.run("removeAll", [], other);
    expect(engine.triggers.map(({ owner }) => owner)).toEqual(["centre@example.org"]);
    expect(engine.run("removeTwice").error?.message).toContain("deleteTrigger on object ScriptApp");
    expect(engine.triggers).toEqual([]);
  });

  test("двадцать первый триггер не ставится", () => {
    expect(errorOf(`for (let i = 0; i < 21; i++) ${daily}`)).toBe(
      "Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  });

  test("ритмы, которых нет в модели, и чужая книга называются", () => {
    expect(errorOf(`ScriptApp.newTrigger("f").timeBased().everyDays(2)`)).toContain(
      "not modelled: ClockTriggerBuilder.everyDays(2)",
    );
    expect(errorOf(`ScriptApp.newTrigger("f").timeBased().atHour(7).create()`)).toContain("not modelled");
    expect(errorOf(`ScriptApp.newTrigger("f").timeBased().everyMinutes(5)`)).toContain(
      "not modelled: ClockTriggerBuilder.everyMinutes",
    );
    expect(errorOf(`ScriptApp.newTrigger("f").forSpreadsheet("чужая").onEdit().create()`)).toContain(
      "another book",
    );
    const zoned = (zone: string): string =>
      `ScriptApp.newTrigger("f").timeBased().everyDays(1).atHour(7).inTimezone("${zone}").create()`;
    expect(errorOf(zoned("Europe/Moscow"))).toBe("no error");
    expect(errorOf(zoned("Asia/Omsk"))).toContain("not modelled: ClockTriggerBuilder.inTimezone(Asia/Omsk)");
    expect(errorOf(`ScriptApp.newTrigger("f").timeBased().everyDays(1).atHour(24)`)).toMatch(
      /^Exception: .*between 0 and 23/,
    );
  });
});

import { describe, expect, test } from "vitest";
import { engineFor, errorOf, valueOf } from "../engine/testEngine.ts";

describe("PropertiesService", () => {
  test("свойства живут между запусками, удаляются и не смешиваются", () => {
    const engine = engineFor(`
      const script = () => PropertiesService.getScriptProperties();
      function write() {
        script().setProperty("a", "1").setProperties({b: "2", c: "3"});
        PropertiesService.getDocumentProperties().setProperty("a", "книга");
        PropertiesService.getUserProperties().setProperty("a", Session.getActiveUser().getEmail());
        script().deleteProperty("c");
      }
      function read() {
        return [script().getProperties(), script().getKeys(), script().getProperty("нет"),
          PropertiesService.getDocumentProperties().getProperty("a"),
          PropertiesService.getUserProperties().getProperty("a")];
      }
      function replace() { script().setProperties({d: "4"}, true); return script().getProperties(); }
      function clear() { script().deleteAllProperties(); return script().getKeys(); }`);
    engine.run("write");
    expect(engine.run("read").value).toEqual([
      { a: "1", b: "2" },
      ["a", "b"],
      null,
      "книга",
      "centre@example.org",
    ]);
    expect(engine.run("read", [], { user: "other@example.org" }).value).toMatchObject([
      {},
      {},
      null,
      "книга",
      null,
    ]);
    expect(engine.run("replace").value).toEqual({ d: "4" });
    expect(engine.run("clear").value).toEqual([]);
  });

  test("значение больше 9 КБ и хранилище больше 500 КБ не принимаются", () => {
    const set = (value: string): string =>
      `PropertiesService.getScriptProperties().setProperty("k", ${value})`;
    expect(errorOf(set(`"я".repeat(4609)`))).toBe("Exception: Argument too large: value");
    expect(errorOf(set(`"я".repeat(4608)`))).toBe("no error");
    expect(errorOf(set("5"))).toContain("don't match the method signature");
    expect(
      errorOf(`const p = PropertiesService.getScriptProperties();
        for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000))`),
    ).toContain("You have exceeded the property storage quota");
  });
});

describe("LockService", () => {
  const bundle = `
    const lock = () => LockService.getDocumentLock();
    function hold() { lock().waitLock(0); return MailApp.getRemainingDailyQuota(); }
    function take(ms) { const t = Date.now(); return [lock().tryLock(ms), lock().hasLock(), Date.now() - t]; }
    function wait() { lock().waitLock(30000); }
    function script() { return LockService.getScriptLock().tryLock(0); }`;

  test("свободный замок берётся и с нулевым ожиданием, повторно — тоже; отпущенный свободен", () => {
    expect(
      valueOf(`const l = LockService.getScriptLock();
        const taken = [l.tryLock(0), l.tryLock(0), l.hasLock()]; l.releaseLock(); l.waitLock(0);
        return [...taken, l.hasLock()]`),
    ).toEqual([true, true, true, true]);
  });

  test("отрицательное ожидание не берёт даже свободный замок", () => {
    expect(valueOf(`const l = LockService.getScriptLock(); return [l.tryLock(-100), l.hasLock()]`)).toEqual([
      false,
      false,
    ]);
    expect(errorOf(`LockService.getScriptLock().waitLock(-100)`)).toMatch(/^Exception: Lock timeout/);
  });

  test("замок другого выполнения занят: tryLock ждёт своё и отвечает «нет», waitLock бросает; после конца — свободен", () => {
    const engine = engineFor(bundle);
    const seen: unknown[] = [];
    engine.run("hold", [], {
      betweenCalls: (n) => {
        if (n !== 2) return;
        seen.push(
          engine.run("take", [5000]).value,
          engine.run("wait").error?.message,
          engine.run("script").value,
        );
      },
    });
    expect(seen).toEqual([
      [false, false, 5020],
      "Lock timeout: another process was holding the lock for too long.",
      true,
    ]);
    expect(engine.run("take", [0]).value).toEqual([true, true, 20]);
  });

  test("замок убитого выполнения свободен", () => {
    const engine = engineFor(bundle);
    expect(engine.run("hold", [], { stop: { before: 2 } }).killed).toBe(true);
    expect(engine.run("take", [0]).value).toEqual([true, true, 20]);
  });
});

describe("CacheService", () => {
  test("значение живёт до своего срока по часам программы", () => {
    expect(
      valueOf(`const c = CacheService.getScriptCache(); c.put("k", "v", 60); c.put("default", "v");
        const seen = [c.get("k"), c.get("нет")];
        Utilities.sleep(59000); seen.push(c.get("k")); Utilities.sleep(1000); seen.push(c.get("k"), c.get("default"));
        c.remove("default"); seen.push(c.get("default")); return seen`),
    ).toEqual(["v", null, "v", null, "v", null]);
  });

  test("слишком длинный ключ и слишком большое значение не принимаются", () => {
    expect(errorOf(`CacheService.getScriptCache().put("k".repeat(251), "v")`)).toBe(
      "Exception: Argument too large: key",
    );
    expect(errorOf(`CacheService.getScriptCache().put("k", "v".repeat(102401))`)).toBe(
      "Exception: Argument too large: value",
    );
  });
});

// `npm run push` with clasp played by the test: what it asks clasp for, in which order, and what it leaves behind when clasp fails.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NO_SCRIPT, push, PushFailed } from "../../build/push.mjs";

let folder = "";
const settings = (): string => join(folder, ".clasp.json");
const written = (): unknown => JSON.parse(readFileSync(settings(), "utf8"));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "push-"));
  writeFileSync(settings(), JSON.stringify({ scriptId: NO_SCRIPT, rootDir: "build/out" }));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs it; `failing` is the command that clasp refuses. */
async function pushed(
  isSignedIn: boolean,
  failing = "",
): Promise<{ done: string[]; said: string; error: unknown }> {
  const done: string[] = [];
  const said: string[] = [];
  const clasp = (args: readonly string[]): { status: number; text: string } => {
    const [command = ""] = args;
    if (command !== "show-authorized-user") done.push(command);
    if (command === failing) return { status: 1, text: "" };
    if (command === "create-script") {
      if (existsSync(settings())) return { status: 1, text: "Project file already exists." };
      const made = { scriptId: "S1", rootDir: "build/out", parentId: "P1", filePushOrder: [] };
      writeFileSync(settings(), JSON.stringify(made));
    }
    return { status: 0, text: `{ "loggedIn": ${String(isSignedIn)} }` };
  };
  const rebuild = (): Promise<void> => {
    done.push("build");
    return Promise.resolve();
  };
  const error: unknown = await push({ folder, clasp, rebuild, say: (words) => said.push(words) }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { done, said: said.join("\n"), error };
}

describe("отправка в Google", () => {
  test("в первый раз: вход, новая книга, сборка после неё, отправка; адрес книги назван", async () => {
    const { done, said, error } = await pushed(false);
    expect(error).toBeNull();
    expect(done).toEqual(["login", "create-script", "build", "push"]);
    expect(said).toContain("https://drive.google.com/open?id=P1");
    expect(written()).toEqual({ scriptId: "S1", rootDir: "build/out", parentId: "P1" });
  });

  test("потом только сборка и отправка в ту же книгу", async () => {
    writeFileSync(settings(), JSON.stringify({ scriptId: "S1", rootDir: "build/out" }));
    expect((await pushed(true)).done).toEqual(["build", "push"]);
    expect(written()).toEqual({ scriptId: "S1", rootDir: "build/out" });
  });

  test("книга не создалась: сказано, что включить, и повторить можно с того же места", async () => {
    const { done, error } = await pushed(true, "create-script");
    expect(error).toBeInstanceOf(PushFailed);
    expect(String(error)).toContain("https://script.google.com/home/usersettings");
    expect(done).toEqual(["create-script"]);
    expect(written()).toMatchObject({ scriptId: NO_SCRIPT });
    expect((await pushed(true)).done).toEqual(["create-script", "build", "push"]);
  });

  test.each(["login", "push"])("clasp отказал на %s: команда кончается словами", async (failing) => {
    const { error } = await pushed(false, failing);
    expect(error).toBeInstanceOf(PushFailed);
    expect(String(error)).toMatch(/не удалось\./);
  });
});

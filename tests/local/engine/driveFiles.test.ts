// Documents in Drive as the host models them: kept as .docx, found by their key with the lag of the real search, alive after kill -9.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packFolder, unpackBackup } from "../../../src/local/store/backup.ts";
import { replaceData } from "../../../src/local/store/restore.ts";
import { builtProgram } from "../childProgram.ts";
import { temporaryFolder } from "../folders.ts";
import { lastNumberBeforeKill } from "../killedProcess.ts";
import { engineFor, engineOptions } from "./testEngine.ts";
import { Engine } from "../../../src/local/engine/engine.ts";

const BUNDLE = `
  const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  function folder() { return Drive.Files.create({ name: "Документы", mimeType: "application/vnd.google-apps.folder" }).id; }
  function docx(text) {
    return Utilities.zip([Utilities.newBlob(text, "text/plain", "word/document.xml")], "a.docx").setContentType(DOCX);
  }
  function make(name, key, parent) {
    const file = { name, mimeType: "application/vnd.google-apps.document", appProperties: { document: key } };
    if (parent) file.parents = [parent];
    return Drive.Files.create(file, docx(name), { fields: "id,webViewLink" });
  }
  function find(keys) {
    const q = "(" + keys.map((key) => "appProperties has { key='document' and value='" + key + "' }").join(" or ") + ") and trashed = false";
    return Drive.Files.list({ q, fields: "files(id,webViewLink,appProperties)", pageSize: 1000 }).files.map((file) => file.appProperties.document);
  }
  function get(id) { return Drive.Files.get(id, { fields: "id,trashed" }); }
  function call(method, args) { return Drive.Files[method](...args); }
  function commit() {
    const next = Number(PropertiesService.getScriptProperties().getProperty("last") || 0) + 1;
    make("План " + next, "k" + next);
    PropertiesService.getScriptProperties().setProperty("last", String(next));
    return next;
  }
`;

const engine = (more = {}) => engineFor(BUNDLE, more);
const errorOf = (run: { error: { message: string } | null }): string => run.error?.message ?? "";

describe("Drive", () => {
  test("файл складывается под безопасным именем, второй с тем же именем не затирает первый", () => {
    const dir = temporaryFolder();
    const first = engine({ dir });
    const parent = first.run("folder").value;
    expect(first.run("make", ['План "А": 1/2', "a", parent]).error).toBeNull();
    const second = first.run("make", ['План "А": 1/2', "b", parent]);
    expect(second.documents.map(({ fileName }) => fileName)).toEqual(["План А 1 2 (2).docx"]);
    expect(second.calls.byService).toEqual({ Drive: 1 });
    expect(readdirSync(join(dir, "documents")).sort()).toEqual(["План А 1 2 (2).docx", "План А 1 2.docx"]);
    first.close();
  });

  test("поиск по ключу видит файл не сразу: первый список после создания его пропускает", () => {
    const host = engine();
    host.run("make", ["План", "ДК-0001/1"]);
    expect(host.run("find", [["ДК-0001/1", "ДК-0002/1"]]).value).toEqual([]);
    expect(host.run("find", [["ДК-0001/1", "ДК-0002/1"]]).value).toEqual(["ДК-0001/1"]);
  });

  test("другая учётная запись чужих файлов не видит", () => {
    const host = engine();
    const made = host.run("make", ["План", "a"]).value;
    const id = typeof made === "object" && made !== null && "id" in made ? made.id : "";
    host.run("find", [["a"]]);
    expect(host.run("find", [["a"]], { user: "other@example.org" }).value).toEqual([]);
    expect(errorOf(host.run("get", [id], { user: "other@example.org" }))).toContain("File not found");
    expect(host.run("get", [id]).value).toEqual({ id, trashed: false });
  });

  test.each([
    ["create", [{ name: "a", mimeType: "text/plain" }], "mimeType text/plain"],
    ["create", [{ name: "a", mimeType: "application/vnd.google-apps.document" }], "without its content"],
    ["create", [{ name: "a", mimeType: "application/vnd.google-apps.folder", starred: true }], "starred"],
    ["create", [{ name: "a" }, "bytes"], "only supports Blob types"],
    ["get", ["x", { fields: "id,size" }], "File not found"],
    ["list", [{ q: "name = 'a'", fields: "files(id)", pageSize: 10 }], "not modelled: drive.files.list: q"],
    ["list", [{ q: "trashed = false", fields: "files(id)" }], "pageSize"],
    ["update", [{}, "x"], "not modelled: Drive.Files.update"],
  ])("%s %j: чего нет в модели, о том сказано", (method, args, words) => {
    expect(errorOf(engine().run("call", [method, args]))).toContain(words);
  });
});

describe("папка documents", () => {
  test("файл, исправленный человеком, отдаётся исправленным; удалённого больше нет", () => {
    const dir = temporaryFolder();
    const first = engine({ dir });
    first.run("make", ["План", "a"]);
    const [made] = first.documents();
    const path = join(dir, "documents", "План.docx");
    writeFileSync(path, "исправлено");
    expect(Buffer.from(first.documentBytes(made?.id ?? "") ?? []).toString()).toBe("исправлено");
    rmSync(path);
    expect(first.documents()).toEqual([]);
    expect(errorOf(first.run("get", [made?.id]))).toContain("File not found");
    first.close();
  });

  test("черновик без записи в журнале убирается, записанный занимает своё место", () => {
    const dir = temporaryFolder();
    const first = engine({ dir });
    first.run("make", ["План", "a"]);
    const id = first.documents()[0]?.id ?? "";
    first.close();
    const place = (name: string): string => join(dir, "documents", name);
    writeFileSync(place(`.${id}.tmp`), readFileSync(place("План.docx")));
    rmSync(place("План.docx"));
    writeFileSync(place(".unknown.tmp"), "половина");
    const second = engine({ dir });
    expect(readdirSync(join(dir, "documents"))).toEqual(["План.docx"]);
    expect(second.run("find", [["a"]]).value).toEqual(["a"]);
    second.close();
  });

  test("резервная копия возвращает и документы", () => {
    const dir = temporaryFolder();
    const first = engine({ dir });
    first.run("make", ["План", "a"]);
    first.close();
    const backup = packFolder(dir, new Date(0));
    const other = temporaryFolder();
    const second = engine({ dir: other });
    second.run("make", ["Другой", "b"]);
    second.close();
    replaceData(other, unpackBackup(backup));
    const third = engine({ dir: other });
    expect(readdirSync(join(other, "documents"))).toEqual(["План.docx"]);
    expect(third.run("find", [["a"]]).value).toEqual(["a"]);
    third.close();
  });

  test("программа, убитая kill -9, не теряет подтверждённых файлов и не удваивает их", async () => {
    const program = builtProgram(new URL("sendForever.ts", import.meta.url));
    for (let kill = 0; kill < 6; kill++) {
      const dir = temporaryFolder();
      const options = engineOptions(BUNDLE, { dir });
      const file = join(temporaryFolder(), "options.json");
      writeFileSync(file, JSON.stringify(options));
      const said = await lastNumberBeforeKill(program, file, 30 + 17 * kill);
      const again = new Engine({ ...options });
      const names = again.documents().map(({ name }) => name);
      expect(names.length).toBeGreaterThanOrEqual(said);
      expect(new Set(names).size).toBeGreaterThanOrEqual(said);
      const onDisk = readdirSync(join(dir, "documents")).sort();
      expect(onDisk).toEqual(
        again
          .documents()
          .map(({ fileName }) => fileName)
          .sort(),
      );
      for (const { id } of again.documents()) expect(again.documentBytes(id)?.length).toBeGreaterThan(50);
      again.close();
      expect(existsSync(join(dir, "lock"))).toBe(false);
    }
  }, 60_000);
});

import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import PostalMime from "postal-mime";
import { expect, onTestFinished, test } from "vitest";
import { Engine } from "../../../src/local/engine/engine.ts";
import {
  readMailChoice,
  writeMailChoice,
  type SmtpSettings,
} from "../../../src/local/outbox/mailSettings.ts";
import { builtProgram } from "../childProgram.ts";
import { engineOptions } from "../engine/testEngine.ts";
import { temporaryFolder } from "../folders.ts";

/** As it is built beside the host. */
const PROGRAM = fileURLToPath(new URL("../../../build/local/smtp.js", import.meta.url));
const BUNDLE = `
  function send() {
    const file = Utilities.newBlob("строка списка", "text/plain", "список.txt");
    MailApp.sendEmail({to: "berezina@example.org", subject: "Срок 12 сентября", body: "Текст", name: "Центр",
      attachments: [file]});
  }`;

/** A mail server at work; `received` gives the letters that it has taken. */
async function mailServer(...args: string[]): Promise<{ settings: SmtpSettings; received: string[] }> {
  const child = spawn(process.execPath, [builtProgram(new URL("smtpServer.ts", import.meta.url)), ...args]);
  onTestFinished(() => {
    child.kill();
  });
  const received: string[] = [];
  const port = await new Promise<number>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      if (/^\d+$/.test(line)) resolve(Number(line));
      else received.push(String(JSON.parse(line)));
    });
  });
  return { settings: settingsFor(port), received };
}

const settingsFor = (port: number): SmtpSettings => ({
  mode: "smtp",
  host: "127.0.0.1",
  port,
  secure: false,
  user: "",
  password: "",
  from: "pochta@example.org",
});

/** A book on the machine's time whose letters go through the server. */
function bookWith(settings: SmtpSettings): Engine {
  const dir = temporaryFolder();
  writeMailChoice(dir, settings);
  const { bundle, manifest, services } = engineOptions(BUNDLE);
  const engine = new Engine({ bundle, manifest, services, dir, smtpProgram: PROGRAM });
  onTestFinished(() => {
    engine.close();
  });
  return engine;
}

test("письмо уходит через почтовый сервер центра: адрес отправителя из настроек, вложение цело, состояние «отправлено»", async () => {
  const { received, settings } = await mailServer();
  const engine = bookWith(settings);
  expect(engine.run("send").error).toBeNull();
  expect(engine.deliveries).toEqual({ 1: { state: "sent", reason: "" } });
  await expect.poll(() => received.length).toBe(1);
  const letter = await PostalMime.parse(received[0] ?? "");
  expect(letter.from).toMatchObject({ name: "Центр", address: "pochta@example.org" });
  expect(letter.subject).toBe("Срок 12 сентября");
  const [file] = letter.attachments;
  expect(file?.filename).toBe("список.txt");
  const content = file?.content ?? "";
  expect(typeof content === "string" ? content : new TextDecoder().decode(content)).toContain(
    "строка списка",
  );
});

test("сервер не принял адрес: команда узнаёт об отказе, письмо остаётся с причиной", async () => {
  const { settings } = await mailServer("550 no such user");
  const engine = bookWith(settings);
  expect(engine.run("send").error?.message).toContain("Сервер не принял адрес: 550 no such user");
  expect(engine.deliveries[1]?.state).toBe("failed");
});

test("сервер замолчал, получив письмо: дошло ли оно, неизвестно", async () => {
  const { settings } = await mailServer("250 OK", "silent");
  const engine = bookWith(settings);
  expect(engine.run("send").error?.message).toBe("Empty response");
  expect(engine.deliveries[1]?.state).toBe("unknown");
});

test("неверный порт: причина называет сервер и порт", () => {
  const engine = bookWith(settingsFor(9));
  expect(engine.run("send").error?.message).toBe("Сервер «127.0.0.1» не отвечает на порту 9. Проверьте порт");
});

test("письма дня, который только примеряют, не покидают машину", async () => {
  const { received, settings } = await mailServer();
  const engine = bookWith(settings);
  engine.clock.setDay("2023-09-05");
  expect(engine.run("send").error).toBeNull();
  expect(engine.deliveries).toEqual({});
  expect(engine.letters[0]?.bySmtp).toBeUndefined();
  expect(received).toEqual([]);
});

test("пароль почты читает только владелец файла; пока никто не выбрал, почты нет", () => {
  const dir = temporaryFolder();
  expect(readMailChoice(dir)).toBeNull();
  const settings = { ...settingsFor(465), password: "секрет" };
  writeMailChoice(dir, settings);
  expect(statSync(join(dir, "mail.json")).mode & 0o777).toBe(0o600);
  expect(readMailChoice(dir)).toEqual(settings);
});

test("в своей книге письма не считаются отправленными, пока не выбрано, куда им идти", () => {
  const dir = temporaryFolder();
  const { bundle, manifest, services } = engineOptions(BUNDLE);
  const engine = new Engine({ bundle, manifest, services, dir, mail: "chosen" });
  onTestFinished(() => {
    engine.close();
  });
  expect(engine.run("send").error?.message).toBe("Mail service is not configured.");
  writeMailChoice(dir, { mode: "outbox" });
  expect(engine.run("send").error).toBeNull();
  expect(engine.letters).toHaveLength(1);
});

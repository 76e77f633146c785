import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { composeEml } from "../../../src/local/outbox/eml.ts";
import type { OutboxLetter } from "../../../src/local/outbox/letter.ts";
import { writeMissing } from "../../../src/local/outbox/outbox.ts";
import { temporaryFolder } from "../folders.ts";

const letter: OutboxLetter = {
  number: 1,
  at: Date.parse("2023-09-05T08:00:01+03:00"),
  date: "2023-09-05",
  from: { name: "Методический центр", address: "centre@example.org" },
  to: ["berezina@example.org"],
  cc: ["kopia@example.org"],
  bcc: [],
  replyTo: "otvet@example.org",
  subject:
    "План, II.6: срок — 12 сентября. Ёлки, «кавычки» и очень длинная тема, которая не помещается в одну строку",
  text: "Здравствуйте!\nСрок — 12 сентября.",
  html: "<p>Здравствуйте!</p><p>Срок — <b>12 сентября</b>.</p>",
};

test("письмо читается обратно: кириллица в теме и имени, оба вида текста, дата по часам программы", async () => {
  const read = await PostalMime.parse(await composeEml(letter));
  expect(read.subject).toBe(letter.subject);
  expect(read.from).toMatchObject({ name: "Методический центр", address: "centre@example.org" });
  expect(read.to?.map(({ address }) => address)).toEqual(["berezina@example.org"]);
  expect(read.cc?.map(({ address }) => address)).toEqual(["kopia@example.org"]);
  expect(read.replyTo?.map(({ address }) => address)).toEqual(["otvet@example.org"]);
  expect(read.text?.trim()).toBe(letter.text);
  expect(read.html?.trim()).toBe(letter.html);
  expect(Date.parse(read.date ?? "")).toBe(letter.at);
});

test("письмо без разметки — простой текст", async () => {
  const read = await PostalMime.parse(await composeEml({ ...letter, html: "", replyTo: "" }));
  expect(read.html).toBeUndefined();
  expect(read.text?.trim()).toBe(letter.text);
});

test("в папке по файлу на письмо; пропавший файл пишется снова, остальные не трогаются", async () => {
  const folder = join(temporaryFolder(), "outbox");
  const letters = [letter, { ...letter, number: 2, to: ["sidorov/../x@example.org"] }];
  const written = await writeMissing(folder, letters);
  expect(readdirSync(folder)).toEqual(["0001-2023-09-05-berezina.eml", "0002-2023-09-05-sidorov_.._x.eml"]);
  expect(written).toHaveLength(2);
  rmSync(written[0] ?? "");
  const kept = readFileSync(written[1] ?? "");
  expect(await writeMissing(folder, letters)).toEqual([written[0]]);
  expect(readFileSync(written[1] ?? "")).toEqual(kept);
});

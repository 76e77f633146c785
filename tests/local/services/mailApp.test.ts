import { describe, expect, test } from "vitest";
import { engineFor, errorOf, OWNER, runBody, valueOf } from "../engine/testEngine.ts";

const send = (fields: string): string => `MailApp.sendEmail({subject: "Срок", body: "Текст", ${fields}})`;

describe("MailApp", () => {
  test("письмо попадает в исходящие со всеми полями, датой по часам и отправителем", () => {
    const { letters } = runBody(
      send(`to: "a@example.org, b@example.org", cc: "c@example.org", bcc: "d@example.org",
        htmlBody: "<b>Текст</b>", name: "Центр", replyTo: "r@example.org"`),
    );
    expect(letters).toEqual([
      {
        number: 1,
        at: Date.parse("2023-09-05T08:00:00+03:00"),
        date: "2023-09-05",
        from: { name: "Центр", address: OWNER },
        to: ["a@example.org", "b@example.org"],
        cc: ["c@example.org"],
        bcc: ["d@example.org"],
        replyTo: "r@example.org",
        subject: "Срок",
        text: "Текст",
        html: "<b>Текст</b>",
      },
    ]);
  });

  test.each([
    [`to: "ivanova"`, "Invalid email: ivanova"],
    [`to: "a@example.org, b@example"`, "Invalid email: b@example"],
    [`to: ""`, "Failed to send email: no recipient"],
    [`to: "a@example.org", subject: "а".repeat(251)`, "Argument too large: subject"],
    [`to: "a@example.org", subject: "а\\nBcc: x@example.org"`, "Invalid argument: subject"],
    [`to: "a@example.org", body: "а".repeat(110000)`, "Limit Exceeded: Email Body Size."],
    [
      `to: Array.from({length: 51}, (_, i) => "a" + i + "@example.org").join()`,
      "Limit Exceeded: Email Recipients Per Message.",
    ],
  ])("отказ по данным: %s", (fields, message) => {
    const result = runBody(send(fields));
    expect(`${result.error?.name}: ${result.error?.message}`).toBe(`Exception: ${message}`);
    expect(result.letters).toEqual([]);
  });

  test("квота: сто получателей в сутки, копии считаются, завтра — снова сто", () => {
    const engine = engineFor(`
      function fill() { for (let i = 0; i < 49; i++) ${send(`to: "a" + i + "@example.org", cc: "c@example.org"`)}; }
      function left() { return MailApp.getRemainingDailyQuota(); }
      function three() { ${send(`to: "x@example.org,y@example.org,z@example.org"`)} }
      function two() { ${send(`to: "x@example.org,y@example.org"`)} }`);
    engine.run("fill");
    expect(engine.run("left").value).toBe(2);
    expect(engine.run("three").error?.message).toBe("Service invoked too many times for one day: email.");
    expect(engine.run("two").ok).toBe(true);
    expect(engine.run("left").value).toBe(0);
    expect(engine.run("left", [], { user: "other@example.org" }).value).toBe(100);
    engine.clock.setDay("2023-09-06");
    expect(engine.run("left").value).toBe(100);
  });

  test("без почты обе возможности отказывают, письма нет", () => {
    const off = { mail: "off" } as const;
    expect(errorOf(send(`to: "a@example.org"`), {}, off)).toBe("Exception: Mail service is not configured.");
    expect(errorOf(`MailApp.getRemainingDailyQuota()`, {}, off)).toBe(
      "Exception: Mail service is not configured.",
    );
  });

  test("поле и вид вызова, которых нет в модели, называются", () => {
    expect(errorOf(send(`to: "a@example.org", inlineImages: {}`))).toBe(
      "NotModelled: not modelled: MailApp.sendEmail({inlineImages})",
    );
    expect(errorOf(`MailApp.sendEmail("a@example.org", "тема", "текст")`)).toContain(
      "not modelled: MailApp.sendEmail(",
    );
    expect(errorOf(`MailApp.sendEmail({to: 5})`)).toContain(
      "don't match the method signature for MailApp.sendEmail",
    );
  });

  test("отправка двигает часы: рассылка занимает время", () => {
    expect(valueOf(`const t = Date.now(); ${send(`to: "a@example.org"`)}; return Date.now() - t`)).toBe(1000);
  });
});

// Уведомление руководителю: day, time, place and papers, told under signature thirty days before.
import { describe, expect, test } from "vitest";
import { formOf } from "../../../../src/documents/forms/index.ts";
import type { FormRequest } from "../../../../src/documents/form.ts";
import type { Head } from "../../../../src/domain/attestation/heads.ts";
import { headRow } from "../../../domain/attestation/registers.ts";
import { commissionRow, sittingRow } from "../../../domain/commission/samples.ts";
import { paperData } from "../../paperData.ts";
import { codesOf, linesOf, only } from "../plan/reading.ts";

const SCHEDULED = "2026-12-10";
const sitting = sittingRow({ on: SCHEDULED, time: "14:00", place: "" });

function notice(head: Partial<Head>, over: Partial<FormRequest> = {}, sittings = [sitting]) {
  const data = paperData({ heads: [headRow(head)], sittings, commissions: [commissionRow()] });
  return only(formOf("headNotice").make(data, { kind: "headNotice", people: ["РК-0001"], ...over }));
}

describe("уведомление", () => {
  const lines = linesOf(notice({ scheduled: SCHEDULED }));

  test("кому — в дательном падеже; день, время и место — по заседанию комиссии этого дня", () => {
    expect(lines[0]).toBe("Орловой Анне Павловне, директору МБОУ СОШ № 1");
    expect(lines).toContain(
      "Уведомляем, что Ваша аттестация на соответствие занимаемой должности «директор» состоится 10 декабря 2026 г. в 14:00 по адресу: зал управления образования.",
    );
    expect(lines).toContain(
      "Аттестацию проводит комиссия: Муниципальная аттестационная комиссия Заречного района.",
    );
  });

  test("документы перечислены, внизу ознакомление и последний день — за 30 календарных дней", () => {
    expect(lines).toContain("1) заявление с согласием на обработку персональных данных;");
    expect(lines).toContain("С уведомлением ознакомлен(а):");
    expect(lines).toContain("Уведомление вручается под подпись не позднее 10.11.2026.");
  });

  test("кандидат аттестуется как кандидат", () => {
    const text = linesOf(notice({ scheduled: SCHEDULED, candidate: "да" })).join("\n");
    expect(text).toContain("как кандидата на должность «директор» (МБОУ СОШ № 1)");
  });

  test("вписанные время, место и документы важнее", () => {
    const fields = { time: "9:30", place: "кабинет 4", papers: "копия диплома\nсправка" };
    const text = linesOf(notice({ scheduled: SCHEDULED }, { fields })).join("\n");
    expect(text).toContain("в 9:30 по адресу: кабинет 4.");
    expect(text).toContain("1) копия диплома;\n2) справка.");
  });
});

test("дня в графике нет — уведомления нет, сказано, куда его вписать", () => {
  const { problems } = notice({});
  expect(problems[0]).toEqual({
    code: "NOT_SCHEDULED",
    level: "stop",
    text: "Руководители, РК-0001: Орлова А.П.: день аттестации не назначен. Впишите его в столбец «По графику»",
  });
});

test("заседание не внесено — предупреждение и места для руки", () => {
  expect(codesOf(notice({ scheduled: SCHEDULED }, {}, []))).toEqual(["warn NO_TIME_OR_PLACE"]);
});

test("поздно уведомлять — предупреждение с последним днём", () => {
  const late = notice({ scheduled: "2026-10-20" }, { fields: { time: "10:00", place: "зал" } });
  expect(late.problems.map(({ text }) => text)).toEqual([
    "Руководители, РК-0001: Орлова А.П.: уведомить нужно было до 20.09.2026. Уведомите сразу или перенесите день в столбце «По графику»",
  ]);
});

test("предложены те, кто в графике и ещё не уведомлён", () => {
  const heads = [
    headRow({ id: "РК-0001", scheduled: SCHEDULED }),
    headRow({ id: "РК-0002", scheduled: SCHEDULED, notified: "2026-10-01" }),
    headRow({ id: "РК-0003" }),
    headRow({ id: "РК-0004", scheduled: "2026-09-01" }),
  ];
  const ready = formOf("headNotice").readyPeople?.(paperData({ heads }), { kind: "headNotice" });
  expect(ready).toEqual(["РК-0001"]);
});

// What the page «Документы» asks for, and its register.
import { describe, expect, test } from "vitest";
import type { DocumentKindView, DocumentView } from "../../../src/commands/contract/documents.ts";
import { found, isChanged, setRequest, STEPS } from "../../../src/pages/documents/register.ts";
import { missingOf, requestOf, usual } from "../../../src/pages/documents/request.ts";

const kind = (more: Partial<DocumentKindView>): DocumentKindView => ({
  id: "headNotice",
  title: "Уведомление",
  group: "Заседание комиссии",
  purpose: "",
  choices: [],
  fields: [],
  options: {},
  ready: {},
  template: "",
  tags: { fields: [], rows: [] },
  ...more,
});

describe("выбор", () => {
  const notice = kind({
    choices: ["month", "people"],
    options: {
      month: [
        { id: "2026-11", label: "ноябрь 2026" },
        { id: "2026-10", label: "октябрь 2026" },
      ],
      people: [
        { id: "РК-0001", label: "Соколова М.И." },
        { id: "РК-0002", label: "Ветров П.И." },
      ],
    },
    ready: { people: ["РК-0002"] },
    fields: [
      { id: "time", label: "Время", kind: "text", default: "10:00", required: true },
      { id: "note", label: "Что принести", kind: "longText", default: "", required: false },
    ],
  });

  test("сначала стоит обычное: первый месяц, те, кому пора, готовые поля", () => {
    const wanted = usual(notice);
    expect(requestOf(notice, wanted)).toEqual({
      kind: "headNotice",
      month: "2026-11",
      people: ["РК-0002"],
      fields: { time: "10:00", note: "" },
    });
    expect(missingOf(notice, wanted)).toEqual([]);
  });

  test("сказано, чего не хватает", () => {
    const wanted = { ...usual(notice), many: { people: [] }, fields: { time: " " } };
    expect(missingOf(notice, wanted)).toEqual(["Отметьте хотя бы одного человека.", "Заполните: Время."]);
  });

  test("нет ни одного заседания — сказано, где его создать", () => {
    const protocol = kind({ id: "protocol", choices: ["sitting"] });
    expect(missingOf(protocol, usual(protocol))).toEqual([
      "Нет ни одного заседания: создайте его в меню «Заседание».",
    ]);
  });
});

describe("реестр", () => {
  const document = (id: string, more: Partial<DocumentView> = {}): DocumentView => ({
    id,
    kind: "Протокол заседания",
    title: "Протокол № 3",
    state: "проект",
    number: "",
    date: "",
    to: "",
    version: 1,
    made: "2026-11-19",
    link: "",
    fileName: "",
    difference: "",
    ...more,
  });
  const documents = [
    document("ДК-0001", { state: "направлен", number: "17", made: "2026-11-02" }),
    document("ДК-0002", { to: "Соколова М.И." }),
    document("ДК-0003", { state: "аннулирован", made: "2026-11-20" }),
    document("ДК-0004"),
  ];
  const ids = (list: readonly DocumentView[]): string[] => list.map(({ id }) => id);

  test("новые сверху; «в работе» — без отправленных и отложенных", () => {
    expect(ids(found(documents, "", ""))).toEqual(["ДК-0003", "ДК-0004", "ДК-0002", "ДК-0001"]);
    expect(ids(found(documents, "в работе", ""))).toEqual(["ДК-0004", "ДК-0002"]);
    expect(ids(found(documents, "", "соколова"))).toEqual(["ДК-0002"]);
    expect(ids(found(documents, "направлен", "17"))).toEqual(["ДК-0001"]);
  });

  test("номер, вписанный перед «Подписан», уходит вместе с состоянием; нетронутое не уходит", () => {
    const typed = { "ДК-0004": { number: " 12 ", date: "2026-11-20" } };
    expect(setRequest([document("ДК-0004"), document("ДК-0002")], typed, "подписан")).toEqual({
      documents: [
        { id: "ДК-0004", state: "подписан", number: "12", date: "2026-11-20" },
        { id: "ДК-0002", state: "подписан" },
      ],
    });
    expect([isChanged(document("ДК-0004"), typed), isChanged(document("ДК-0002"), typed)]).toEqual([
      true,
      false,
    ]);
  });

  test("незаконченный документ никуда не направляют, заменённый не подписывают", () => {
    for (const { from } of STEPS) {
      expect(from).not.toContain("не подтверждено");
      expect(from).not.toContain("заменён");
    }
  });
});

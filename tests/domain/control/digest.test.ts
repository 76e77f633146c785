import { describe, expect, test } from "vitest";
import { digestsFor, type Digest, type DigestSources } from "../../../src/domain/control/digest.ts";
import { dueThings } from "../../../src/domain/control/due.ts";
import {
  calendar,
  centreSettings,
  coordinator,
  deputy,
  directive,
  directory,
  duesOf,
  head,
  item,
  occurrence,
} from "./samples.ts";

function sources(
  today: string,
  rows: Parameters<typeof duesOf>[0],
  given: Partial<DigestSources> = {},
): DigestSources {
  const dues = duesOf(rows, today);
  return {
    dues,
    directory,
    settings: centreSettings,
    calendar,
    today,
    delivered: new Set(),
    sentThisWeek: new Map(),
    ...given,
  };
}

/** «кому: раздел (места)» */
function outline(digests: readonly Digest[]): string[] {
  return digests.map(
    ({ to, sections }) =>
      `${to.name}: ${sections.map(({ title, lines }) => `${title} (${lines.map(({ due }) => due.rowId).join(", ")})`).join("; ")}`,
  );
}

describe("Письма дня", () => {
  test("разделы идут по срочности, каждое дело в своём", () => {
    const plan = [
      item(),
      item({ id: "М", termKind: "ежемесячно" }),
      item({ id: "Т", termKind: "постоянно" }),
    ];
    const occurrences = [
      occurrence({ id: "точка", item: "Т", due: "2023-10-09" }),
      occurrence({ id: "месяц", item: "М", due: "2023-10-05" }),
      occurrence({ id: "скоро", due: "2023-10-03" }),
      occurrence({ id: "сегодня", due: "2023-10-02" }),
      occurrence({ id: "просрочено", due: "2023-09-29" }),
    ];
    const directives = [
      directive({
        id: "ждём",
        due: "2023-09-29",
        controlDue: "2023-09-29",
        role: "для сведения (ждём результат)",
      }),
    ];
    const { digests } = digestsFor(sources("2023-10-02", { plan, occurrences, directives }));
    expect(outline(digests)).toEqual([
      "Соколова Марина Игоревна: Просрочено (просрочено); Сегодня (сегодня); Скоро (скоро); Работа месяца (месяц); Постоянная работа (точка); Ждём от других (ждём)",
    ]);
  });

  test("у начальника своё дело, просрочка сотрудников и снятие с контроля — одно письмо", () => {
    const plan = [item(), item({ id: "Н", responsible: [head.name] })];
    const occurrences = [
      occurrence({ id: "чужое", due: "2023-09-26" }),
      occurrence({ id: "своё", item: "Н", due: "2023-09-29" }),
    ];
    const directives = [
      directive({
        id: "отчёт",
        status: "Отчёт представлен",
        report: "исх. № 3",
        done: "2023-09-28",
        due: "2023-10-02",
        controlDue: "2023-10-02",
      }),
    ];
    const { digests } = digestsFor(sources("2023-09-29", { plan, occurrences, directives }));
    const toHead = digests.filter(({ to }) => to.id === head.id);
    expect(outline(toHead)).toEqual([
      "Громова Вера Андреевна: Сегодня (своё); На снятие с контроля (отчёт); Просрочено у сотрудников (чужое)",
    ]);
    expect(toHead[0]?.sections[2]?.lines[0]?.who).toBe(coordinator.name);
  });

  test("сказанное не повторяется: ни вторым запуском в тот же день, ни на следующий", () => {
    const rows = { occurrences: [occurrence({ due: "2023-10-04" })] };
    const [digest] = digestsFor(sources("2023-09-29", rows)).digests;
    const delivered = new Set(digest?.keys);
    expect(delivered).toEqual(new Set([`${coordinator.id}|ИС-1@2023-10-04|3`]));
    const sentThisWeek = new Map([[coordinator.id, { letters: 1, lines: 1, lastOn: "2023-09-29" }]]);
    expect(digestsFor(sources("2023-09-29", rows, { delivered, sentThisWeek })).digests).toEqual([]);
    expect(digestsFor(sources("2023-10-02", rows, { delivered })).digests).toEqual([]);
    expect(digestsFor(sources("2023-10-03", rows, { delivered })).digests.length).toBe(1);
  });

  test("внесённое днём после письма ждёт следующего утра: одно письмо человеку в день", () => {
    const sentThisWeek = new Map([[coordinator.id, { letters: 1, lines: 1, lastOn: "2023-09-29" }]]);
    expect(
      digestsFor(sources("2023-09-29", { occurrences: [occurrence()] }, { sentThisWeek })).digests,
    ).toEqual([]);
  });

  test("в выходной писем нет, пропущенное приходит в понедельник", () => {
    const rows = { occurrences: [occurrence({ due: "2023-10-04" })] };
    expect(digestsFor(sources("2023-09-30", rows)).digests).toEqual([]);
    expect(outline(digestsFor(sources("2023-10-02", rows)).digests)).toEqual([
      "Соколова Марина Игоревна: Скоро (ИС-1)",
    ]);
  });

  test("о строках «не слать» не пишут ни исполнителю, ни начальнику", () => {
    expect(
      digestsFor(sources("2023-10-10", { occurrences: [occurrence({ letters: "не слать" })] })).digests,
    ).toEqual([]);
  });

  test("заместитель получает дела отсутствующего вместе со своими, с пометкой", () => {
    const away = { ...coordinator, awayFrom: "2023-09-25", awayTo: "2023-10-06", substitute: deputy.name };
    const plan = [item(), item({ id: "З", responsible: [deputy.name] })];
    const occurrences = [occurrence({ id: "чужое" }), occurrence({ id: "своё", item: "З" })];
    const { digests } = digestsFor(
      sources(
        "2023-09-29",
        { plan, occurrences },
        { directory: { staff: [away, deputy, head], organisations: [] } },
      ),
    );
    expect(outline(digests)).toEqual(["Лебедев Игорь Олегович: Сегодня (чужое, своё)"]);
    expect(digests[0]?.sections[0]?.lines.map(({ insteadOf }) => insteadOf?.name ?? "")).toEqual([
      coordinator.name,
      "",
    ]);
  });

  test("кому некуда писать, видно в замечаниях, но не раньше, чем пора напоминать", () => {
    const mute = { staff: [{ ...coordinator, email: "" }, head], organisations: [] };
    const rows = { occurrences: [occurrence()] };
    expect(digestsFor(sources("2023-09-29", rows, { directory: mute })).problems).toMatchObject([
      { place: "План, II.6", trouble: { code: "no-email" } },
    ]);
    expect(digestsFor(sources("2023-09-05", rows, { directory: mute })).problems).toEqual([]);
  });

  test("сверх нормы строк лишнее свёрнуто числом; ступень не последняя — использована, последняя — придёт ещё", () => {
    const occurrences = Array.from({ length: 30 }, (_, index) =>
      occurrence({ id: `ИС-${index + 10}`, due: "2023-10-20" }),
    );
    const [digest] = digestsFor(sources("2023-10-02", { occurrences })).digests;
    const [section] = digest?.sections ?? [];
    expect([section?.lines.length, section?.folded, digest?.lines]).toEqual([24, 6, 25]);
    expect(digest?.keys.filter((key) => key.endsWith("|14~")).length).toBe(6);
    const delivered = new Set(digest?.keys);
    const sentThisWeek = new Map([[coordinator.id, { letters: 1, lines: 25, lastOn: "2023-10-02" }]]);
    expect(digestsFor(sources("2023-10-03", { occurrences }, { delivered, sentThisWeek })).digests).toEqual(
      [],
    );
    const [next] = digestsFor(sources("2023-10-11", { occurrences }, { delivered })).digests;
    const toldNext = next?.sections[0]?.lines.map(({ due }) => due.rowId) ?? [];
    const folded = occurrences
      .map(({ id }) => id)
      .filter((id) => !section?.lines.some(({ due }) => due.rowId === id));
    expect(folded.every((id) => toldNext.includes(id))).toBe(true);
  });

  test("«Работа месяца» считает и то, чего в письме уже нет", () => {
    const plan = ["А", "Б", "В"].map((id) => item({ id, termKind: "ежемесячно" }));
    const occurrences = plan.map(({ id }, index) =>
      occurrence({
        id: `ИС-${id}`,
        item: id,
        due: "2023-10-31",
        ...(index < 2 ? { status: "Исполнено", evidence: "есть" } : {}),
      }),
    );
    const [digest] = digestsFor(sources("2023-10-31", { plan, occurrences })).digests;
    expect(digest?.sections.map(({ title, progress }) => [title, progress])).toEqual([
      ["Работа месяца", { done: 2, total: 3 }],
    ]);
  });
});

test("поток и письма для 5 000 открытых строк — не больше 250 мс работы процессора", () => {
  const plan = Array.from({ length: 500 }, (_, index) =>
    item({
      id: `ПЛ-${index}`,
      termKind: index % 5 === 0 ? "ежемесячно" : index % 5 === 1 ? "постоянно" : "месяц",
      responsible: [[coordinator, deputy, head][index % 3]?.name ?? ""],
    }),
  );
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2023, 8, 1 + index)).toISOString().slice(0, 10),
  );
  const occurrences = Array.from({ length: 5000 }, (_, index) =>
    occurrence({ id: `ИС-${index}`, item: `ПЛ-${index % 500}`, due: days[(index * 7) % 365] ?? null }),
  );
  const sources = {
    directory,
    settings: centreSettings,
    calendar,
    today: "2024-03-05",
    delivered: new Set<string>(),
  };
  const run = (): number => {
    const started = process.cpuUsage();
    const dues = dueThings({ plan, occurrences, directives: [], today: sources.today });
    const { digests } = digestsFor({ ...sources, dues, sentThisWeek: new Map() });
    expect([dues.length, digests.length]).toEqual([5000, 3]);
    return process.cpuUsage(started).user / 1000;
  };
  const milliseconds = [run(), run(), run(), run(), run()];
  expect(Math.min(...milliseconds)).toBeLessThan(250);
});

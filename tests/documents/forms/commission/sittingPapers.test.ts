// Повестка, явочный лист и проект акта: what goes round before a sitting, and what follows from it.
import { describe, expect, test } from "vitest";
import { formOf } from "../../../../src/documents/forms/index.ts";
import { commissionRow, MEMBERS, sittingRow } from "../../../domain/commission/samples.ts";
import { cellsOf, codesOf, linesOf, only } from "../plan/reading.ts";
import { ADVISED, CANDIDATE, district, HEAD, made, SCHEDULE } from "./district.ts";

describe("повестка", () => {
  const before = district({
    today: "2026-10-20",
    sittings: [sittingRow({ present: [], invited: ["Киселёв Н.Н."] })],
  });

  test("день, время, место комиссии и вопросы с докладчиками", () => {
    const paper = only(made("agenda", before));
    expect(linesOf(paper).slice(0, 7)).toEqual([
      "Муниципальная аттестационная комиссия Заречного района",
      "ПОВЕСТКА",
      "заседания комиссии",
      "Дата: 5 ноября 2026 г.",
      "Начало: 10:00",
      "Место: зал управления образования",
      "Форма: очно",
    ]);
    expect(cellsOf(paper)[2]).toEqual([
      "2",
      "Об аттестации Зимина Петра Ильича, кандидата на должность заведующего МБДОУ № 7.",
      "Рощина И.Л.",
    ]);
    expect(codesOf(paper)).toEqual([]);
  });

  test("голосов и явки ещё нет — это её не держит; пустая повестка держит", () => {
    expect(codesOf(only(made("agenda", district({ ...before, questions: [] }))))).toEqual([
      "stop NO_QUESTIONS",
    ]);
  });

  test("секретарь ещё не вписан в заседание — подписывает секретарь комиссии", () => {
    const secretary = MEMBERS.find(({ role }) => role === "секретарь")?.name ?? "";
    const [surname = "—"] = secretary.split(" ");
    const unnamed = district({ ...before, sittings: [sittingRow({ present: [], secretary: "" })] });
    for (const kind of ["agenda", "attendance"] as const)
      expect(linesOf(only(made(kind, unnamed))).join("\n"), kind).toContain(surname);
  });

  test("комиссия без акта на этот день — повестки нет", () => {
    const data = district({ ...before, commissions: [commissionRow({ until: "2026-10-31" })] });
    expect(codesOf(only(made("agenda", data)))).toEqual(["stop ACT_OUT_OF_TERM"]);
  });

  test("известить поздно — предупреждение с днём", () => {
    const late = only(made("agenda", district({ ...before, today: "2026-11-02" })));
    expect(late.problems).toEqual([
      {
        code: "LATE",
        level: "warn",
        text: "Заседание 05.11.2026: известить членов комиссии нужно было до 26.10.2026. Известите сразу",
      },
    ]);
  });
});

describe("явочный лист", () => {
  test("все члены с ролью и местом для подписи, приглашённые отдельно, кворум назван", () => {
    const paper = only(made("attendance"));
    const cells = cellsOf(paper);
    expect(cells[0]).toEqual(["№", "Фамилия, имя, отчество", "Должность", "В комиссии", "Подпись"]);
    expect(cells[1]).toEqual(["Члены комиссии"]);
    expect(cells[2]).toEqual([
      "1",
      "Громова Вера Павловна",
      "главный специалист управления образования",
      "председатель комиссии",
      "",
    ]);
    expect(cells.slice(-2)).toEqual([["Приглашённые"], ["10", "Киселёв Н.Н.", "", "", ""]]);
    expect(linesOf(paper)).toContain(
      "Всего членов комиссии: 9. Для кворума нужно не менее 6. Присутствовали: ____.",
    );
  });

  test("кто вышел из состава до этого дня, в лист не попал", () => {
    const left = MEMBERS.map((member, index) => (index === 8 ? { ...member, until: "2026-10-01" } : member));
    const paper = only(made("attendance", district({ members: left })));
    expect(paper.rows.map(({ фио }) => фио)).not.toContain("Юдина Ольга Викторовна");
  });

  test("без членов листа нет", () => {
    expect(codesOf(only(made("attendance", district({ members: [] }))))).toEqual(["stop NO_MEMBERS"]);
  });
});

describe("проект распорядительного акта", () => {
  const paper = only(made("draftAct"));
  const lines = linesOf(paper);

  test("помечен проектом, с основанием, пунктами и подписью учредителя", () => {
    expect(lines.slice(0, 3)).toEqual(["ПРОЕКТ", "Управление образования", "ПРИКАЗ"]);
    const text = lines.join("\n");
    expect(text).toContain(
      "на основании протокола заседания комиссии (Муниципальная аттестационная комиссия Заречного района) от 5 ноября 2026 г. № 3 приказываю:",
    );
    expect(text).toContain("1. Утвердить решение комиссии об итогах аттестации:");
    expect(text).toContain("2. Руководителям, которым даны рекомендации");
    expect(text).toContain("4. Контроль за исполнением настоящего акта оставляю за собой.");
    expect(lines).toContain("Начальник управления образования | Т.О. Лаврова");
  });

  test("таблица людей: решение, рекомендации, срок; график аттестации в неё не входит", () => {
    expect(cellsOf(paper).slice(1)).toEqual([
      [
        "1",
        "Орлова Анна Павловна",
        "директор, МБОУ СОШ № 1",
        "соответствует занимаемой должности «директор»",
        "–",
      ],
      [
        "2",
        "Зимин Пётр Ильич",
        "заведующий, МБДОУ № 7",
        "соответствует требованиям к должности «заведующий»",
        "–",
      ],
      [
        "3",
        "Белых Ирина Олеговна",
        "директор, МБОУ СОШ № 5",
        "соответствует занимаемой должности «директор»",
        "обновить программу развития, до 01.03.2027",
      ],
    ]);
  });

  test("вид акта и контроль — по полям; без рекомендаций нет и пункта о них", () => {
    const act = only(
      formOf("draftAct").make(district({ questions: [HEAD] }), {
        kind: "draftAct",
        fields: { act: "распоряжение", control: "возложить на заместителя начальника" },
      }),
    );
    const text = linesOf(act).join("\n");
    expect(text).toContain("РАСПОРЯЖЕНИЕ");
    expect(text).not.toContain("приказываю");
    expect(text).not.toContain("рекомендации");
    expect(text).toContain("3. Контроль за исполнением настоящего акта возложить на заместителя начальника.");
  });

  test("решений о руководителях нет — акт не нужен; ошибки заседания его держат", () => {
    expect(codesOf(only(made("draftAct", district({ questions: [SCHEDULE] }))))).toEqual(["stop NO_HEADS"]);
    const spoilt = district({ questions: [{ ...HEAD, decision: "" }, CANDIDATE, ADVISED] });
    expect(codesOf(only(made("draftAct", spoilt)))).toContain("stop NO_DECISION");
  });
});

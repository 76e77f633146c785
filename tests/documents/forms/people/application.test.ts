// Заявление (проект) and уведомление педагогу: what an applicant takes home.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import type { FormRequest, MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { at } from "../../../domain/attestation/application.ts";
import { set } from "../../../domain/attestation/history.ts";
import { codesOf, linesOf } from "../plan/reading.ts";
import { district, one, readyFor, window } from "./district.ts";

const applicant = (facts: Partial<Application> = {}): Application =>
  at("Срок согласован", {
    name: "Соколова Марина Игоревна",
    school: "МБОУ СОШ № 1",
    position: "учитель",
    month: "декабрь 2026",
    current: "нет",
    ...facts,
  });

describe("заявление (проект)", () => {
  const draft = (
    facts: Partial<Application> = {},
    over: Partial<FormRequest> = {},
    data: Partial<PaperData> = {},
  ): MadePaper =>
    one("applicationDraft", district({ applications: [applicant(facts)], ...data }), {
      people: ["ЗВ-0001"],
      ...over,
    });
  const lines = linesOf(draft());

  test("помечено проектом формы региона; кому и от кого — в нужных падежах", () => {
    expect(lines[0]).toBe("Проект: форма региона");
    expect(lines).toContain("В аттестационную комиссию министерства образования");
    expect(lines).toContain("от Соколовой Марины Игоревны, учителя МБОУ СОШ № 1");
  });

  test("просьба и ровно четыре сведения, о которых спрашивает порядок 2023 года", () => {
    expect(lines).toContain(
      "Прошу аттестовать меня в декабре 2026 г. на первую квалификационную категорию по должности «учитель».",
    );
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      "1. Уровень образования (квалификация): высшее; ____________________",
      "2. Результаты профессиональной деятельности в организациях:",
      "3. Имеющиеся квалификационные категории: не имею",
      "4. Должность, по которой желаю пройти аттестацию: учитель",
    ]);
  });

  test("строки региона добавляются по одной, известное в них вписано", () => {
    const extra = "Стаж педагогической работы\nКурсы за пять лет\nПровести без моего присутствия (да, нет)";
    expect(linesOf(draft({}, { fields: { extra } }))).toEqual(
      expect.arrayContaining([
        "5. Стаж педагогической работы: 12 лет",
        "6. Курсы за пять лет: 2025, 72 часа",
        "7. Провести без моего присутствия (да, нет): ____________________",
      ]),
    );
  });

  test("методисту и наставнику нужно ходатайство работодателя", () => {
    const highest = { categories: [set("высшая", "12.03.2024")] };
    const paper = draft({ kind: "педагог-наставник" }, {}, highest);
    const text = linesOf(paper).join("\n");
    expect(text).toContain("в целях установления квалификационной категории «педагог-наставник».");
    expect(text).toContain(
      "Ходатайство работодателя, характеризующее деятельность, связанную с наставничеством, прилагается",
    );
    expect(codesOf(paper)).toEqual(["warn PETITION"]);
  });

  test("порядок 2014 года таких категорий не знает", () => {
    const old = draft({ kind: "педагог-методист" }, {}, { today: "2022-10-05" });
    expect(codesOf(old)).toContain("stop NO_SUCH_KIND");
    expect(old.problems[0]?.text).toContain(
      "Порядок 2014 г., приказ № 276 категории «педагог-методист» не знает",
    );
  });

  test("права подать нет — предупреждение с причиной; категории или должности нет — документа нет", () => {
    const refused = draft({ kind: "высшая" }, {}, { categories: [] });
    expect(codesOf(refused)).toEqual(["warn MAY_NOT"]);
    expect(refused.problems[0]?.text).toMatch(/^Заявления, ЗВ-0001: Соколова М\.И\.: нельзя: /);
    expect(codesOf(draft({ kind: "", position: "" }))).toEqual(["stop NO_KIND", "stop NO_POSITION"]);
  });
});

describe("уведомление педагогу", () => {
  const WINDOW = window({ month: "декабрь 2026", opens: "2026-10-20", closes: "2026-11-20" });
  const notice = (facts: Partial<Application> = {}, data: Partial<PaperData> = {}): MadePaper =>
    one("teacherNotice", district({ applications: [applicant(facts)], windows: [WINDOW], ...data }), {
      people: ["ЗВ-0001"],
    });

  test("кому, согласованный месяц и что сдать до какого дня", () => {
    const lines = linesOf(notice());
    expect(lines[0]).toBe("Соколовой Марине Игоревне, учителю МБОУ СОШ № 1");
    expect(lines).toContain(
      "Уведомляем, что Ваша аттестация в целях установления первой квалификационной категории по должности «учитель» согласована на декабрь 2026 г.",
    );
    expect(lines.filter((line) => /^\d\) /.test(line))).toEqual([
      "1) показать накопительную папку (портфолио) не позднее 29.10.2026;",
      "2) разместить материалы на странице «Аттестация» сайта организации и проверить, что ссылка на них открывается;",
      "3) подать заявление (ГБОУ ИРО) с 20.10.2026 по 20.11.2026, лучше не позднее 17.11.2026.",
    ]);
    expect(lines).toContain("С уведомлением ознакомлен(а):");
  });

  test("готовую папку больше не просят", () => {
    expect(linesOf(notice({ folderResult: "готова" })).join("\n")).not.toContain("накопительную папку");
  });

  test("срока приёма в книге нет — дни не выдуманы, об этом предупреждено", () => {
    const paper = notice({}, { windows: [] });
    expect(codesOf(paper)).toEqual(["warn NO_WINDOW"]);
    expect(linesOf(paper).join("\n")).toContain("в срок приёма, о котором центр сообщит дополнительно");
  });

  test("приём прошёл, срок не согласован, месяца нет", () => {
    expect(codesOf(notice({}, { today: "2026-11-25" }))).toEqual(["warn WINDOW_CLOSED", "warn FOLDER_LATE"]);
    expect(codesOf(notice({ folderResult: "готова" }, { today: "2026-11-10" }))).toEqual([]);
    expect(codesOf(notice({ position: "" }))).toEqual(["stop NO_POSITION"]);
    expect(codesOf(notice({ agreed: null }))).toEqual(["warn NOT_AGREED"]);
    expect(codesOf(notice({ month: "" }))).toEqual(["stop NO_MONTH"]);
  });

  test("предложены те, чей срок согласован, а заявление не подано", () => {
    const data = district({
      applications: [
        applicant(),
        at("Заявление подано", { id: "ЗВ-0002" }),
        at("В предварительном графике", { id: "ЗВ-0003" }),
        at("Срок согласован", { id: "ЗВ-0004", accepted: "Отозвано" }),
      ],
    });
    expect(readyFor("teacherNotice", data)).toEqual(["ЗВ-0001"]);
    expect(readyFor("applicationDraft", data)).toEqual(["ЗВ-0001"]);
  });
});

// Справки месяца: what the centre found on the sites of organisations and in the folders of applicants.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import { at } from "../../../domain/attestation/application.ts";
import { cellsOf, codesOf, linesOf } from "../plan/reading.ts";
import { district, one } from "./district.ts";

const applicant = (id: string, name: string, school: string, facts: Partial<Application>): Application =>
  at("Срок согласован", { id, name, school, position: "учитель", ...facts });

describe("справка о сайтах", () => {
  const applications = [
    applicant("ЗВ-0001", "Соколова Марина Игоревна", "МБОУ СОШ № 2", {
      siteOn: "2026-10-02",
      siteResult: "частично",
      siteLink: "https://school2.example.org",
    }),
    applicant("ЗВ-0002", "Белов Игорь Олегович", "МБОУ СОШ № 1", {
      siteOn: "2026-10-05",
      siteResult: "размещено полностью",
    }),
    applicant("ЗВ-0003", "Ушакова Дарья Олеговна", "МБОУ СОШ № 2", {
      siteOn: "2026-10-05",
      siteResult: "нет",
    }),
    applicant("ЗВ-0004", "Лапина Вера Ильинична", "МБОУ СОШ № 3", {
      siteOn: "2026-09-30",
      siteResult: "нет",
    }),
  ];
  const paper = one("siteReport", district({ applications }), { month: "2026-10" });

  test("только отметки этого месяца, по организациям, с замечанием и сроком", () => {
    expect(cellsOf(paper).slice(1)).toEqual([
      ["1", "МБОУ СОШ № 1", "Белов И.О., первая", "размещено полностью", "замечаний нет", ""],
      [
        "2",
        "МБОУ СОШ № 2",
        "Соколова М.И., первая",
        "частично",
        "материалы размещены частично: дополнить",
        "12.10.2026",
      ],
      ["3", "МБОУ СОШ № 2", "Ушакова Д.О., первая", "нет", "материалов нет: разместить", "15.10.2026"],
    ]);
  });

  test("сколько проверено и с каким итогом, что поручено", () => {
    const lines = linesOf(paper);
    expect(lines).toContain(
      "об итогах проверки аттестационных материалов на сайтах образовательных организаций в октябре 2026 г.",
    );
    expect(lines).toContain(
      "Проверены материалы 3 аттестуемых в 2 организациях: своевременность, полнота и достоверность размещения.",
    );
    expect(lines).toContain("Итог: размещены полностью – 1, частично – 1, не размещены – 1.");
    expect(lines.join("\n")).toContain("устранить их до 15.10.2026 и сообщить в центр");
    expect(lines).toContain("Начальник МКУ МЦ Заречного района | В.А. Громова");
  });

  test("срок можно вписать свой", () => {
    const own = one("siteReport", district({ applications }), {
      month: "2026-10",
      fields: { fixBy: "2026-10-20" },
    });
    expect(own.rows[1]).toMatchObject({ срок: "20.10.2026" });
  });

  test("без замечаний ничего не поручено", () => {
    const clean = one("siteReport", district({ applications: applications.slice(1, 2) }), {
      month: "2026-10",
    });
    expect(linesOf(clean)).toContain("Замечаний нет.");
  });

  test("в месяце не проверяли — справки нет, сказано, что вписать", () => {
    const empty = one("siteReport", district({ applications }), { month: "2026-11" });
    expect(empty.problems).toEqual([
      {
        code: "NOTHING",
        level: "stop",
        text: "Справка о сайтах организаций, ноябрь 2026 г.: проверок нет. Впишите «Сайт проверен» и «Итог проверки сайта» в лист «Заявления» или выберите другой месяц",
      },
    ]);
  });
});

describe("справка о папках", () => {
  const applications = [
    applicant("ЗВ-0001", "Соколова Марина Игоревна", "МБОУ СОШ № 1", {
      folderOn: "2026-10-02",
      folderResult: "на доработке",
      folderNotes: "нет динамики по годам",
    }),
    applicant("ЗВ-0002", "Белов Игорь Олегович", "МБОУ СОШ № 2", {
      folderOn: "2026-10-05",
      folderResult: "готова",
    }),
    applicant("ЗВ-0003", "Ушакова Дарья Олеговна", "МБОУ СОШ № 2", {
      folderOn: "2026-10-05",
      folderResult: "готова с замечаниями",
      folderFixBy: "2026-10-09",
    }),
  ];
  const paper = one("folderReport", district({ applications }), { month: "2026-10" });

  test("замечания и сроки: вписанный, а без него — по настройке, не на выходной", () => {
    expect(paper.rows.map(({ фио, замечания, срок }) => [фио, замечания, срок])).toEqual([
      ["Соколова М.И.", "нет динамики по годам", "12.10.2026"],
      ["Белов И.О.", "", ""],
      ["Ушакова Д.О.", "", "09.10.2026"],
    ]);
  });

  test("итоги и поручение", () => {
    const lines = linesOf(paper);
    expect(lines).toContain("Просмотрены папки 3 аттестуемых из 2 организаций.");
    expect(lines).toContain("Итог: готовы – 1, готовы с замечаниями – 1, на доработке – 1.");
    expect(lines.join("\n")).toContain("организовать доработку папок");
    expect(codesOf(paper)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import {
  registeredWords,
  type ProgressSources,
} from "../../../../src/domain/attestation/dues/registerProgress.ts";
import type { PlanRegister } from "../../../../src/domain/control/plan.ts";
import { sittingRow } from "../../commission/samples.ts";
import { BLANK } from "../application.ts";
import { bookRow, calendar, headRow, settings } from "../registers.ts";

const NOVEMBER = { opens: "2026-09-20", closes: "2026-10-19" };
const JANUARY = { opens: "2026-10-20", closes: "2026-11-19" };

function sources(given: Partial<ProgressSources> = {}): ProgressSources {
  const windows = new Map([
    ["2026-11", NOVEMBER],
    ["2027-01", JANUARY],
  ]);
  const context = { settings, calendar, windows };
  return { applications: [], heads: [], schoolBooks: [], sittings: [], context, ...given };
}

function asked(count: number, month: string, given: Partial<Application> = {}): Application[] {
  return Array.from({ length: count }, () => ({
    ...BLANK,
    schoolYear: "2026-2027",
    month,
    accepted: "В предварительном графике",
    ...given,
  }));
}

const words = (register: PlanRegister, due: string, given: Partial<ProgressSources>): string =>
  registeredWords(register, { due, label: "" }, sources(given));

describe("Ход пункта плана по реестрам", () => {
  test("согласование октября — о тех, кто аттестуется в ноябре: 26 из 28", () => {
    const applications = [
      ...asked(26, "ноябрь 2026", { agreed: "2026-10-02" }),
      ...asked(2, "ноябрь 2026"),
      ...asked(5, "январь 2027"),
    ];
    expect(words("согласование", "2026-10-30", { applications })).toBe("26 из 28 согласовано");
  });

  test("в месяце никого нет — готовый ответ, если это видно по реестру", () => {
    const applications = asked(3, "ноябрь 2026");
    expect(words("согласование", "2026-12-30", { applications })).toBe("аттестуемых в этом месяце нет");
  });

  test("заявлений ещё нет или год другой — не говорится ничего", () => {
    expect(words("согласование", "2026-10-30", {})).toBe("");
    expect(words("согласование", "2027-10-29", { applications: asked(3, "ноябрь 2026") })).toBe("");
  });

  test("у кого-то ещё нет месяца — «никого нет» не утверждается", () => {
    const applications = [...asked(3, "ноябрь 2026"), ...asked(1, "")];
    expect(words("согласование", "2026-12-30", { applications })).toBe("");
  });

  test("подача, папки, сайты, списки — по сроку приёма своего месяца", () => {
    const applications = [
      ...asked(2, "ноябрь 2026", {
        filed: "2026-10-10",
        folderOn: "2026-10-01",
        folderResult: "готова",
        siteOn: "2026-10-02",
        regionListOn: "2026-10-21",
      }),
      ...asked(1, "ноябрь 2026"),
    ];
    expect(words("подача заявлений", "2026-10-30", { applications })).toBe("подано 2 из 3");
    expect(words("папки", "2026-10-30", { applications })).toBe("папки: просмотрено 2 из 3");
    expect(words("сайты", "2026-10-30", { applications })).toBe("сайты: проверено 2 из 3");
    expect(words("списки в регион", "2026-10-30", { applications })).toBe("в список включены 2 из 3");
  });

  test("отозванные не считаются", () => {
    const applications = [
      ...asked(1, "ноябрь 2026", { agreed: "2026-10-02" }),
      ...asked(1, "ноябрь 2026", { accepted: "Отозвано" }),
    ];
    expect(words("согласование", "2026-10-30", { applications })).toBe("1 из 1 согласовано");
  });

  test("заключения — по последнему дню решения", () => {
    const applications = [
      ...asked(1, "ноябрь 2026", { decideBy: "2026-12-11", conclusionSent: "2026-11-25" }),
      ...asked(1, "ноябрь 2026", { decideBy: "2026-12-11" }),
    ];
    expect(words("заключения", "2026-11-30", { applications })).toBe("заключения: направлено 1 из 2");
  });

  test("списки школ, график, сверка банка, руководители — по году", () => {
    const schoolBooks = [
      bookRow({ list: "сдан", verified: "2026-09-15" }),
      bookRow({ list: "нет аттестуемых", sent: "2026-09-01" }),
      bookRow({ list: "не сдан", verified: "2025-09-15" }),
    ];
    expect(words("списки организаций", "2026-06-30", { schoolBooks })).toBe("списки сдали 2 из 3");
    expect(words("банк данных", "2026-09-30", { schoolBooks })).toBe("сверили 1 из 3");
    expect(words("банк данных", "2026-09-30", { schoolBooks: [bookRow()] })).toBe("");
    const applications = [...asked(4, "ноябрь 2026"), ...asked(1, "")];
    expect(words("график", "2026-07-10", { applications })).toBe("в графике 4 из 5");
    const heads = [
      headRow({ lastOn: "2026-11-02", dueBy: "2031-11-02" }),
      headRow({ dueBy: "2027-03-15" }),
      headRow({ dueBy: "2029-03-15" }),
    ];
    expect(words("руководители", "2026-12-30", { heads })).toBe("аттестованы 1 из 2");
    const sittings = [sittingRow({ closed: "2026-11-06", signed: "2026-11-09" })];
    expect(words("заседания", "2026-12-30", { sittings })).toBe(
      "1 заседание, протокол № 3 подписан 09.11.2026",
    );
  });
});

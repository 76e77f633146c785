// Remarks on «Заявления»: what each says, and when there is nothing to say.
import { describe, expect, test } from "vitest";
import {
  applicationFindings,
  type ApplicationGround,
} from "../../src/commands/book/findings/applicationFindings.ts";
import type { Application } from "../../src/domain/attestation/application.ts";
import type { CategoryRecord } from "../../src/domain/attestation/bank.ts";
import { editionsFrom } from "../../src/domain/attestation/rules/editions.ts";
import type { Expert } from "../../src/domain/attestation/experts.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { at } from "../domain/attestation/application.ts";
import { schoolOf, teacherOf } from "../domain/attestation/bankPeople.ts";
import { refused } from "../domain/attestation/history.ts";
import { experts } from "../../src/workbook/tables/index.ts";
import { sampleRow } from "../sampleRow.ts";

const TEACHER = teacherOf({
  name: "Соколова Марина Игоревна",
  school: "СОШ № 8",
  position: "учитель",
  consent: "есть",
});

const expert = (part: Partial<Expert>): Expert =>
  sampleRow(experts, {
    id: "СП-0001",
    name: "Зимина Ольга Петровна",
    school: "СОШ № 9",
    position: "учитель",
    category: "высшая",
    load: 1,
    status: "действует",
    ...part,
  });

const refusal = refused("первая", "12.03.2026", { id: "КТ-0001" });

const GROUND: ApplicationGround = {
  applications: [],
  teachers: [TEACHER],
  categories: [],
  experts: [expert({})],
  windows: [],
  editions: editionsFrom([]).editions,
  directory: {
    staff: [],
    organisations: [schoolOf({ name: "СОШ № 8" }), schoolOf({ id: "ОО-0002", name: "СОШ № 9" })],
  },
  settings: defaultSettings(),
  today: "2026-12-01",
};

const known = (row: Application, part: Partial<Application> = {}): Application => ({
  ...row,
  name: TEACHER.name,
  school: "СОШ № 8",
  position: "учитель",
  schoolYear: "2026-2027",
  ...part,
});

const told = (rows: readonly Application[], ground: Partial<ApplicationGround> = {}): string[] =>
  applicationFindings({ ...GROUND, applications: rows, ...ground }).map(
    ({ sheet, row, message, cure }) => `${sheet} ${row} | ${message} | ${cure}`,
  );

test("строка в порядке — замечаний нет", () => {
  for (const state of [
    "В предварительном графике",
    "Заявление подано",
    "Всесторонний анализ",
    "Банк обновлён",
  ] as const)
    expect(told([known(at(state))])).toEqual([]);
});

test("вписано больше, чем засчитано: чего не хватает и как ответить", () => {
  expect(told([known(at("Папка на просмотре", { filed: "2026-10-12", number: "117" }))])).toEqual([
    "Заявления ЗВ-0001 | Соколова М.И., учитель, СОШ № 8: «Готов к подаче» не засчитано: не заполнен столбец «Итог просмотра» | " +
      "Впишите «Итог просмотра»; папку не показывали — выберите «не представлялась»",
  ]);
});

test("кода нет в листе «Педагоги»", () => {
  expect(told([known(at("Срок согласован"), { teacher: "КР-0099" })]).join()).toContain(
    "Педагога с кодом «КР-0099» нет в листе «Педагоги»",
  );
});

test("два открытых заявления на одно и то же; закрытое не в счёт, другая категория — тоже", () => {
  const [one, two] = [known(at("Срок согласован")), known(at("Заявление подано"), { id: "ЗВ-0002" })];
  expect(told([one, two]).join()).toContain("уже есть открытое заявление на «первая» — ЗВ-0001");
  expect(told([known(at("Банк обновлён")), two])).toEqual([]);
  expect(told([one, { ...two, kind: "педагог-методист" }])).toEqual([]);
});

test("после отказа рано: замечание с днём, пока месяц можно перенести", () => {
  const row = known(at("В предварительном графике", { month: "январь 2027" }));
  const ground = { categories: [refusal] };
  expect(told([row], ground).join()).toMatch(
    /с 01\.01\.2027 нельзя: отказ 12\.03\.2026, .* Можно с 12\.03\.2027/,
  );
  expect(told([{ ...row, month: "май 2027" }], ground)).toEqual([]);
  const listed = known(at("Заявлен в списке ОО", { month: "", wish: "" }));
  const days = ["2026-12-01", "2026-12-02"].map((today) => told([listed], { ...ground, today }));
  expect(days[0]?.join()).toMatch(/на «первая» нельзя: отказ/);
  expect(days[1]).toEqual(days[0]);
});

test("категория кончается раньше месяца аттестации", () => {
  const teachers = [{ ...TEACHER, category: "первая" as const, validUntil: "2026-10-12" }];
  const row = known(at("Срок согласован"));
  expect(told([row], { teachers, today: "2026-10-12" }).join()).toContain(
    "категория действует до 12.10.2026, раньше месяца аттестации — ноябрь 2026",
  );
  expect(told([row], { teachers, today: "2026-10-13" })).toEqual([]);
});

test("в список для региона попал человек без согласия", () => {
  const teachers = [{ ...TEACHER, consent: "нет" as const }];
  expect(told([known(at("Включён в список"))], { teachers }).join()).toContain(
    "Педагоги КР-0001 | Соколова М.И.",
  );
  expect(told([known(at("Заявление подано"))], { teachers })).toEqual([]);
});

test("месяц не из того учебного года", () => {
  expect(told([known(at("Срок согласован"), { schoolYear: "2025-2026" })]).join()).toContain(
    "ноябрь 2026 — это 2026-2027 учебный год, а вписан «2025-2026»",
  );
});

describe("специалисты", () => {
  const row = known(at("Всесторонний анализ"));
  test.each([
    ["из той же организации", { school: "СОШ № 8" }, "из той же организации нельзя"],
    ["в столбце «Не может оценивать»", { conflicts: ["СОШ № 8"] }, "исправьте «Не может оценивать»"],
    ["полномочия кончились", { validUntil: "2026-10-01" }, "полномочия кончились 01.10.2026"],
    ["приостановлен", { status: "приостановлен" as const }, "исправьте состояние"],
    ["нагрузка больше нормы", { load: 11 }, "заявлений за учебный год 11 при норме 10"],
    ["в листе другой", { name: "Ильина Анна Борисовна" }, "нет в листе «Специалисты»"],
  ])("%s", (_, part, words) => {
    expect(told([row], { experts: [expert(part)] }).join()).toContain(words);
  });

  test("решение уже принято — поздно спрашивать", () => {
    const decided = known(at("Категория установлена"));
    expect(told([decided], { experts: [expert({ school: "СОШ № 8" })] })).toEqual([]);
  });
});

test("дату решения исправили после записи в историю", () => {
  const record: CategoryRecord = {
    ...refusal,
    event: "установлена",
    decided: "2026-11-20",
    application: "ЗВ-0001",
  };
  const row = known(at("Банк обновлён"));
  expect(told([row], { categories: [record] })).toEqual([]);
  expect(told([{ ...row, decided: "2026-11-19" }], { categories: [record] }).join()).toContain(
    "История категорий КТ-0001 | Соколова М.И., учитель, СОШ № 8: запись расходится с заявлением ЗВ-0001",
  );
});

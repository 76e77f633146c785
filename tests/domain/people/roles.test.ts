import { describe, expect, test } from "vitest";
import { coordinatorOf, headOf } from "../../../src/domain/people/roles.ts";
import { directory, member } from "./people.ts";

const head = member("Лебедев П.П.", { position: "Начальник МКУО ЦРО" });
const deputy = member("Громова Р.А.", { position: "Заместитель начальника МКУО ЦРО" });
const chief = member("Соколова М.И.", { position: "главный сотрудник МКУО ЦРО" });
const department = member("Вольская А.А.", { position: "начальник отдела кадров" });
const headmaster = member("Черных О.И.", { position: "директор МБОУ СОШ № 8" });
const centre = directory([deputy, department, headmaster, chief, head]);

describe("начальник", () => {
  test("по должности: не заместитель, не начальник отдела, не директор школы", () => {
    expect(headOf(centre, "")).toBe(head);
    expect(headOf(directory([deputy, department, headmaster, chief]), "")).toBeNull();
  });

  test("директор из группы «руководители ОО» — не начальник центра", () => {
    const principal = member("Черных О.И.", { position: "директор", groups: ["Руководители ОО"] });
    expect(headOf(directory([principal, chief]), "")).toBeNull();
  });

  test("настройка сильнее должности; непонятная настройка не подменяется догадкой", () => {
    expect(headOf(centre, "Громова Раиса Андреевна")).toBe(deputy);
    expect(headOf(centre, "Неизвестная Н.Н.")).toBeNull();
  });

  test("двое на должности — никто, пока не укажут", () => {
    expect(headOf(directory([head, { ...head, id: "2", name: "Заяц О.П." }]), "")).toBeNull();
  });

  test("единственный работающий отвечает за всё", () => {
    const alone = member("Заяц О.П.", { position: "методист" });
    expect(headOf(directory([alone, { ...head, active: false }]), "")).toBe(alone);
  });
});

describe("координатор", () => {
  test("по группе, затем по должности", () => {
    expect(coordinatorOf(centre, "")).toBe(chief);
    const tagged = { ...deputy, groups: ["Координатор"] };
    expect(coordinatorOf(directory([tagged, chief, head]), "")).toBe(tagged);
  });

  test("главный сотрудник раньше главного специалиста", () => {
    const specialist = member("Заяц О.П.", { position: "Гл. специалист" });
    expect(coordinatorOf(directory([specialist, chief]), "")).toBe(chief);
    expect(coordinatorOf(directory([specialist, head]), "")).toBe(specialist);
  });

  test("по настройке", () => {
    expect(coordinatorOf(centre, "Лебедев П.П.")).toBe(head);
  });
});

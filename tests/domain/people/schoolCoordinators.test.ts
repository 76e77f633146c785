import { describe, expect, test } from "vitest";
import {
  answersOn,
  coordinatorsOfSchool,
  SCHOOL_COORDINATORS,
  withCoordinators,
} from "../../../src/domain/people/schoolCoordinators.ts";
import { coordinatorRow } from "../attestation/registers.ts";
import { directory, member, school } from "./people.ts";

const DAY = "2023-09-20";
const SCHOOLS = [school("МБОУ СОШ № 1", { aliases: ["школа 1"] }), school("МБДОУ № 4")];
const book = (staff = [member("Соколова М.И.")]) => directory(staff, SCHOOLS);

describe("Кто отвечает за аттестацию в школе", () => {
  test("назначенный сегодня входит в «Ответственные в ОО» со своей почтой; ушедший и будущий — нет", () => {
    const appointed = [
      coordinatorRow(),
      coordinatorRow({ id: "ОТ-0002", name: "Ким Олег Романович", to: "2023-09-19" }),
      coordinatorRow({ id: "ОТ-0003", name: "Ушакова Вера Львовна", from: "2023-09-21" }),
    ];
    const found = coordinatorsOfSchool("школа 1", withCoordinators(book(), appointed, DAY));
    expect(found.map(({ id, email, groups }) => [id, email, groups])).toEqual([
      ["ОТ-0001", "belova@example.org", [SCHOOL_COORDINATORS]],
    ]);
    expect(appointed.map((each) => answersOn(each, DAY))).toEqual([true, false, false]);
  });

  test("тот же человек той же школы в «Сотрудниках» не удваивается и берёт недостающий адрес", () => {
    const known = member("Белова И.О.", { organisation: "школа 1", email: "" });
    const merged = withCoordinators(book([known]), [coordinatorRow()], DAY);
    expect(merged.staff.map(({ id, email }) => [id, email])).toEqual([[known.id, "belova@example.org"]]);
    expect(coordinatorsOfSchool("МБОУ СОШ № 1", merged).map(({ id }) => id)).toEqual([known.id]);
  });

  test("однофамилица из центра остаётся другим человеком", () => {
    const merged = withCoordinators(book([member("Белова И.О.")]), [coordinatorRow()], DAY);
    expect(merged.staff.map(({ id }) => id)).toEqual(["СТ-Белова И.О.", "ОТ-0001"]);
  });

  test("ответственная двух школ — по каждой школе отдельно; у школы без ответственного — никого", () => {
    const both = [coordinatorRow(), coordinatorRow({ id: "ОТ-0002", school: "МБДОУ № 4" })];
    const merged = withCoordinators(book(), both, DAY);
    expect(coordinatorsOfSchool("МБДОУ № 4", merged).map(({ id }) => id)).toEqual(["ОТ-0002"]);
    expect(coordinatorsOfSchool("МБДОУ № 4", withCoordinators(book(), [coordinatorRow()], DAY))).toEqual([]);
  });

  test("школы нет в «Организациях» — по тому, как она названа", () => {
    const merged = withCoordinators(book(), [coordinatorRow({ school: "Лицей" })], DAY);
    expect(coordinatorsOfSchool("лицей", merged).length).toBe(1);
  });
});

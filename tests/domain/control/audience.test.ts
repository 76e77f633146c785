import { describe, expect, test } from "vitest";
import { postOffice, wordAudienceProblem, type Addressees } from "../../../src/domain/control/audience.ts";
import type { Directory } from "../../../src/domain/people/directory.ts";
import {
  centreSettings,
  coordinator,
  deputy,
  directive,
  directory,
  duesOf,
  head,
  item,
  member,
  occurrence,
  settings,
} from "./samples.ts";

const DAY = "2023-09-20";

function addressed(
  given: Parameters<typeof item>[0],
  book: Directory = directory,
  chosen = centreSettings,
): Addressees {
  const [due] = duesOf({ plan: [item(given)], occurrences: [occurrence()] }, DAY);
  if (due === undefined) throw new Error("Nothing is due");
  return postOffice(book, chosen, DAY).addresseesOf(due);
}

const names = ({ recipients }: Addressees): string[] => recipients.map(({ person }) => person.name);
const codes = ({ problems }: Addressees): string[] => problems.map(({ trouble }) => trouble.code);

describe("Кому идут письма", () => {
  test("внутреннему исполнителю, если он назван, и больше никому", () => {
    expect(names(addressed({ responsible: [coordinator.name], internalExecutor: "Лебедев И.О." }))).toEqual([
      deputy.name,
    ]);
  });

  test("людям, названным в плане, а коллективу рядом с ними — нет", () => {
    expect(
      names(addressed({ responsible: ["Соколова М.И.", "Лебедев И.О.", "Ответственные в ОО"] })),
    ).toEqual([coordinator.name, deputy.name]);
  });

  test("коллективу как таковому письма не идут: за него отвечает координатор", () => {
    const { recipients, problems } = addressed({ responsible: ["Сотрудники центра"] });
    expect(recipients.map(({ person }) => person.name)).toEqual([coordinator.name]);
    expect(problems).toEqual([]);
  });

  test("коллектив из одного человека — это он", () => {
    const expert = member("Орлова Нина Сергеевна", { groups: ["Группа мониторинга"] });
    expect(
      names(
        addressed(
          { responsible: ["Группа мониторинга"] },
          { ...directory, staff: [...directory.staff, expert] },
        ),
      ),
    ).toEqual([expert.name]);
  });

  test("без координатора строка без адресата видна как замечание со средством", () => {
    const staff = [member("Орлова Нина Сергеевна"), member("Белов Пётр Ильич")];
    const { recipients, problems } = addressed(
      { responsible: ["Сотрудники центра"] },
      { staff, organisations: [] },
      settings,
    );
    expect(recipients).toEqual([]);
    const [problem] = problems;
    expect(problem === undefined ? null : wordAudienceProblem(problem)).toEqual({
      message: "План, II.6: некому послать напоминание (Сотрудники центра).",
      cure: "Укажите внутреннего исполнителя в строке или координатора в листе «Настройки».",
    });
  });

  test("неизвестный человек — замечание, дело берёт координатор", () => {
    const answer = addressed({ responsible: ["Неизвестный Ф.Ф."] });
    expect([names(answer), codes(answer)]).toEqual([[coordinator.name], ["not-in-staff"]]);
  });

  test("человек без адреса — замечание, и никто другой письма вместо него не получает", () => {
    const mute = { ...directory, staff: [{ ...deputy, email: "" }, coordinator, head] };
    const answer = addressed({ responsible: [deputy.name] }, mute);
    expect([names(answer), codes(answer)]).toEqual([[], ["no-email"]]);
  });

  test("в отпуске — заместителю, с указанием, вместо кого", () => {
    const away = { ...coordinator, awayFrom: "2023-09-18", awayTo: "2023-09-29", substitute: "Лебедев И.О." };
    const [recipient] = addressed({}, { ...directory, staff: [away, deputy, head] }).recipients;
    expect([recipient?.person.name, recipient?.insteadOf?.name]).toEqual([deputy.name, coordinator.name]);
  });

  test("снять с контроля просят начальника; без начальника — замечание", () => {
    const [due] = duesOf(
      { directives: [directive({ status: "Отчёт представлен", report: "исх. № 1" })] },
      "2012-02-13",
    );
    if (due === undefined) throw new Error("Nothing is due");
    expect(names(postOffice(directory, centreSettings, "2012-02-13").addresseesOf(due))).toEqual([head.name]);
    const without = { staff: [coordinator, deputy], organisations: [] };
    expect(codes(postOffice(without, settings, "2012-02-13").addresseesOf(due))).toEqual(["no-head"]);
  });
});

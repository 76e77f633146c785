// Steps of attestation in the stream of due things: their ladder, «Сегодня», whom they reach, what the school reads.
import { describe, expect, test } from "vitest";
import { schoolDues } from "../../../src/domain/attestation/dues/schoolDues.ts";
import { headDues } from "../../../src/domain/attestation/dues/headSteps.ts";
import { addDays } from "../../../src/domain/calendar/civil.ts";
import { postOffice, wordAudienceProblem } from "../../../src/domain/control/audience.ts";
import { digestsFor, type Digest } from "../../../src/domain/control/digest.ts";
import type { Due } from "../../../src/domain/control/due.ts";
import { currentStep, ladderOf } from "../../../src/domain/control/ladder.ts";
import { todayThings } from "../../../src/domain/control/today.ts";
import type { Directory } from "../../../src/domain/people/directory.ts";
import { withCoordinators } from "../../../src/domain/people/schoolCoordinators.ts";
import { letterOf, type Letterhead } from "../../../src/letters/letter.ts";
import { bookRow, coordinatorRow, headRow } from "../attestation/registers.ts";
import { school } from "../people/people.ts";
import { calendar, centreSettings, directory, duesOf, item, occurrence } from "./samples.ts";

const ladder = ladderOf(centreSettings, calendar);
const SCHOOLS = ["МБОУ СОШ № 1", "МБДОУ № 4"];
const BOOK: Directory = { ...directory, organisations: SCHOOLS.map((name) => school(name)) };
const WITH_COORDINATOR = withCoordinators(BOOK, [coordinatorRow()], "2023-09-20");
const books = (dueBy: string): Due[] =>
  schoolDues(
    SCHOOLS.map((name, index) => bookRow({ id: `ОО-${index}`, school: name, state: "выслана", dueBy })),
    centreSettings,
    BOOK,
    "2023-09-01",
  );
const LETTERHEAD: Letterhead = {
  centreName: "Методический центр",
  phone: "",
  bookLink: "https://book.example.org/",
  senderName: "Аттестация",
  replyTo: "",
};

function steps(due: Due, from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const id = currentStep(due, day, ladder)?.id ?? "";
    if (id !== "" && id !== found[found.length - 1]) found.push(id);
  }
  return found;
}

function first(dues: readonly Due[]): Due {
  const [due] = dues;
  if (due === undefined) throw new Error("Nothing is due");
  return due;
}

function digests(today: string, dues: Due[], book = WITH_COORDINATOR): Digest[] {
  const rest = { settings: centreSettings, calendar, delivered: new Set<string>(), sentThisWeek: new Map() };
  return digestsFor({ dues, directory: book, today, ...rest }).digests;
}

describe("Когда напоминают о шаге", () => {
  test("за 3 рабочих дня и в сам день, потом как о просроченном", () => {
    const due = first(books("2023-09-20"));
    expect(steps(due, "2023-09-01", "2023-09-28")).toEqual(["3", "0", "+1", "+6"]);
  });

  test("руководителю — за 6, 3 и 1 месяц, потом как о шаге", () => {
    const row = headRow({ state: "Не в графике", nextStep: "Включить в график", nextDue: "2024-03-15" });
    const due = first(headDues([row], centreSettings, BOOK));
    expect(steps(due, "2023-09-01", "2024-03-15")).toEqual(["6 мес.", "3 мес.", "1 мес.", "3", "0"]);
  });
});

describe("Кому идёт то, что должна школа", () => {
  test("ответственному этой школы; у школы без ответственного — замечание со средством", () => {
    const post = postOffice(WITH_COORDINATOR, centreSettings, "2023-09-20");
    const [own, other] = books("2023-09-20");
    if (own === undefined || other === undefined) throw new Error("Nothing is due");
    expect(post.addresseesOf(own).recipients.map(({ person }) => person.email)).toEqual([
      "belova@example.org",
    ]);
    const { recipients, problems } = post.addresseesOf(other);
    expect(recipients).toEqual([]);
    expect(problems.map((problem) => wordAudienceProblem(problem).message)).toEqual([
      "МБДОУ № 4: никто не отвечает за аттестацию, напоминаний организации не будет.",
    ]);
  });

  test("пункт плана с «Ответственными в ОО» остаётся у координатора центра, хотя ответственная одна", () => {
    const dues = duesOf(
      { plan: [item({ responsible: ["Ответственные в ОО"] })], occurrences: [occurrence()] },
      "2023-09-20",
    );
    const { recipients } = postOffice(WITH_COORDINATOR, centreSettings, "2023-09-20").addresseesOf(
      first(dues),
    );
    expect(recipients.map(({ person }) => person.name)).toEqual(["Соколова Марина Игоревна"]);
  });

  test("в «Сегодня» центра школы стоят одной строкой среди того, чего ждут", () => {
    const things = todayThings({
      dues: books("2023-09-20"),
      directory: WITH_COORDINATOR,
      settings: centreSettings,
      calendar,
      today: "2023-09-20",
    });
    expect(things.map(({ row: { group, what, action } }) => [group, what, action])).toEqual([
      [
        "Ждём от других",
        "Не вернули книги: 2 организации — МБОУ СОШ № 1, МБДОУ № 4",
        "Напомните организациям; что вернулось, примите в «Книги школ»",
      ],
    ]);
  });
});

describe("Письмо ответственному в школе", () => {
  test("говорит о его школе и его книге, без ссылок на книгу центра", () => {
    const [digest] = digests("2023-09-20", books("2023-09-20"));
    if (digest === undefined) throw new Error("No letter");
    const { to, text, html } = letterOf(digest, LETTERHEAD);
    expect(to).toBe("belova@example.org");
    expect(text).toContain("• Вернуть книгу организации");
    expect(text).toContain("→ Заполните книгу организации и пришлите её в ответ");
    for (const words of [text, html]) expect(words).not.toMatch(/book\.example|МБДОУ|«Сегодня»/u);
  });

  test("сотруднику центра ссылка остаётся", () => {
    const dues = duesOf({ occurrences: [occurrence({ due: "2023-09-20" })] }, "2023-09-20");
    const [digest] = digests("2023-09-20", dues);
    if (digest === undefined) throw new Error("No letter");
    expect(letterOf(digest, LETTERHEAD).text).toContain("https://book.example.org/");
  });

  test("просрочка школы не уходит начальнику, шаг самого центра — уходит", () => {
    const late = digests("2023-09-27", books("2023-09-20"));
    expect(late.map(({ to }) => to.position)).not.toContain("начальник");
    const row = headRow({ state: "В графике", nextStep: "Уведомить под подпись", nextDue: "2023-09-20" });
    const own = digests("2023-09-27", headDues([row], centreSettings, BOOK));
    expect(own.map(({ to }) => to.position)).toContain("начальник");
  });
});

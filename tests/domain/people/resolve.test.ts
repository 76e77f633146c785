import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveMentions } from "../../../src/domain/people/resolve.ts";
import { directory, member, school } from "./people.ts";

const sokolova = member("Соколова Марина Игоревна", {
  position: "главный сотрудник МКУО ЦРО",
  groups: ["Сотрудники центра"],
});
const lebedev = member("Лебедев П.П.", { position: "начальник МКУО ЦРО", groups: ["Сотрудники центра"] });
const gromova = member("Громова Раиса Андреевна", { position: "заместитель начальника МКУО ЦРО" });
const zayats = member("Заяц О.П.", {
  position: "заместитель директора МБОУ СОШ № 8",
  groups: ["Ответственные за аттестацию в ОО"],
});
const chernykh = member("Черных Ольга Ивановна", { position: "директор", organisation: "МБОУ СОШ № 8" });
const eight = school("МБОУ СОШ № 8", {
  head: "Черных О.И.",
  coordinator: "Заяц О.П.",
  locality: "ст. Ромашковская",
});
const ten = school("МБДОУ № 10", {
  aliases: ["сад «Колосок»"],
  email: "ten@example.org",
  head: "Вольская А.А.",
});
const book = directory([sokolova, lebedev, gromova, zayats, chernykh], [eight, ten]);
const empty = directory([]);

const labels = (text: string, where = book): string[] =>
  resolveMentions(text, where).map(({ label }) => label);

function only(text: string, where = book) {
  const [first, ...others] = resolveMentions(text, where);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error(`никого: ${text}`);
  return first;
}

describe("человек", () => {
  test.each([
    "Соколова М.И.",
    "М.И.Соколова",
    "СОКОЛОВА Марина Игоревна",
    "Соколовой М.И.",
    "поручить Соколовой",
    "Соколова М.И. – главный\nсотрудник МКУО ЦРО;",
    "Главный сотрудник МКУО ЦРО М.И. Соколова",
  ])("«%s» находится в «Сотрудниках»", (text) => {
    expect(only(text)).toMatchObject({
      label: "Соколова М.И.",
      kind: "человек",
      staffIds: [sokolova.id],
      problem: null,
    });
  });

  test("в одной ячейке дважды — один раз, порядок документа сохраняется", () => {
    expect(labels("Лебедев П.П.; Соколова М.И.\nП.П. Лебедев")).toEqual(["Лебедев П.П.", "Соколова М.И."]);
  });

  test("имя называется одинаково с листом «Сотрудники» и без него", () => {
    expect(labels("Соколова Марина Игоревна", empty)).toEqual(labels("Соколова Марина Игоревна"));
  });

  test("кого нет, тот назван, и предложены похожие", () => {
    expect(only("Соколова М.Н.")).toMatchObject({
      staffIds: [],
      problem: { code: "not-in-staff", facts: { name: "Соколова М.Н.", similar: ["Соколова М.И."] } },
    });
  });

  test("кто не работает или без адреса — сказано", () => {
    const gone = directory([member("Соколова М.И.", { active: false })]);
    expect(only("Соколова М.И.", gone)).toMatchObject({ staffIds: [], problem: { code: "inactive" } });
    const mute = directory([member("Соколова М.И.", { email: "соколова@" })]);
    expect(only("Соколова М.И.", mute)).toMatchObject({
      staffIds: ["СТ-Соколова М.И."],
      problem: { code: "no-email" },
    });
  });

  test("«Иначе пишут» решает раньше разбора", () => {
    const aliased = directory([{ ...lebedev, aliases: ["наш начальник, он же юрист"] }]);
    expect(only("Наш начальник, он же юрист", aliased)).toMatchObject({
      label: "Лебедев П.П.",
      kind: "человек",
    });
  });

  test("директор, которого знает только лист «Организации», получает письмо по адресу школы", () => {
    expect(only("Вольская А.А.")).toMatchObject({ staffIds: [], organisationIds: [ten.id], problem: null });
  });
});

describe("однофамильцы", () => {
  const marina = member("Соколова Марина Игоревна", { position: "методист" });
  const maria = member("Соколова Мария Ивановна", { position: "главный специалист" });
  const anna = member("Соколова Анна Ивановна", { position: "методист" });
  const village = directory([marina, maria, anna]);

  test("только по фамилии никого не выбирают", () => {
    expect(only("Соколова", village)).toMatchObject({ staffIds: [], problem: { code: "ambiguous" } });
  });

  test("инициалы двоих совпали: непонятно, кто, и названы оба полностью", () => {
    expect(only("Соколова М.И.", village)).toMatchObject({
      staffIds: [],
      problem: {
        code: "ambiguous",
        facts: { candidates: ["Соколова Марина Игоревна", "Соколова Мария Ивановна"] },
      },
    });
  });

  test("различает полное имя или должность", () => {
    expect(only("Соколова Мария Ивановна", village)).toMatchObject({
      label: "Соколова Мария Ивановна",
      staffIds: [maria.id],
    });
    expect(only("Соколова М.И. – методист", village)).toMatchObject({
      label: "Соколова Марина Игоревна",
      staffIds: [marina.id],
    });
    expect(only("Соколова А.И.", village)).toMatchObject({ label: "Соколова А.И.", staffIds: [anna.id] });
  });

  test("муж и жена с одними инициалами — два человека", () => {
    const him = member("Соколов М.И.");
    const her = member("Соколова М.И.");
    expect(only("Соколова М.И.", directory([him, her])).staffIds).toEqual([her.id]);
    expect(only("Соколова М.И.", directory([him])).staffIds).toEqual([]);
    expect(only("Соколову М.И.", directory([him, her])).problem?.code).toBe("ambiguous");
  });

  test("имя, под которым человек записан, находит его снова", () => {
    const short = directory([
      member("Соколова М.И.", { id: "1", position: "методист" }),
      member("Соколова М.И.", { id: "2", position: "учитель, эксперт" }),
    ]);
    for (const each of [village, short, book]) {
      for (const person of each.staff) {
        const found = each.staff.map(({ name, position }) =>
          only(`${name} – ${position.split(",")[0] ?? ""}`, each),
        );
        const own = found.find(({ staffIds }) => staffIds.includes(person.id));
        expect(only(own?.label ?? "", each).staffIds).toEqual([person.id]);
      }
    }
  });
});

describe("должность без имени", () => {
  test.each([
    ["начальник", "Лебедев П.П."],
    ["начальнику МКУО ЦРО", "Лебедев П.П."],
    ["заместитель начальника", "Громова Р.А."],
    ["Зам. начальника", "Громова Р.А."],
    ["директор СОШ № 8", "Черных О.И."],
    ["директор школы № 8", "Черных О.И."],
    ["ответственный за аттестацию СОШ № 8", "Заяц О.П."],
  ])("«%s» — %s", (text, label) => {
    expect(only(text)).toMatchObject({ label, problem: null });
  });

  test("начальник другого органа — не начальник центра", () => {
    expect(only("начальник управления образования")).toMatchObject({
      staffIds: [],
      problem: { code: "unknown-position" },
    });
    expect(only("Руководитель ГКУ КК ЦРО")).toMatchObject({
      staffIds: [],
      problem: { code: "unknown-position" },
    });
  });

  test("двое на одной должности — непонятно, кто", () => {
    const two = directory([
      member("Лебедев П.П.", { position: "методист" }),
      member("Заяц О.П.", { position: "Методист" }),
    ]);
    expect(only("методист", two)).toMatchObject({ staffIds: [], problem: { code: "ambiguous" } });
  });

  test("руководитель школы, которого нет в «Сотрудниках», — письмо на адрес школы", () => {
    expect(only("заведующая МБДОУ № 10")).toMatchObject({
      staffIds: [],
      organisationIds: [ten.id],
      problem: null,
    });
  });
});

describe("группа", () => {
  test.each(["Сотрудники МКУО ЦРО", "сотрудники центра", "Сотрудники", "сотрудникам МКУО ЦРО"])(
    "«%s» — сотрудники центра",
    (text) => {
      expect(only(text)).toMatchObject({
        label: "Сотрудники центра",
        kind: "группа",
        staffIds: [sokolova.id, lebedev.id],
        problem: null,
      });
    },
  );

  test("сотрудники краевого центра — не наши", () => {
    expect(only("Сотрудники ГКУ КК ЦРО")).toMatchObject({ staffIds: [], problem: { code: "empty-group" } });
  });

  test.each([
    "Ответственные в ОО",
    "ответственные за аттестацию",
    "ответственным за аттестацию в образовательных организациях",
  ])("«%s» — ответственные в школах", (text) => {
    expect(only(text)).toMatchObject({
      label: "Ответственные за аттестацию в ОО",
      staffIds: [zayats.id],
      organisationIds: [ten.id],
      problem: null,
    });
  });

  test.each(["руководители ОО", "Руководители образовательных организаций", "директора и заведующие"])(
    "«%s» — руководители по листу «Организации», остальным на адрес организации",
    (text) => {
      expect(only(text)).toMatchObject({ staffIds: [chernykh.id], organisationIds: [ten.id], problem: null });
    },
  );

  test("группа, ограниченная школой, не пишет другим", () => {
    expect(only("руководители ОО (СОШ № 8)")).toMatchObject({ staffIds: [chernykh.id], organisationIds: [] });
  });

  test("«все ОО» — все действующие организации", () => {
    expect(only("все ОО")).toMatchObject({ staffIds: [], organisationIds: [eight.id, ten.id] });
  });

  test("никого в группе — сказано", () => {
    expect(only("педагоги")).toMatchObject({
      label: "педагоги",
      problem: { code: "empty-group", facts: { group: "педагоги" } },
    });
  });

  test("кто из группы без адреса — назван", () => {
    const mute = directory([
      member("Заяц О.П.", { groups: ["методист"], email: "" }),
      member("Лебедев П.П.", { groups: ["Методисты"] }),
    ]);
    expect(only("методисты", mute).problem).toEqual({ code: "no-email", facts: { names: ["Заяц О.П."] } });
  });
});

describe("организация", () => {
  test.each(["СОШ № 8", "школа 8", "МБОУ-СОШ №8", "МБОУ СОШ № 8 ст. Ромашковской"])("«%s»", (text) => {
    expect(only(text)).toMatchObject({
      label: "МБОУ СОШ № 8",
      kind: "организация",
      organisationIds: [eight.id],
      problem: null,
    });
  });

  test("список", () => {
    expect(labels("СОШ № 8, ДОУ № 10")).toEqual(["МБОУ СОШ № 8", "МБДОУ № 10"]);
  });

  test("неизвестная, закрытая, без адреса и двусмысленная — сказано, что именно", () => {
    const all = directory(
      [],
      [
        school("СОШ № 1", { active: false }),
        school("СОШ № 2", { email: "" }),
        school("СОШ № 3"),
        school("ООШ № 3"),
      ],
    );
    expect(only("СОШ № 5", all).problem?.code).toBe("unknown-organisation");
    expect(only("СОШ № 1", all).problem?.code).toBe("closed-organisation");
    expect(only("СОШ № 2", all).problem?.code).toBe("organisation-without-email");
    expect(only("школа № 3", all).problem?.code).toBe("ambiguous-organisation");
    expect(only("ООШ № 3", all).problem).toBeNull();
  });
});

test("любое написание имени приводит к одному человеку", () => {
  const people = [sokolova, lebedev, gromova, zayats, chernykh];
  const spellings = ["Соколова М.И.", "Лебедев П.П.", "Громова Р.А.", "Заяц О.П.", "Черных О.И."];
  fc.assert(
    fc.property(
      fc.nat(people.length - 1),
      fc.constantFrom("", " ", "\u00A0"),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom("", ";", " – главный сотрудник МКУО ЦРО", "- методист", " Методист\nМКУО ЦРО"),
      (which, gap, capitals, initialsFirst, tail) => {
        const [surname = "", letters = ""] = (spellings[which] ?? "").split(" ");
        const family = capitals ? surname.toUpperCase() : surname;
        const initials = letters.replace(".", `.${gap}`);
        const name = initialsFirst ? `${initials}${gap}${family}` : `${family} ${initials}`;
        expect(only(`${name}${tail}`).staffIds).toEqual([people[which]?.id]);
      },
    ),
  );
});

test("адресат, названный по метке, остаётся тем же", () => {
  const texts = [
    "Соколова М.И.",
    "начальник",
    "Ответственные в ОО",
    "директора и заведующие",
    "СОШ № 8",
    "руководители ОО (СОШ № 8)",
    "педагоги",
    "по согласованию",
    "СОШ № 99",
  ];
  for (const text of texts) {
    const first = only(text);
    const again = only(first.label);
    expect([again.label, again.staffIds, again.organisationIds]).toEqual([
      first.label,
      first.staffIds,
      first.organisationIds,
    ]);
  }
});

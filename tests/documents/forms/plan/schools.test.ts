// Papers for organisations: what one has to do, and its part of the data bank; one paper for each.
import { describe, expect, test } from "vitest";
import { schoolBankForm } from "../../../../src/documents/forms/plan/schoolBank.ts";
import { schoolTasksForm } from "../../../../src/documents/forms/plan/schoolTasks.ts";
import type { FormRequest, MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { conformityDues } from "../../../../src/domain/attestation/dues/conformityChain.ts";
import { schoolDues } from "../../../../src/domain/attestation/dues/schoolDues.ts";
import type { Directory } from "../../../../src/domain/people/directory.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";
import { at } from "../../../domain/attestation/application.ts";
import { schoolOf, teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { bookRow, conformityRow } from "../../../domain/attestation/registers.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith } from "./reading.ts";

const [one, two, three] = ["МБОУ СОШ № 1", "МБОУ СОШ № 2", "МБДОУ № 3"];
const directory: Directory = {
  staff: [],
  organisations: [
    schoolOf({
      id: "ОО-0001",
      name: one,
      fullName: "муниципальное бюджетное общеобразовательное учреждение СОШ № 1",
      coordinator: "Белова Ирина Олеговна",
      head: "Орлова Анна Павловна",
    }),
    schoolOf({ id: "ОО-0002", name: two }),
    schoolOf({ id: "ОО-0003", name: three, active: false }),
  ],
};

describe("что должна организация", () => {
  const conformity = [
    conformityRow({
      id: "СО-0001",
      school: one,
      nextStep: "Ознакомить с представлением",
      nextDue: "2026-10-01",
    }),
    conformityRow({
      id: "СО-0002",
      school: one,
      name: "Рябова Инна Ильинична",
      nextStep: "Назначить заседание",
      nextDue: null,
    }),
  ];
  const books = [
    bookRow({ id: "ОО-0001", school: one, state: "выслана", issue: 2, dueBy: "2026-10-12" }),
    bookRow({ id: "ОО-0002", school: two, state: "вернулась" }),
  ];
  const today = "2026-10-05";
  const data = (over: Partial<PaperData> = {}): PaperData =>
    paperData({
      directory,
      conformity,
      dues: [
        ...schoolDues(books, defaultSettings(), directory, today),
        ...conformityDues(conformity, directory),
      ],
      today,
      ...over,
    });
  const make = (request: Partial<FormRequest> = {}, over: Partial<PaperData> = {}): readonly MadePaper[] =>
    schoolTasksForm.make(data(over), { kind: "schoolTasks", ...request });

  test("просроченное отдельно, потом предстоящее по дням; сколько осталось и как сделать", () => {
    const made = only(make());
    expect(cellsOf(made)).toEqual([
      ["№", "Что сделать", "Срок", "Осталось", "Как"],
      ["Срок прошёл"],
      [
        "1",
        "Соответствие: ознакомить с представлением: Зимина О.П.",
        "01.10.2026",
        "просрочено на 2 рабочих дня",
        "Впишите даты в книгу организации, лист «Соответствие», и верните её в центр",
      ],
      ["Предстоит"],
      [
        "2",
        "Вернуть книгу организации, выпуск 2",
        "12.10.2026",
        "осталось 5 рабочих дней",
        "Заполните книгу организации и пришлите её в ответ",
      ],
      [
        "3",
        "Соответствие: назначить заседание: Рябова И.И.",
        "",
        "без срока",
        "Впишите даты в книгу организации, лист «Соответствие», и верните её в центр",
      ],
    ]);
  });

  test("адресат — ответственный, в дательном падеже; куда звонить", () => {
    const lines = linesOf(only(make()));
    expect(lines[0]).toMatch(/^Ответственному за аттестацию МБОУ .+\nБеловой Ирине Олеговне$/u);
    expect(lines.join("\n")).toContain("тел. 8 (86100) 5-55-01");
  });

  test("без выбора — организации, за которыми что-то есть; чужого в перечне нет", () => {
    const made = make();
    expect(made.map(({ to, key }) => [to, key])).toEqual([[one, "schoolTasks/ОО-0001"]]);
    expect(made[0]?.sources).toEqual(["СО-0001", "ОО-0001", "СО-0002"]);
  });

  test("выбранной организации, за которой ничего нет, перечень не нужен", () => {
    const [made] = make({ schools: ["ОО-0002"] });
    expect(made === undefined ? [] : codesOf(made)).toEqual(["stop NOTHING_DUE", "warn NO_COORDINATOR"]);
  });
});

describe("выписка из банка данных", () => {
  const teachers = [
    teacherOf({
      id: "КР-0002",
      name: "Рябова Инна Ильинична",
      school: "СОШ № 1",
      subject: ["физика", "математика"],
      category: "первая",
      validUntil: "2027-03-12",
      validity: "до 12.03.2027",
      applyBy: "2026-12-12",
      checked: "2026-09-20",
    }),
    teacherOf({
      id: "КР-0001",
      name: "Белова Вера Ильинична",
      school: one,
      category: "высшая",
      validity: "бессрочно",
      checked: "2026-09-20",
    }),
    teacherOf({
      id: "КР-0003",
      name: "",
      school: one,
      position: "воспитатель",
      conformityDue: "2026-09-01",
      checked: null,
    }),
    teacherOf({
      id: "КР-0004",
      name: "Ушакова Дарья Олеговна",
      school: one,
      exemptUntil: "2027-09-01",
      checked: "2026-09-20",
    }),
    teacherOf({ id: "КР-0005", name: "Лапина Анна Петровна", school: one, status: "уволен" }),
    teacherOf({ id: "КР-0006", name: "Громова Елена Игоревна", school: two }),
  ];
  const applications = [
    at("Срок согласован", {
      teacher: "КР-0001",
      school: one,
      kind: "педагог-методист",
      month: "ноябрь 2026",
      nextStep: "Просмотреть папку",
    }),
  ];
  const make = (request: Partial<FormRequest> = {}, over: Partial<PaperData> = {}): readonly MadePaper[] =>
    schoolBankForm.make(paperData({ directory, teachers, applications, today: "2026-10-05", ...over }), {
      kind: "schoolBank",
      ...request,
    });
  const bank = (): MadePaper => only(make({ schools: ["ОО-0001"] }));

  test("фамилия или код, должность, предмет, категория и срок, соответствие, что дальше; по алфавиту", () => {
    expect(cellsOf(bank()).slice(1)).toEqual([
      [
        "1",
        "КР-0003",
        "воспитатель",
        "",
        "нет",
        "",
        "01.09.2026",
        "срок прошёл: подтвердить соответствие не позднее 01.09.2026",
      ],
      [
        "2",
        "Белова Вера Ильинична",
        "учитель",
        "",
        "высшая",
        "бессрочно",
        "",
        "заявление на категорию «педагог-методист», ноябрь 2026: просмотреть папку",
      ],
      [
        "3",
        "Рябова Инна Ильинична",
        "учитель",
        "физика, математика",
        "первая",
        "до 12.03.2027",
        "",
        "подать заявление не позднее 12.12.2026",
      ],
      ["4", "Ушакова Дарья Олеговна", "учитель", "", "нет", "", "не ранее 01.09.2027", ""],
    ]);
  });

  test("итог под таблицей, подпись центра и место для подписи руководителя", () => {
    const lines = linesOf(bank());
    expect(lines).toContain(
      "Всего: 4 записи; высшая категория: 1; первая: 1; педагог-методист, педагог-наставник: 0; без категории: 2; соответствие предстоит: 1.",
    );
    expect(lines.slice(-2)).toEqual(["Данные сверены:", "Руководитель организации | А.П. Орлова"]);
    expect(lines).toContain("по состоянию на 5 октября 2026 г.");
  });

  test("уволенных и чужих нет; несверенные строки названы числом", () => {
    const made = bank();
    expect(made.sources).toEqual(["КР-0003", "КР-0001", "КР-0002", "КР-0004"]);
    expect(made.problems.map(({ text }) => text)).toEqual([
      "Организации, МБОУ СОШ № 1: с организацией не сверены строки: 1 из 4. Вышлите книгу организации или отметьте «Сверено».",
    ]);
  });

  test("без выбора — каждой организации с педагогами своя; пустой выписки не бывает", () => {
    expect(make().map(({ to }) => to)).toEqual([one, two]);
    const [empty] = make({ schools: ["ОО-0002"] }, { teachers: [] });
    expect(empty === undefined ? [] : codesOf(empty)).toEqual(["stop NO_TEACHERS"]);
  });

  test("чужих имён в выписке нет", () => {
    for (const made of make()) {
      const text = [...linesOf(made), ...cellsOf(made).flat()].join("\n");
      const strangers = teachers.filter(({ id, name }) => name !== "" && !made.sources.includes(id));
      for (const { name } of strangers) expect(text).not.toContain(name);
    }
  });

  test("строка с одной записью ближайшего срока", () => {
    expect(rowWith(bank(), "Рябова").pop()).toBe("подать заявление не позднее 12.12.2026");
  });
});

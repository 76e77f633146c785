// Scenes of the guide's pictures about people: the data bank, applications, the books of schools.
import type { FrameLocator, Locator, Page } from "playwright-core";
import { activeCell, addOnPage, choose, goTo, openTab, place, press } from "./desk.ts";
import type { Scene, Shot } from "./stage.ts";

const PEOPLE = "Педагоги и заявления";

/** The sheet of this title in the window, and what its cell tells. */
function sheetScene(name: string, title: string, cell: string, told: string | RegExp): Scene {
  return {
    name,
    async show({ page }) {
      await openTab(page, title);
      await goTo(page, cell);
      await activeCell(page).getByText(told).waitFor({ state: "attached" });
      await goTo(page, "A2");
      return { of: page.getByRole("main"), seen: [page.getByRole("tab", { name: title, selected: true })] };
    },
  };
}

/** The page of a command of the submenu; `seen` does what there is to do and tells what a reader finds. */
function pageScene(
  name: string,
  path: readonly string[],
  seen: (form: FrameLocator, page: Page) => Promise<Locator[]>,
): Scene {
  return {
    name,
    async show({ page }): Promise<Shot> {
      await press(page, "Аттестация", ...path);
      const title = path.at(-1) ?? "";
      return { seen: await seen(addOnPage(page, title), page), of: place(page, title) };
    },
  };
}

const LIST = [
  "ФИО\tОО\tДолжность\tПредмет\tВ должности с\tСтаж",
  "Ветрова Ирина Павловна\tСОШ № 1\tучитель\tматематика\tсент. 2020\t12",
  "Полянская О. Д.\tСОШ № 3\tучитель\tхимия\t12.2021\t7",
  "Лугова Вера Сергеевна\tшкола № 77\tучитель\tистория\t2019\t20",
].join("\n");

export const PEOPLE_SCENES: readonly Scene[] = [
  sheetScene("teachers", "Педагоги", "A2", "КР-0001"),
  sheetScene("applications", "Заявления", "I2", "Банк обновлён"),
  pageScene("list", [PEOPLE, "Внести список"], async (form) => {
    await form.getByRole("textbox", { name: "Список" }).fill(LIST);
    await choose(form.getByRole("button", { name: "Показать, что изменится" }));
    return [
      form.getByText("новая", { exact: true }).first(),
      form.getByRole("button", { name: /^Внести: / }),
    ];
  }),
  {
    name: "advance",
    async show({ page }) {
      await openTab(page, "Заявления");
      await goTo(page, "A10:A11");
      await press(page, "Аттестация", PEOPLE, "Шаг заявления");
      const form = addOnPage(page, "Шаг заявления");
      const seen = [
        form.getByText("Сейчас «Срок согласован»").first(),
        form.getByRole("button", { name: "«Папка на просмотре»: 2 заявления" }),
      ];
      return { of: place(page, "Шаг заявления"), seen };
    },
  },
  pageScene("timetable", [PEOPLE, "График аттестации"], (form) =>
    Promise.resolve([form.getByText("Заявлений по месяцам"), form.getByText("Требует внимания")]),
  ),
  pageScene("month-lists", [PEOPLE, "Списки месяца"], async (form) => {
    await choose(form.getByRole("tab", { name: "Аттестуемые месяца" }));
    await form.getByRole("combobox", { name: "Месяц аттестации" }).selectOption("2026-12");
    return [
      form.getByRole("heading", { name: "Аттестуемые месяца, декабрь 2026" }),
      form.getByRole("columnheader", { name: "Согласовано" }),
    ];
  }),
  pageScene("forecast", [PEOPLE, "Прогноз"], (form) =>
    Promise.resolve([form.getByText(/^Прогноз аттестации 20 % учителей/), form.getByText("План: итого")]),
  ),
  pageScene("names", [PEOPLE, "Имена по кодам"], (form) =>
    Promise.resolve([
      form.getByText("Имена сейчас в книге"),
      form.getByRole("button", { name: "Сохранить файл-ключ" }),
    ]),
  ),
  pageScene("schools", ["Книги школ"], (form) =>
    Promise.resolve([
      form.getByText("МБОУ СОШ № 1", { exact: true }),
      form.getByText("вернулась", { exact: true }).first(),
      form.getByRole("button", { name: "Отправить письмом…" }),
    ]),
  ),
];

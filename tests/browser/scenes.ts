// Scenes of the guide's pictures, played in the example book on its fixed day: how each is reached, what of the window is taken,
// and what a reader must find on it.
import type { Locator, Page } from "playwright-core";
import { activeCell, addOnPage, goTo, openTab, pasteInto, place, press } from "./desk.ts";
import { LETTER } from "./pastedLetter.ts";
import { PAPER_SCENES } from "./paperScenes.ts";
import { PEOPLE_SCENES } from "./peopleScenes.ts";
import { letterScene, openPanel, panelScene, type Scene, type Stage } from "./stage.ts";

const menuItem = (page: Page, name: string): Locator => page.getByRole("menuitem", { name, exact: true });

async function giveLetter({ page }: Stage): Promise<void> {
  await press(page, "Аттестация", "Внести документ");
  const form = addOnPage(page, "Внести документ");
  await pasteInto(form.getByRole("textbox", { name: "Документ" }), LETTER.html, LETTER.text);
}

const inExample: readonly Scene[] = [
  {
    name: "book",
    async show({ page }) {
      await openTab(page, "Сегодня");
      await goTo(page, "C3");
      await activeCell(page).getByText("Документарная проверка").waitFor({ state: "attached" });
      const seen = [
        page.getByText("ПРИМЕР: вымышленный район."),
        page.getByRole("tab", { name: "Педагоги" }),
      ];
      return { of: page, seen };
    },
  },
  {
    name: "menu",
    async show({ page }) {
      await menuItem(page, "Аттестация").click();
      await menuItem(page, "Ещё").click();
      return { of: page, seen: [menuItem(page, "Что сегодня"), menuItem(page, "Самопроверка")] };
    },
  },
  {
    name: "directives",
    async show({ page }) {
      await openTab(page, "Поручения");
      await goTo(page, "D4");
      await activeCell(page).getByText("Провести совещание").waitFor({ state: "attached" });
      return {
        of: page.getByRole("main"),
        seen: [page.getByRole("tab", { name: "Поручения", selected: true })],
      };
    },
  },
  {
    name: "filter",
    async show({ page }) {
      await openTab(page, "Исполнение");
      await goTo(page, "K1");
      await page.keyboard.press("Alt+ArrowDown");
      const box = page.getByRole("form", { name: "Фильтр по столбцу «Статус»" });
      const seen = [box.getByText("Не начато"), box.getByText("Фильтр действует только в этом окне.")];
      return { of: page.getByRole("main"), seen };
    },
  },
  panelScene("letters", "Письма", ["Письма никуда не уходят: они складываются здесь.", /@example\.org/]),
  panelScene("runs", "Запуски", ["Ежедневный запуск", "выполнено"]),
  panelScene("schedule", "Расписание", ["Ежедневный запуск", "После правки", /Следующий раз/]),
  {
    name: "today",
    async show({ page }) {
      await press(page, "Аттестация", "Что сегодня");
      const list = addOnPage(page, "Что сегодня");
      const seen = [
        list.getByText("Пятница, 20 ноября"),
        list.getByText("Просрочено", { exact: true }),
        list.getByRole("button", { name: /^Исполнено…/ }).first(),
      ];
      return { of: place(page, "Что сегодня"), seen };
    },
  },
  {
    name: "removal",
    async show({ page }) {
      await press(page, "Аттестация", "Что сегодня");
      const list = addOnPage(page, "Что сегодня");
      await list
        .getByRole("button", { name: /^Снять с контроля…/ })
        .first()
        .click();
      const by = list.getByRole("textbox", { name: "Кто снимает" });
      await by.fill("Соколова М.И., начальник");
      await by.scrollIntoViewIfNeeded();
      return { of: place(page, "Что сегодня"), seen: [by, list.getByText("На подпись").first()] };
    },
  },
  {
    name: "import-give",
    async show(stage) {
      await giveLetter(stage);
      const { page } = stage;
      const taken = addOnPage(page, "Внести документ").getByText("Взято: таблица 4 строки × 4 столбца");
      return { of: place(page, "Внести документ"), seen: [taken] };
    },
  },
  {
    name: "import-check",
    async show(stage) {
      await giveLetter(stage);
      const { page } = stage;
      const form = addOnPage(page, "Внести документ");
      await form.getByRole("button", { name: "Дальше: что понято" }).click();
      const seen = [
        form.getByText("вопрос", { exact: true }),
        form.getByRole("button", { name: "Внести: 3 строки" }),
      ];
      return { of: place(page, "Внести документ"), seen };
    },
  },
  {
    name: "marking",
    async show({ page }) {
      await openTab(page, "Сегодня");
      await goTo(page, "A2:A6");
      await press(page, "Аттестация", "Отметить исполнение");
      const form = addOnPage(page, "Отметить исполнение");
      const seen = [form.getByText("срок сегодня"), form.getByText("просрочено").first()];
      return { of: place(page, "Отметить исполнение"), seen };
    },
  },
  {
    name: "reminding",
    async show({ page }) {
      const day = await openPanel(page, "День");
      await day.getByRole("button", { name: "Следующий рабочий день" }).click();
      await page.getByRole("note", { name: "Пример" }).getByText("23 ноября 2026").waitFor();
      await press(page, "Аттестация", "Напомнить…");
      const form = addOnPage(page, "Напомнить…");
      await form
        .getByRole("button", { name: /^Прочитать письмо/ })
        .first()
        .click();
      const letter = form.locator("iframe").contentFrame().getByText("Просрочено", { exact: true });
      return {
        of: place(page, "Напомнить…"),
        seen: [letter, form.getByRole("button", { name: /^Отправить: \d+ пис/ })],
      };
    },
  },
  {
    name: "day",
    async show({ page }) {
      const day = await openPanel(page, "День");
      await day.getByRole("button", { name: "Вернуться в день примера" }).click();
      await day.getByText("20 ноября 2026, пятница").waitFor();
      return { of: day, seen: [day.getByRole("button", { name: "Прожить до этого дня" })] };
    },
  },
  {
    name: "check",
    async show({ page }) {
      await press(page, "Аттестация", "Проверить книгу");
      const list = addOnPage(page, "Проверить книгу");
      return {
        of: place(page, "Проверить книгу"),
        seen: [list.getByText("Срок «на заседаниях РМО» не понят.")],
      };
    },
  },
  {
    name: "staff",
    async show({ page }) {
      await press(page, "Аттестация", "Ещё", "Внести сотрудников");
      const form = addOnPage(page, "Внести сотрудников");
      const lines = [
        "Воробьёва Анна Петровна;методист МКУ ЦОКО;vorobyova@example.org",
        "Ким Олег Юрьевич;методист МКУ ЦОКО;kim@example.org",
      ];
      await form.getByRole("textbox", { name: "Список сотрудников" }).fill(lines.join("\n"));
      await form.getByRole("button", { name: "Показать, что изменится" }).click();
      const seen = [
        form.getByText("новый", { exact: true }),
        form.getByText("дополнится"),
        form.getByRole("button", { name: "Внести: 2" }),
      ];
      return { of: place(page, "Внести сотрудников"), seen };
    },
  },
  {
    name: "refresh",
    async show({ page }) {
      await press(page, "Аттестация", "Ещё", "Обновить книгу");
      const said = addOnPage(page, "Обновить книгу").getByText(/Книга обновлена: \d+ замечани/);
      return { of: place(page, "Обновить книгу"), seen: [said] };
    },
  },
  {
    name: "self-check",
    async show({ page }) {
      await press(page, "Аттестация", "Ещё", "Самопроверка");
      const form = addOnPage(page, "Самопроверка");
      return {
        of: place(page, "Самопроверка"),
        seen: [form.getByText("Всё как ожидалось"), form.getByText("Разрешения", { exact: true })],
      };
    },
  },
  letterScene("letter", /сегодня 1 срок, просрочено 1/, [
    "Здравствуйте, Наталья Сергеевна!",
    "Просрочено",
    "Сегодня",
  ]),
  letterScene("letter-head", /на снятие с контроля/, [
    "Здравствуйте, Марина Игоревна!",
    "На снятие с контроля",
    "Просрочено у сотрудников",
  ]),
];

/** The own book is made last: from then on it is the one that is shown. */
const inOwnBook: readonly Scene[] = [
  {
    name: "setup",
    async show({ page }) {
      await page.getByRole("button", { name: "Открыть свою книгу" }).click();
      await page.getByRole("button", { name: "Создать", exact: true }).click();
      await page.getByRole("note", { name: "Пример" }).waitFor({ state: "detached" });
      await press(page, "Аттестация", "Настройка");
      const form = addOnPage(page, "Настройка");
      return {
        of: place(page, "Настройка"),
        seen: [form.getByText(/^Готово \d из 4/), form.getByLabel("Название центра")],
      };
    },
  },
  {
    name: "mail",
    async show({ page }) {
      const mail = await openPanel(page, "Почта");
      await mail.getByRole("radio", { name: /SMTP/ }).check();
      return {
        of: mail,
        seen: [
          mail.getByRole("textbox", { name: "Имя пользователя" }),
          mail.getByRole("spinbutton", { name: "Порт" }),
        ],
      };
    },
  },
  {
    name: "files",
    async show({ page }) {
      const files = await openPanel(page, "Файлы");
      await files.getByRole("button", { name: "Сделать резервную копию" }).click();
      await page.getByRole("button", { name: "Закрыть сообщение" }).click();
      return {
        of: files,
        seen: [files.getByText(/^Копия .*\.zip$/), files.getByRole("link", { name: "Скачать .xlsx" })],
      };
    },
  },
];

export const SCENES: readonly Scene[] = [...inExample, ...PEOPLE_SCENES, ...PAPER_SCENES, ...inOwnBook];

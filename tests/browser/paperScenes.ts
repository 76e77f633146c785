// Scenes of the guide's pictures about sittings and documents. The panel holds what the scene before it has made.
import { addOnPage, choose, place, press } from "./desk.ts";
import { openPanel, type Scene } from "./stage.ts";

export const PAPER_SCENES: readonly Scene[] = [
  {
    name: "sitting",
    async show({ page }) {
      await press(page, "Аттестация", "Заседание");
      const form = addOnPage(page, "Заседание");
      await choose(form.getByRole("tab", { name: "Ход заседания" }));
      await choose(form.getByRole("button", { name: "Присутствуют все" }));
      await form.getByRole("combobox", { name: "Решение" }).first().selectOption("соответствует");
      await form.getByRole("combobox", { name: "На заседании" }).first().selectOption("присутствовал");
      await choose(form.getByRole("button", { name: /^Единогласно: / }).first());
      await choose(form.getByRole("button", { name: "Сохранить" }));
      await form.getByRole("button", { name: "Сохранено" }).waitFor();
      await form.getByRole("heading", { name: "Явка" }).evaluate((heading) => {
        heading.scrollIntoView();
      });
      const seen = [form.getByText(/кворум есть/), form.getByText(/^за \d \+ против 0 = /).first()];
      return { of: place(page, "Заседание"), seen };
    },
  },
  {
    name: "documents",
    async show({ page }) {
      await press(page, "Аттестация", "Документы");
      const form = addOnPage(page, "Документы");
      await choose(form.getByRole("button", { name: /^План на месяц/ }));
      await choose(form.getByRole("button", { name: "Посмотреть" }));
      const sheet = form.locator("iframe").contentFrame();
      const seen = [
        form.getByRole("button", { name: "Составить: 1 документ" }),
        sheet.getByText(/ноябрь 2026/i).first(),
      ];
      return { of: place(page, "Документы"), seen };
    },
  },
  {
    name: "documents-panel",
    async show({ page }) {
      await press(page, "Аттестация", "Документы");
      const form = addOnPage(page, "Документы");
      await choose(form.getByRole("button", { name: /^План на месяц/ }));
      await choose(form.getByRole("button", { name: "Составить" }));
      await form.getByText("Составлено: 1 документ.").waitFor();
      await choose(form.getByRole("button", { name: "Закрыть" }));
      const panel = await openPanel(page, "Документы");
      await choose(panel.getByRole("listitem").first().getByRole("button"));
      const sheet = panel.locator("iframe").contentFrame();
      await sheet
        .getByText(/ноябрь 2026/i)
        .first()
        .waitFor();
      const seen = [panel.getByRole("link", { name: /^Скачать/ }), panel.getByText("проект")];
      return { of: panel, seen };
    },
  },
];

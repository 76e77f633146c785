// What the items of our own menu «Книга» do.
import type { HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { bookFile, fileAddress } from "../files.ts";
import type { OwnCommand } from "./menus.ts";

export function doOwnCommand(desk: Desk, command: OwnCommand): void {
  const { state } = desk.shown;
  if (state === null) return;
  switch (command) {
    case "download":
      download(fileAddress(bookFile, state.book));
      break;
    case "backUp":
      backUp(desk);
      break;
    case "files":
      desk.openPanel("files");
      break;
    case "openOwn":
      openOwnBook(desk, state);
      break;
    case "openExample":
      desk.openBook("example");
      break;
    case "resetExample":
      resetExample(desk);
      break;
  }
}

export function backUp(desk: Desk): void {
  desk.work(async () => {
    const { name } = await desk.ask("backUp");
    desk.say(`Копия «${name}» лежит в «Файлах».`, "Резервная копия сделана");
    desk.refresh();
    desk.openPanel("files");
  });
}

/** The first time an own book is made, which a person should want. */
export function openOwnBook(desk: Desk, { hasOwnBook }: HostState): void {
  desk.work(async () => {
    const isWanted =
      hasOwnBook ||
      (await desk.confirm({
        title: "Создать свою книгу?",
        text:
          "Рядом с примером появится пустая книга вашего центра. Начните в ней с «Аттестация → Настройка». " +
          "Пример останется, в него можно вернуться из меню «Книга».",
        yes: "Создать",
      }));
    if (isWanted) desk.openBook("book");
  });
}

function resetExample(desk: Desk): void {
  desk.work(async () => {
    const isWanted = await desk.confirm({
      title: "Начать пример заново?",
      text: "Всё, что вы изменили в примере, и его письма будут стёрты. Своей книги это не касается.",
      yes: "Начать заново",
    });
    if (!isWanted) return;
    desk.enter(await desk.ask("resetExample"));
    desk.say("Пример снова такой, каким был вначале.");
  });
}

/** Saves a file as a click on its link would. */
function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

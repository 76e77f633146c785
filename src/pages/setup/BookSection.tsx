// «Книга»: its sheets are made, or what is broken in them is put right.
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { call } from "../kit/server.ts";
import { isMade } from "./done.ts";
import { Section, type Desk } from "./Section.tsx";

export function BookSection({ desk }: { desk: Desk }): JSX.Element {
  const { missing, sheets, trouble } = desk.state.book;
  const isNew = missing.length === sheets;
  const make = (): void => {
    const words = isNew ? "Создаю листы, списки, цвета и календарь…" : "Проверяю листы…";
    desk.act("book", words, () => call("setUp", {}));
  };
  return (
    <Section name="book" title="1. Книга" isDone={isMade(desk.state)} desk={desk}>
      {isNew ? (
        <p>
          Будут созданы листы с выпадающими списками и цветами, производственный календарь и ежедневный
          запуск. Писем он не шлёт, пока вы сами не начнёте рассылку. Ваши листы, если они есть, не изменятся.
        </p>
      ) : missing.length > 0 ? (
        <p>Не хватает: {missing.map((title) => `«${title}»`).join(", ")}. Остальное останется как есть.</p>
      ) : trouble === "" ? (
        <p>
          {counted(sheets, "лист", "листа", "листов")} на месте. Повторная проверка вернёт удалённые столбцы,
          названия, списки и цвета; написанное людьми не меняется.
        </p>
      ) : (
        <p class="failure">{trouble}</p>
      )}
      <div class="buttons">
        <button
          type="button"
          class={isMade(desk.state) ? undefined : "main"}
          onClick={make}
          disabled={desk.isBusy}
        >
          {isNew ? "Создать листы" : "Проверить и починить"}
        </button>
      </div>
    </Section>
  );
}

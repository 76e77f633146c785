// A copied book: whether it shall stand alone is asked before anything is installed in it or sent from it.
import type { JSX } from "preact";
import type { SetupState } from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { Section, type Desk } from "./Section.tsx";

interface Props {
  desk: Desk;
  original: NonNullable<SetupState["copyOf"]>;
}

export function CopyQuestion({ desk, original: { address } }: Props): JSX.Element {
  const accept = (): void => {
    desk.act("book", "Делаю книгу самостоятельной…", () => call("setUp", { copy: "own" }));
  };
  return (
    <Section name="book" title="Это копия книги" isDone={null} desk={desk}>
      <p>
        {address === "" ? (
          "Книга скопирована с другой."
        ) : (
          <>
            Книга скопирована с{" "}
            <a href={address} target="_blank" rel="noreferrer">
              этой
            </a>
            .
          </>
        )}{" "}
        Пока она считается копией, писем из неё не будет и ежедневный запуск не работает.
      </p>
      <p>
        <b>Сделать копию самостоятельной книгой?</b>
      </p>
      <ul>
        <li>
          Да — если по ней будет работать другой центр или начинается новый год. Прежняя книга не изменится.
        </li>
        <li>Нет — если копия нужна для хранения или пробы: просто закройте окно.</li>
      </ul>
      <p>
        После ответа «да» будет установлен ежедневный запуск от вашего имени. Первые письма уйдут только
        тогда, когда вы сами нажмёте «Напомнить…».
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={accept} disabled={desk.isBusy}>
          Да, сделать самостоятельной
        </button>
      </div>
    </Section>
  );
}

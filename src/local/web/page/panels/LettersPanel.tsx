// «Письма»: what the add-on has sent or would have sent, newest first, with its state as a word; one can be opened.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { HostState, LetterHead } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { counted } from "../../../../domain/language/plural.ts";
import { momentWords } from "../words/moments.ts";
import { letterState, mailWords } from "../words/states.ts";
import { LetterPage } from "./LetterPage.tsx";
import { Answered, Empty } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  news: number;
}

export function LettersPanel({ desk, state, news }: Props): JSX.Element {
  const [opened, setOpened] = useState<number | null>(null);
  const answer = useAnswer(() => desk.ask("letters"), [news, state.book]);
  if (opened !== null) {
    return (
      <LetterPage
        desk={desk}
        state={state}
        number={opened}
        news={news}
        back={() => {
          setOpened(null);
        }}
      />
    );
  }
  return (
    <>
      <p class="state-line">
        {mailWords(state.mail)}{" "}
        <button
          type="button"
          class="link"
          onClick={() => {
            desk.openPanel("mail");
          }}
        >
          Настроить почту
        </button>
      </p>
      <Answered answer={answer}>
        {(letters) =>
          letters.length === 0 ? (
            <Empty>
              <p>Писем пока нет.</p>
              <p>
                Выберите в меню «Аттестация» «Напомнить…»: сначала покажем, кому и что уйдёт. Сами письма
                появятся здесь.
              </p>
            </Empty>
          ) : (
            <>
              <p class="quiet">{counted(letters.length, "письмо", "письма", "писем")}, новые сверху</p>
              <ul class="list">
                {newestFirst(letters).map((letter) => (
                  <li key={letter.number}>
                    <LetterLine
                      letter={letter}
                      state={state}
                      open={() => {
                        setOpened(letter.number);
                      }}
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </>
  );
}

const newestFirst = (letters: readonly LetterHead[]): LetterHead[] =>
  [...letters].sort((a, b) => b.at - a.at || b.number - a.number);

function LetterLine({
  letter,
  state,
  open,
}: {
  letter: LetterHead;
  state: HostState;
  open: () => void;
}): JSX.Element {
  const { words, tone } = letterState(letter);
  return (
    <button type="button" class="line" onClick={open}>
      <span class="line-top">
        <span class="who">{letter.to.join(", ")}</span>
        <span class="quiet">{momentWords(letter.at, state.day.today, state.zone)}</span>
      </span>
      <strong>{letter.subject}</strong>
      <span class={`state ${tone}`}>
        {words}
        {letter.attachments === 0
          ? ""
          : ` · ${counted(letter.attachments, "вложение", "вложения", "вложений")}`}
      </span>
    </button>
  );
}

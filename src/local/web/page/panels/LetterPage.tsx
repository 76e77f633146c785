// An opened letter: its head, its words as they look and as plain text, what is attached, and the file for a mail program.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { HostState, LetterView } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { attachmentFile, emlFile, fileAddress } from "../files.ts";
import { momentWords } from "../words/moments.ts";
import { letterState, sizeWords } from "../words/states.ts";
import { Answered, Back } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  number: number;
  news: number;
  back: () => void;
}

export function LetterPage({ desk, state, number, news, back }: Props): JSX.Element {
  const answer = useAnswer(() => desk.ask("letter", number), [number, news]);
  return (
    <div class="opened">
      <Back to="Все письма" go={back} />
      <Answered answer={answer}>{(letter) => <Letter letter={letter} state={state} />}</Answered>
    </div>
  );
}

function Letter({ letter, state }: { letter: LetterView; state: HostState }): JSX.Element {
  const { words, tone } = letterState(letter);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [letter.number]);
  return (
    <article class="letter">
      <h3 ref={heading} tabIndex={-1}>
        {letter.subject}
      </h3>
      <p class={`state ${tone}`}>{words}</p>
      <dl class="facts">
        <Fact name="Кому" value={letter.to.join(", ")} />
        <Fact name="Копия" value={letter.cc.join(", ")} />
        <Fact name="От" value={letter.from} />
        <Fact name="Ответ на" value={letter.replyTo} />
        <Fact name="Когда" value={momentWords(letter.at, state.day.today, state.zone)} />
      </dl>
      <Files letter={letter} state={state} />
      <Body letter={letter} />
    </article>
  );
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element | null {
  if (value === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Files({ letter, state }: { letter: LetterView; state: HostState }): JSX.Element {
  return (
    <p class="files">
      {letter.files.map(({ name, bytes }, index) => (
        <a
          key={index}
          class="button"
          href={fileAddress(attachmentFile(letter.number, index + 1), state.book)}
          download={name}
        >
          {name} ({sizeWords(bytes)})
        </a>
      ))}
      <a
        class="button"
        href={fileAddress(emlFile(letter.number), state.book)}
        download=""
        title="Файл откроется в почтовой программе"
      >
        Сохранить .eml
      </a>
    </p>
  );
}

function Body({ letter: { html, text } }: { letter: LetterView }): JSX.Element {
  const [isPlain, setPlain] = useState(html === "");
  return (
    <>
      {html === "" ? null : (
        <div class="switch" role="group" aria-label="Вид письма">
          <button
            type="button"
            aria-pressed={!isPlain}
            onClick={() => {
              setPlain(false);
            }}
          >
            Как увидит получатель
          </button>
          <button
            type="button"
            aria-pressed={isPlain}
            onClick={() => {
              setPlain(true);
            }}
          >
            Текст
          </button>
        </div>
      )}
      {isPlain ? <pre class="letter-text">{text}</pre> : <LetterFrame html={html} />}
    </>
  );
}

/** A letter may show itself and nothing more: no script runs, nothing is loaded, its links open beside the book. */
function LetterFrame({ html }: { html: string }): JSX.Element {
  return (
    <iframe
      class="letter-frame"
      title="Письмо"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcdoc={`<!doctype html><meta charset="utf-8"><base target="_blank"><style>${LETTER_STYLE}</style>${html}`}
    />
  );
}

/** What a mail program would show a letter in. */
const LETTER_STYLE =
  "html{color-scheme:light;background:#fff}body{margin:12px;font:15px/1.45 system-ui,Arial,sans-serif;color:#202124;overflow-wrap:anywhere}";

// One letter before it goes: to whom, its subject, and opened the letter itself, as HTML without scripts or as plain text.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { LetterPreview } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { Tick } from "../kit/Tick.tsx";

interface Props {
  letter: LetterPreview;
  isGoing: boolean;
  onGoing: (isGoing: boolean) => void;
}

export function LetterLine({ letter, isGoing, onGoing }: Props): JSX.Element {
  const { to, toName, subject, lines } = letter;
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Tick isTicked={isGoing} onTick={onGoing}>
        <span class="words">
          <b>{toName}</b> <span class="quiet">{to}</span>
          <span class="text">{subject}</span>
        </span>
      </Tick>
      <div class="under row-actions">
        <span class="quiet">{counted(lines, "строка", "строки", "строк")} в письме</span>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Закрыть письмо" : "Прочитать письмо"}: ${toName}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? "Закрыть письмо" : "Прочитать письмо"}
        </button>
      </div>
      {isOpen ? <Opened letter={letter} /> : null}
    </li>
  );
}

function Opened({ letter: { html, text, toName } }: { letter: LetterPreview }): JSX.Element {
  const [isText, setText] = useState(false);
  return (
    <div class="letter">
      <div class="row-actions" role="group" aria-label="Вид письма">
        <button
          type="button"
          aria-pressed={!isText}
          onClick={() => {
            setText(false);
          }}
        >
          Как в почте
        </button>
        <button
          type="button"
          aria-pressed={isText}
          onClick={() => {
            setText(true);
          }}
        >
          Простой текст
        </button>
      </div>
      {isText ? (
        <pre tabIndex={0}>{text}</pre>
      ) : (
        <iframe sandbox="" srcdoc={html} title={`Письмо: ${toName}`} />
      )}
    </div>
  );
}

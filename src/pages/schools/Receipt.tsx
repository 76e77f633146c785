// The receipt of a returned book as a text to copy: into a letter, a messenger, onto paper.
import { useRef, useState } from "preact/hooks";
import type { JSX } from "preact";

export function Receipt({ school, text }: { school: string; text: string }): JSX.Element {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    const { current } = field;
    if (current === null) return;
    current.focus();
    current.select();
    navigator.clipboard
      .writeText(text)
      .then(() => {
        setSaid("Скопировано.");
      })
      .catch(() => {
        setSaid("Текст выделен: нажмите Ctrl+C.");
      });
  };
  return (
    <div class="receipt">
      <textarea
        ref={field}
        readOnly
        rows={Math.min(12, text.split("\n").length + 1)}
        aria-label={`Квитанция: ${school}`}
        value={text}
      />
      <div class="buttons">
        <button type="button" onClick={copy}>
          Скопировать квитанцию
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

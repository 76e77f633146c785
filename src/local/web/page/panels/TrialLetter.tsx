// One trial letter to an address, with the mail server's answer.
import { useState } from "preact/hooks";
import type { JSX, TargetedSubmitEvent } from "preact";
import type { Desk } from "../desk/desk.ts";

interface Result {
  words: string;
  isFailure: boolean;
}

export function TrialLetter({ desk }: { desk: Desk }): JSX.Element {
  const [to, setTo] = useState("");
  const [isSending, setSending] = useState(false);
  const [result, setResult] = useState<Result | null>(null);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSending(true);
    setResult(null);
    desk.work(async () => {
      try {
        const failure = await desk.ask("testMail", to);
        setResult(
          failure === ""
            ? { words: `Сервер принял письмо для ${to}. Проверьте ящик, и «Спам» тоже.`, isFailure: false }
            : { words: `Не ушло: ${failure}`, isFailure: true },
        );
      } finally {
        setSending(false);
      }
    });
  };

  return (
    <form class="fields" onSubmit={send}>
      <label>
        <span>Отправить пробное письмо на …</span>
        <input
          type="email"
          required
          value={to}
          onInput={({ currentTarget }) => {
            setTo(currentTarget.value);
          }}
        />
      </label>
      <div class="buttons">
        <button type="submit" disabled={isSending}>
          {isSending ? "Отправляю…" : "Отправить пробное"}
        </button>
      </div>
      <div aria-live="polite">
        {result === null ? null : <p class={result.isFailure ? "failure" : "result"}>{result.words}</p>}
      </div>
    </form>
  );
}

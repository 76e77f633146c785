// «Напомнить…»: every letter can be read before it goes; the mailing goes by steps and can be stopped after any of them.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MailingPreview } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call, closePage } from "../kit/server.ts";
import { StepsLine, useSteps } from "../kit/Steps.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { LetterLine } from "./LetterLine.tsx";
import { addStep, nothingYet, progressOf, type Mailed } from "./mailed.ts";
import { MailedLines } from "./MailedLines.tsx";
import { NoLetters } from "./NoLetters.tsx";

export function RemindingPage(): JSX.Element {
  const [preview, setPreview] = useState<MailingPreview | null>(null);
  const [except, setExcept] = useState<readonly string[]>([]);
  const [mailed, setMailed] = useState<Mailed | null>(null);
  const work = useWork();
  const steps = useSteps();

  useEffect(() => {
    work.start("Собираю письма…", async () => {
      const { data } = await call("previewReminders", {});
      setPreview(data ?? null);
    });
  }, []);

  const letters = preview?.letters ?? [];
  const going = letters.filter(({ id }) => !except.includes(id));
  const send = (): void => {
    work.start("", async () => {
      let sum: Mailed = { ...(mailed ?? nothingYet(going.length)), isStopped: false };
      setMailed(sum);
      const isWhole = await steps.go(progressOf(sum, going.length), async () => {
        const refused = sum.failed.map(({ id }) => id);
        const { data } = await call("sendLetters", { except: [...except, ...refused] });
        if (data === undefined) return null;
        sum = addStep(sum, data);
        setMailed(sum);
        return data.isWhole && data.left === 0 ? null : progressOf(sum, going.length);
      });
      setMailed({ ...sum, isStopped: !isWhole });
    });
  };
  const isSending = steps.progress !== null;
  const isOver = mailed !== null && !isSending && mailed.left === 0 && work.failure === "";
  return (
    <>
      {preview === null ? null : mailed === null ? (
        <Before preview={preview} going={going.length} except={except} onExcept={setExcept} />
      ) : (
        <>
          {isSending ? null : <MailedLines mailed={mailed} />}
          <StepsLine {...steps} takesFocus />
        </>
      )}
      {isSending ? null : (
        <footer class="final">
          <WorkLine doing={work.doing} failure={work.failure} />
          <div class="buttons">
            {preview === null || going.length === 0 || isOver || preview.mail !== "" ? null : (
              <button type="button" class="main" onClick={send} disabled={work.doing !== ""}>
                {mailed === null
                  ? `Отправить: ${counted(going.length, "письмо", "письма", "писем")}`
                  : "Продолжить"}
              </button>
            )}
            <button type="button" onClick={closePage}>
              Закрыть
            </button>
          </div>
        </footer>
      )}
    </>
  );
}

interface BeforeProps {
  preview: MailingPreview;
  going: number;
  except: readonly string[];
  onExcept: (except: readonly string[]) => void;
}

/** What would go, and what would not. */
function Before({ preview, going, except, onExcept }: BeforeProps): JSX.Element {
  const { letters, from, isFirst, mail, served } = preview;
  return (
    <>
      {letters.length === 0 ? (
        <p role="status">{emptyWords(preview)}</p>
      ) : (
        <p role="status">
          <b>Уйдёт {counted(going, "письмо", "письма", "писем")}</b>
          {from === "" ? "." : ` с адреса ${from}.`} {served.length > 0 ? "" : "Ничего ещё не отправлено."}
          {except.length === 0 ? "" : " Остальные получат письмо при следующей рассылке."}
        </p>
      )}
      {mail === "" ? null : (
        <p class="failure">Письма не уйдут: {mail}. Настройте почту и откройте это окно снова.</p>
      )}
      {isFirst && letters.length > 0 ? <FirstMailing {...preview} /> : null}
      <ul class="lines letters">
        {letters.map((letter) => (
          <LetterLine
            key={letter.id}
            letter={letter}
            isGoing={!except.includes(letter.id)}
            onGoing={(isGoing) => {
              onExcept(isGoing ? except.filter((id) => id !== letter.id) : [...except, letter.id]);
            }}
          />
        ))}
      </ul>
      <NoLetters preview={preview} />
    </>
  );
}

function emptyWords({ isDayOff, served }: MailingPreview): string {
  if (isDayOff) return "Сегодня выходной: писем нет. Они уйдут в ближайший рабочий день.";
  if (served.length > 0) return "Сегодняшние письма уже ушли, новых нет.";
  return "Писем сейчас нет: напоминать не о чем.";
}

function FirstMailing({ dailyHour }: MailingPreview): JSX.Element {
  return (
    <p class="note">
      Это первая рассылка из этой книги, поэтому её отправляет человек. Просмотрите письма: всё ли верно.{" "}
      {dailyHour === null
        ? "Чтобы дальше напоминания уходили сами, установите ежедневный запуск: «Настройка» в меню «Аттестация»."
        : `Дальше напоминания будут уходить сами по рабочим дням около ${dailyHour}:00.`}
    </p>
  );
}

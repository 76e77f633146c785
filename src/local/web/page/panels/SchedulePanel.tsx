// «Расписание»: what runs by itself, when next, for whom; each can be run at once.
import type { JSX } from "preact";
import type { HostState, RunAnswer, TriggerView } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { momentWords } from "../words/moments.ts";
import { Answered, Empty } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  news: number;
  isBusy: boolean;
}

export function SchedulePanel({ desk, state, news, isBusy }: Props): JSX.Element {
  const answer = useAnswer(() => desk.ask("triggers"), [news, state.book]);
  return (
    <>
      <p class="quiet">
        Что выполняется само. На этом компьютере — пока программа запущена; пропущенное наверстает следующий
        запуск.
      </p>
      <Answered answer={answer}>
        {(triggers) =>
          triggers.length === 0 ? (
            <Empty>
              <p>Само пока ничего не выполняется.</p>
              <p>Расписание включает «Аттестация → Настройка».</p>
            </Empty>
          ) : (
            <ul class="list">
              {triggers.map((trigger) => (
                <li key={trigger.uid} class="line">
                  <Trigger desk={desk} state={state} trigger={trigger} isBusy={isBusy} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function Trigger({
  desk,
  state,
  trigger: { uid, title, owner, when, next },
  isBusy,
}: {
  desk: Desk;
  state: HostState;
  trigger: TriggerView;
  isBusy: boolean;
}): JSX.Element {
  return (
    <>
      <strong>{title}</strong>
      <span>{when}</span>
      {next === null ? null : <span>Следующий раз: {momentWords(next, state.day.today, state.zone)}</span>}
      <span class="quiet">Выполняется от имени {owner}</span>
      {next === null ? null : (
        <button
          type="button"
          class="small"
          disabled={isBusy}
          aria-label={`Запустить сейчас: ${title}`}
          onClick={() => {
            desk.run(title, async () => withWords(title, await desk.ask("fireTrigger", uid)));
          }}
        >
          Запустить сейчас
        </button>
      )}
    </>
  );
}

/** A run by schedule says nothing of itself; whoever has pressed wants to know that it ended. */
function withWords(title: string, answer: RunAnswer): RunAnswer {
  if (answer.failure !== "" || answer.toasts.length > 0) return answer;
  const message = "Выполнено. Что сделано — в «Запусках», письма — в «Письмах».";
  return { ...answer, toasts: [{ title, message, seconds: 8 }] };
}

// «Что сегодня»: the things of the day beside the book, one's own first; each is shown in its sheet or closed right here.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { TodayItem, TodayList } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { StepsLine, useSteps, type Progress } from "../kit/Steps.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { Thing } from "./Thing.tsx";

export function TodayPage(): JSX.Element {
  const [list, setList] = useState<TodayList | null>(null);
  const [said, setSaid] = useState("");
  const work = useWork();
  const steps = useSteps();

  const refresh = async (): Promise<void> => {
    let most = 0;
    const isWhole = await steps.go(progressOf(0, 0), async () => {
      const { data } = await call("todayThings", {});
      if (data === undefined) return null;
      if (data.isWhole) {
        setList(data);
        return null;
      }
      most = Math.max(most, data.rest);
      return progressOf(most - data.rest, most);
    });
    if (!isWhole) setSaid("Остановлено: список не полон. «Обновить» продолжит с того же места.");
  };
  const start = (): void => {
    setSaid("");
    work.start("", refresh);
  };
  useEffect(start, []);

  const closed = (message: string): void => {
    setSaid(message);
    work.start("Обновляю список…", refresh);
  };
  return (
    <div class="narrow">
      <header class="day">
        <h1>{list === null ? "Что сегодня" : list.day}</h1>
        <button type="button" onClick={start} disabled={work.doing !== "" || steps.progress !== null}>
          Обновить
        </button>
      </header>
      <Said lines={said === "" ? [] : [said]} />
      <WorkLine doing={work.doing} failure={work.failure} />
      <StepsLine {...steps} />
      {list === null ? null : <Lists list={list} onClosed={closed} />}
    </div>
  );
}

function progressOf(done: number, total: number): Progress {
  const rest = total - done;
  return total === 0
    ? { words: "Читаю книгу…", done: 0, total: null }
    : {
        words: `Привожу книгу в порядок: осталось ${counted(rest, "строка", "строки", "строк")}`,
        done,
        total,
      };
}

interface ListsProps {
  list: TodayList;
  onClosed: (message: string) => void;
}

function Lists({ list, onClosed }: ListsProps): JSX.Element {
  const { things, me, more, remarks } = list;
  const mine = things.filter(({ isMine }) => isMine);
  const others = things.filter(({ isMine }) => !isMine);
  return (
    <>
      {things.length > 0 ? null : list.isEmpty ? (
        <p>В книге пока нет ни плана, ни поручений. Начните с «Внести документ» в меню «Аттестация».</p>
      ) : (
        <p>На сегодня всё сделано: просроченного нет, ближайшие сроки ещё не подошли. Хорошего дня!</p>
      )}
      {me !== "" && mine.length === 0 && others.length > 0 ? <p>У вас на сегодня дел нет.</p> : null}
      <Groups things={mine} onClosed={onClosed} />
      {others.length === 0 ? null : mine.length === 0 && me === "" ? (
        <Groups things={others} onClosed={onClosed} />
      ) : (
        <details class="others" open={mine.length === 0}>
          <summary>У всех: {counted(others.length, "дело", "дела", "дел")}</summary>
          <Groups things={others} onClosed={onClosed} />
        </details>
      )}
      {more === 0 ? null : (
        <p class="quiet">
          И ещё {counted(more, "дело", "дела", "дел")}: смотрите листы «Исполнение» и «Поручения».
        </p>
      )}
      <footer class="foot">
        {list.mailing.map(({ what, action }) => (
          <p key={what}>
            {what}
            {action === "" ? "." : `. ${action}.`}
          </p>
        ))}
        {remarks === 0 ? null : (
          <p>
            {counted(remarks, "замечание ждёт", "замечания ждут", "замечаний ждут")} решения: лист
            «Замечания».
          </p>
        )}
      </footer>
    </>
  );
}

function Groups({
  things,
  onClosed,
}: {
  things: readonly TodayItem[];
  onClosed: (message: string) => void;
}): JSX.Element {
  const groups = [...new Set(things.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => {
        const own = things.filter((thing) => thing.group === group);
        return (
          <section key={group}>
            <h2>
              <span class={`mark ${COLOURS[group]}`}>{group}</span> <span class="quiet">{own.length}</span>
            </h2>
            <ul class="lines">
              {own.map((thing) => (
                <Thing key={thing.rowId} thing={thing} onClosed={onClosed} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** As the sheets colour them; other groups have no colour. */
const COLOURS: Readonly<Record<TodayItem["group"], string>> = {
  Просрочено: "overdue",
  Сегодня: "today",
  Скоро: "soon",
  "Работа месяца": "plain",
  "На подпись": "question",
  "Ждём от других": "plain",
  Состояние: "plain",
};

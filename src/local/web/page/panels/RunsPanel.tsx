// «Запуски»: what the add-on has done and when; one can be opened to see each call and each changed cell.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { HostState, RunHead, RunView } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { counted } from "../../../../domain/language/plural.ts";
import { durationWords, momentWords } from "../words/moments.ts";
import { runFacts, runOutcome, startedByWords } from "../words/states.ts";
import { Answered, Back, Empty } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  news: number;
}

export function RunsPanel({ desk, state, news }: Props): JSX.Element {
  const [opened, setOpened] = useState<number | null>(null);
  const answer = useAnswer(() => desk.ask("runs"), [news, state.book]);
  if (opened !== null) {
    return (
      <RunPage
        desk={desk}
        state={state}
        number={opened}
        back={() => {
          setOpened(null);
        }}
      />
    );
  }
  return (
    <Answered answer={answer}>
      {(runs) =>
        runs.length === 0 ? (
          <Empty>
            <p>Запусков пока не было.</p>
            <p>
              Выберите что-нибудь в меню «Аттестация»: здесь будет видно, что команда сделала и что изменила.
            </p>
          </Empty>
        ) : (
          <ul class="list">
            {[...runs]
              .sort((a, b) => b.number - a.number)
              .map((run) => (
                <li key={run.number}>
                  <RunLine
                    run={run}
                    state={state}
                    open={() => {
                      setOpened(run.number);
                    }}
                  />
                </li>
              ))}
          </ul>
        )
      }
    </Answered>
  );
}

function RunLine({ run, state, open }: { run: RunHead; state: HostState; open: () => void }): JSX.Element {
  const { words, tone } = runOutcome(run);
  return (
    <button type="button" class="line" onClick={open}>
      <span class="line-top">
        <strong>{run.title}</strong>
        <span class="quiet">{momentWords(run.at, state.day.today, state.zone)}</span>
      </span>
      <span class={`state ${tone}`}>{words}</span>
      <span class="quiet">
        {startedByWords(run)}, {durationWords(run.ms)} · {runFacts(run)}
      </span>
    </button>
  );
}

function RunPage({
  desk,
  state,
  number,
  back,
}: {
  desk: Desk;
  state: HostState;
  number: number;
  back: () => void;
}): JSX.Element {
  const answer = useAnswer(() => desk.ask("run", number), [number]);
  return (
    <div class="opened">
      <Back to="Все запуски" go={back} />
      <Answered answer={answer}>{(run) => <Run run={run} state={state} />}</Answered>
    </div>
  );
}

function Run({ run, state }: { run: RunView; state: HostState }): JSX.Element {
  const { words, tone } = runOutcome(run);
  return (
    <article>
      <h3>{run.title}</h3>
      <p class={`state ${tone}`}>{words}</p>
      <p class="quiet">
        {momentWords(run.at, state.day.today, state.zone)}, {durationWords(run.ms)}, {startedByWords(run)}.{" "}
        {runFacts(run)}.
      </p>
      <h4>Что изменилось</h4>
      {run.changes.length === 0 ? <p class="quiet">Ни одна ячейка не изменена.</p> : <Changes run={run} />}
      <h4>Обращения к службам по порядку</h4>
      {run.log.length === 0 ? (
        <p class="quiet">Обращений не было.</p>
      ) : (
        <ol class="calls">
          {run.log.map((call, index) => (
            <li key={index}>{call}</li>
          ))}
        </ol>
      )}
    </article>
  );
}

function Changes({ run: { changes, changed } }: { run: RunView }): JSX.Element {
  const unseen = changed - changes.length;
  return (
    <>
      <div class="wide" tabIndex={0} role="region" aria-label="Что изменилось">
        <table>
          <thead>
            <tr>
              <th scope="col">Где</th>
              <th scope="col">Было</th>
              <th scope="col">Стало</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ sheet, row, column, was, became }, index) => (
              <tr key={index}>
                <th scope="row">
                  {sheet}, строка {row}
                  {column === "" ? "" : `, «${column}»`}
                </th>
                <td>{was === "" ? <span class="quiet">пусто</span> : was}</td>
                <td>{became === "" ? <span class="quiet">пусто</span> : became}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unseen > 0 ? <p class="quiet">…и ещё {counted(unseen, "ячейка", "ячейки", "ячеек")}.</p> : null}
    </>
  );
}

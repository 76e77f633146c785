// «Шаг заявления»: several applications brought to their next state at once. The page asks only what the state needs; what is
// refused stays with its reason, is corrected there and sent again.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { AdvancingRow, Facts, PageData } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { LeftOut } from "../kit/LeftOut.tsx";
import { Said } from "../kit/Said.tsx";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { ApplicationLine } from "./ApplicationLine.tsx";
import { FactFields } from "./FactFields.tsx";
import { StateFinder } from "./StateFinder.tsx";
import { givenFacts, nextOf, questionsFor, type State } from "./steps.ts";

export function AdvancePage(view: PageData["advance"]): JSX.Element {
  const { chosen, leftOut, today } = view;
  const [rows, setRows] = useState<readonly AdvancingRow[]>(chosen);
  const [counts, setCounts] = useState(view.counts);
  const [ticked, setTicked] = useState<readonly string[]>(chosen.map(({ id }) => id));
  const [wanted, setWanted] = useState<State | null>(null);
  const [facts, setFacts] = useState<Facts>({});
  const [own, setOwn] = useState<Readonly<Record<string, Facts>>>({});
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<readonly string[]>([]);
  const work = useWork();

  const marked = rows.filter(({ id }) => ticked.includes(id));
  const offered = nextOf(marked);
  const state = offered.find((each) => each === wanted) ?? offered[0] ?? null;
  const questions = questionsFor(state, view);
  const show = (found: readonly AdvancingRow[]): void => {
    setRows(found);
    setTicked([]);
    setOwn({});
    setRefused({});
  };
  const advance = (): void => {
    if (state === null) return;
    work.start("Отмечаю шаг…", async () => {
      const ids = marked.map(({ id }) => id);
      const single = Object.fromEntries(Object.entries(own).filter(([id]) => ids.includes(id)));
      const { message, data } = await call("advanceApplications", {
        ids,
        state,
        facts: givenFacts(questions, facts, today),
        own: single,
      });
      if (data === undefined) return;
      const done = new Set(data.advanced);
      setRows(rows.filter(({ id }) => !done.has(id)));
      setTicked(ids.filter((id) => !done.has(id)));
      setRefused(
        Object.fromEntries(data.refused.map(({ id, reason, remedy }) => [id, `${reason}. ${remedy}.`])),
      );
      setSaid([message]);
      if (done.size > 0) setFacts({});
    });
  };
  return (
    <>
      {chosen.length > 0 ? null : (
        <StateFinder
          counts={counts}
          onFound={({ rows: found, counts: now }) => {
            show(found);
            setCounts(now);
            setSaid([]);
          }}
        />
      )}
      <LeftOut reasons={leftOut} isOpen={chosen.length === 0} />
      {rows.length > 1 ? (
        <div class="buttons">
          <button
            type="button"
            class="link"
            onClick={() => {
              setTicked(ticked.length === rows.length ? [] : rows.map(({ id }) => id));
            }}
          >
            {ticked.length === rows.length ? "Снять все галочки" : `Отметить все: ${rows.length}`}
          </button>
        </div>
      ) : null}
      <ul class="lines">
        {rows.map((row) => (
          <ApplicationLine
            key={row.id}
            row={row}
            isTicked={ticked.includes(row.id)}
            questions={ticked.includes(row.id) ? questions : []}
            own={own[row.id]}
            refusal={refused[row.id] ?? ""}
            onTick={(isTicked) => {
              setTicked(isTicked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id));
            }}
            onOwn={(given) => {
              setOwn({ ...own, [row.id]: given });
            }}
          />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          advance();
        }}
      >
        {marked.length === 0 ? null : offered.length === 0 ? (
          <p class="note">
            У отмеченных заявлений нет общего следующего шага: отметьте те, что в одном состоянии.
          </p>
        ) : (
          <>
            <label>
              <span>Следующее состояние</span>
              <select
                value={state ?? ""}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setWanted(offered.find((each) => each === value) ?? null);
                }}
              >
                {offered.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>
            <FactFields
              key={state ?? ""}
              questions={questions}
              facts={facts}
              today={today}
              hasDefaults
              legend={marked.length > 1 ? `Для всех отмеченных: ${marked.length}` : ""}
              onFacts={setFacts}
            />
          </>
        )}
        <footer class="final">
          <Said lines={said} />
          <WorkLine doing={work.doing} failure={work.failure} />
          <div class="buttons">
            <button type="submit" class="main" disabled={state === null || work.doing !== ""}>
              {state === null
                ? "Отметить шаг"
                : `«${state}»: ${counted(marked.length, "заявление", "заявления", "заявлений")}`}
            </button>
            <button type="button" onClick={closePage}>
              Закрыть
            </button>
          </div>
        </footer>
      </form>
    </>
  );
}

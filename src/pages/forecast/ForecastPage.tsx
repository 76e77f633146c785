// «Прогноз»: what is coming by quarter and whether a fifth of the teachers pass attestation; tables to copy, also for publishing.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ForecastView } from "../../commands/contract/index.ts";
import { call, closePage } from "../kit/server.ts";
import { Tick } from "../kit/Tick.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { QuarterTables } from "./QuarterTables.tsx";
import { TwentyTables } from "./TwentyTables.tsx";

export function ForecastPage(): JSX.Element {
  const [view, setView] = useState<ForecastView | null>(null);
  const [year, setYear] = useState<number | undefined>(undefined);
  const [isPublic, setPublic] = useState(false);
  const work = useWork();
  const read = (): void => {
    work.start("Считаю…", async () => {
      const { data } = await call("forecast", { year });
      if (data !== undefined) setView(data);
    });
  };
  useEffect(read, [year]);
  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const thisYear = Number(view.today.slice(0, 4));
  return (
    <>
      <div class="bar-form">
        <label>
          <span>Год прогноза 20 %</span>
          <select
            value={String(view.twenty.year)}
            disabled={work.doing !== ""}
            onChange={(event) => {
              setYear(Number(event.currentTarget.value));
            }}
          >
            {[thisYear - 1, thisYear, thisYear + 1, thisYear + 2].map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Tick isTicked={isPublic} onTick={setPublic}>
          <span>Для публикации: скрыть числа меньше трёх и имена</span>
        </Tick>
        {isPublic ? (
          <p class="quiet">«Скрыто» стоит и у чисел, по которым меньшее можно было бы вычислить.</p>
        ) : null}
      </div>
      <WorkLine doing={work.doing} failure={work.failure} />
      <TwentyTables twenty={view.twenty} district={view.district} isPublic={isPublic} />
      <QuarterTables view={view} isPublic={isPublic} />
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </>
  );
}

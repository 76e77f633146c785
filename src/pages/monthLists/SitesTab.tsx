// What the applicants of the month have put on the sites of their schools: several marks set at once.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SiteMarkRow, SiteMarksView } from "../../commands/contract/index.ts";
import { SITE_RESULTS, type SiteResult } from "../../domain/attestation/application.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { DateField } from "../kit/DateField.tsx";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { Tick } from "../kit/Tick.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { MonthChoice } from "./MonthChoice.tsx";

interface Props {
  month: string | undefined;
  onMonth: (month: string) => void;
}

export function SitesTab({ month, onMonth }: Props): JSX.Element {
  const [view, setView] = useState<SiteMarksView | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [result, setResult] = useState<SiteResult>("размещено полностью");
  const [on, setOn] = useState("");
  const [said, setSaid] = useState("");
  const work = useWork();
  const read = (): void => {
    setSaid("");
    setTicked([]);
    work.start("Читаю заявления…", async () => {
      const { data } = await call("siteMarks", { month });
      if (data === undefined) return;
      setView(data);
      setOn(data.today);
    });
  };
  useEffect(read, [month]);
  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const { rows } = view;
  const set = (): void => {
    work.start("Отмечаю…", async () => {
      const marks = ticked.map((id) => ({ id, result }));
      const { message, data } = await call("setSiteMarks", { marks, on });
      if (data !== undefined) setView(data);
      setTicked([]);
      setSaid(message);
    });
  };
  return (
    <>
      <MonthChoice month={view.month} months={view.months} isBusy={work.doing !== ""} onMonth={onMonth} />
      <Said lines={said === "" ? [] : [said]} />
      <WorkLine doing={work.doing} failure={work.failure} />
      {rows.length === 0 ? <p>В этом месяце никто не аттестуется.</p> : null}
      <ul class="lines">
        {rows.map((row) => (
          <SiteLine
            key={row.id}
            row={row}
            isTicked={ticked.includes(row.id)}
            onTick={(isTicked) => {
              setTicked(isTicked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id));
            }}
          />
        ))}
      </ul>
      {rows.length === 0 ? null : (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <div class="bar-form">
            <label class="short">
              <span>Итог проверки</span>
              <select
                value={result}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setResult(SITE_RESULTS.find((one) => one === value) ?? "размещено полностью");
                }}
              >
                {SITE_RESULTS.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
            <DateField
              key={view.today}
              label="Проверено"
              day={on}
              required
              latest={view.today}
              onDay={setOn}
            />
            <button
              type="submit"
              class="main"
              disabled={ticked.length === 0 || on === "" || work.doing !== ""}
            >
              Отметить: {ticked.length}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

interface LineProps {
  row: SiteMarkRow;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

function SiteLine({ row, isTicked, onTick }: LineProps): JSX.Element {
  const { name, school, link, isOwnLink, result, on } = row;
  return (
    <li>
      <Tick isTicked={isTicked} onTick={onTick}>
        <span class="words">
          {name}, {school}{" "}
          {result === "" ? (
            <span class="mark soon">не проверено</span>
          ) : (
            <span class={`mark ${result === "размещено полностью" ? "done" : "question"}`}>
              {result}
              {on === "" ? "" : ` ${formatDate(on)}`}
            </span>
          )}
        </span>
      </Tick>
      <p class="under quiet">
        {/^https?:\/\//.test(link) ? (
          <a href={link} target="_blank" rel="noreferrer">
            {isOwnLink ? "Материалы" : "Сайт организации"}: {link}
          </a>
        ) : (
          "Адреса материалов нет: впишите его в столбец «Материалы на сайте»."
        )}
      </p>
    </li>
  );
}

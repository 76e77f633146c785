// «График аттестации»: the draft of a school year built and built again, people moved and agreed month by month.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Outcome, ScheduleView } from "../../commands/contract/index.ts";
import { wordMonth } from "../../domain/attestation/months.ts";
import { counted } from "../../domain/language/plural.ts";
import { ApplicationRemarks } from "../kit/ApplicationRemarks.tsx";
import { Said } from "../kit/Said.tsx";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { AgreeBar } from "./AgreeBar.tsx";
import { Bars } from "./Bars.tsx";
import { MonthPeople } from "./MonthPeople.tsx";

export function SchedulePage(): JSX.Element {
  const [view, setView] = useState<ScheduleView | null>(null);
  const [said, setSaid] = useState("");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const work = useWork();

  const show = (doing: string, ask: () => Promise<Outcome<ScheduleView>>, isTold = true): void => {
    setSaid("");
    work.start(doing, async () => {
      const { message, data } = await ask();
      if (data !== undefined) setView(data);
      if (isTold) setSaid(message);
      setTicked([]);
    });
  };
  const open = (schoolYear?: string): void => {
    show("Читаю заявления…", () => call("previewSchedule", { schoolYear }), false);
  };
  useEffect(open, []);

  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const { schoolYear, changed } = view;
  const all = [...view.assigned, ...view.kept];
  const months = [...new Set([...Object.keys(view.byMonth), ...all.map(({ month }) => month)])].sort();
  const isBusy = work.doing !== "";
  const people = {
    months: Object.keys(view.byMonth).sort(),
    ticked,
    isBusy,
    onTick: setTicked,
    onMove: (id: string, month: string): void => {
      show("Переношу…", () => call("moveApplication", { id, month }));
    },
  };
  return (
    <>
      <div class="bar-form">
        <label>
          <span>Учебный год</span>
          <select
            value={schoolYear}
            disabled={isBusy}
            onChange={(event) => {
              open(event.currentTarget.value);
            }}
          >
            {view.years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="main"
          disabled={isBusy || changed === 0}
          onClick={() => {
            show("Строю график…", () => call("draftSchedule", { schoolYear }));
          }}
        >
          {view.assigned.some(({ was }) => was !== "") ? "Построить заново" : "Построить график"}
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => {
            open(schoolYear);
          }}
        >
          Обновить
        </button>
      </div>
      <p class="quiet">{wordState(view)}</p>
      <Said lines={said === "" ? [] : [said]} />
      <WorkLine doing={work.doing} failure={work.failure} />
      {view.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {all.length === 0 ? null : <Bars byMonth={view.byMonth} />}
      <ApplicationRemarks title="Требует внимания" remarks={view.conflicts} />
      {months.map((month) => (
        <MonthPeople
          key={month}
          title={wordMonth(month)}
          rows={all.filter((row) => row.month === month)}
          {...people}
        />
      ))}
      <MonthPeople title="Без месяца" rows={view.unplaced} {...people} />
      <AgreeBar
        count={ticked.length}
        today={view.today}
        isBusy={isBusy}
        onAgree={(on, by) => {
          show("Отмечаю…", () => call("agreeApplications", { ids: [...ticked], on, by }));
        }}
      />
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </>
  );
}

function wordState({ assigned, kept, unplaced, changed }: ScheduleView): string {
  const total = assigned.length + kept.length + unplaced.length;
  if (total === 0)
    return "В этом учебном году заявлений нет. Они появляются из списков организаций: «Внести список» или книги школ.";
  const people = counted(total, "заявление", "заявления", "заявлений");
  const state =
    changed === 0
      ? "график записан, менять нечего"
      : `не записано изменений: ${changed}. Кнопка выше запишет их, передвинутое вручную и согласованное останется`;
  return `${people}: ${state}.`;
}

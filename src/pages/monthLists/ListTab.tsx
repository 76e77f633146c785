// A list that goes out: its rows to copy, what is wrong, what differs from the version sent last, and the sending recorded.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MonthListView } from "../../commands/contract/index.ts";
import { wordMonth } from "../../domain/attestation/months.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { ApplicationRemarks } from "../kit/ApplicationRemarks.tsx";
import { DateField } from "../kit/DateField.tsx";
import { Figures } from "../kit/Figures.tsx";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { DifferenceLines } from "./DifferenceLines.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { MonthChoice } from "./MonthChoice.tsx";

interface Props {
  kind: MonthListView["kind"];
  month: string | undefined;
  onMonth: (month: string) => void;
}

export function ListTab({ kind, month, onMonth }: Props): JSX.Element {
  const [view, setView] = useState<MonthListView | null>(null);
  const [override, setOverride] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState("");
  const work = useWork();
  const read = (): void => {
    setSaid("");
    work.start("Составляю список…", async () => {
      const { data } = await call("monthList", { kind, month, override: { ...override } });
      if (data !== undefined) setView(data);
    });
  };
  useEffect(read, [month, override]);
  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const isBusy = work.doing !== "";
  const send = (number: string, sent: string): void => {
    work.start("Записываю…", async () => {
      const request = { kind, month: view.month, number, sent, override: { ...override } };
      const { message, data } = await call("sendMonthList", request);
      if (data !== undefined) setView(data);
      setSaid(message);
    });
  };
  const { columns, rows, last } = view;
  return (
    <>
      <MonthChoice
        month={view.month}
        months={view.months}
        isBusy={isBusy}
        onMonth={(chosen) => {
          setOverride({});
          onMonth(chosen);
        }}
      />
      <Said lines={said === "" ? [] : [said]} />
      <WorkLine doing={work.doing} failure={work.failure} />
      {rows.length === 0 ? (
        <p>{EMPTY[kind]}</p>
      ) : (
        <Figures
          title={`${TITLES[kind]}, ${wordMonth(view.month)}`}
          heads={["№", ...columns.map(({ label }) => label)]}
          rows={rows.map((row, index) => [
            String(index + 1),
            ...columns.map(({ field }) => row[field] ?? ""),
          ])}
          texts={columns.map((_, index) => index + 1)}
        >
          <p class="quiet">
            {wordTotals(view.totals)}
            {view.to === "" ? "" : `. Куда: ${view.to}`}
          </p>
        </Figures>
      )}
      <LeftOut
        leftOut={view.leftOut}
        override={override}
        isBusy={isBusy}
        onOverride={(id, why) => {
          setOverride({ ...override, [id]: why });
        }}
      />
      <ApplicationRemarks title="Проверьте" remarks={view.problems} />
      {last === null ? (
        <p class="quiet">Этот список ещё не отправляли.</p>
      ) : (
        <section>
          <h2>
            С версии {last.version} (исх. № {last.number}
            {last.sent === "" ? "" : ` от ${formatDate(last.sent)}`})
          </h2>
          <DifferenceLines differences={view.differences} />
        </section>
      )}
      <SendForm
        key={`${view.month} ${last?.version ?? 0}`}
        today={view.today}
        isBusy={isBusy}
        onSend={send}
      />
    </>
  );
}

const TITLES: Readonly<Record<MonthListView["kind"], string>> = {
  "подавшие заявления": "Подавшие заявления",
  "заключения специалистов": "Заключения специалистов",
  "аттестуемые месяца": "Аттестуемые месяца",
};

const EMPTY: Readonly<Record<MonthListView["kind"], string>> = {
  "подавшие заявления": "В этом месяце в список пока некого включить.",
  "заключения специалистов": "Готовых заключений этого месяца пока нет.",
  "аттестуемые месяца": "В этом месяце никто не аттестуется.",
};

function wordTotals(totals: Readonly<Record<string, number>>): string {
  return Object.entries(totals)
    .map(([word, count]) => `${word}: ${count}`)
    .join(", ");
}

interface SendProps {
  today: string;
  isBusy: boolean;
  onSend: (number: string, sent: string) => void;
}

/** The number and the day of the letter with which the list has gone. */
function SendForm({ today, isBusy, onSend }: SendProps): JSX.Element {
  const [number, setNumber] = useState("");
  const [sent, setSent] = useState(today);
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(number, sent);
      }}
    >
      <div class="bar-form">
        <label class="short">
          <span>Исх. № письма</span>
          <input
            type="text"
            required
            value={number}
            onInput={(event) => {
              setNumber(event.currentTarget.value);
            }}
          />
        </label>
        <DateField label="Отправлен" day={sent} required latest={today} onDay={setSent} />
        <button type="submit" class="main" disabled={isBusy || number.trim() === "" || sent === ""}>
          Записать отправленным
        </button>
      </div>
    </form>
  );
}

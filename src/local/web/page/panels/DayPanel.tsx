// «День»: in the example one can imagine another day, or live up to it with everything that runs by itself.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { addDays, dateFromText, formatDate, type CivilDate } from "../../../../domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../../../domain/calendar/decrees.ts";
import { workingCalendar, workingDayOnOrAfter } from "../../../../domain/calendar/workingCalendar.ts";
import type { HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { dayWords } from "../words/moments.ts";
import { livedWords } from "../words/states.ts";

const CALENDAR = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));
const nextWorkingDay = (today: CivilDate): CivilDate => workingDayOnOrAfter(CALENDAR, addDays(today, 1));

interface Props {
  desk: Desk;
  state: HostState;
}

export function DayPanel({ desk, state: { day } }: Props): JSX.Element {
  const [typed, setTyped] = useState(formatDate(nextWorkingDay(day.today)));
  const wanted = dateFromText(typed.trim());
  const [doing, setDoing] = useState("");
  const [lived, setLived] = useState("");
  useEffect(() => {
    setTyped(formatDate(nextWorkingDay(day.today)));
  }, [day.today]);

  const start = (words: string, work: () => Promise<string>) => (): void => {
    setDoing(words);
    setLived("");
    desk.work(async () => {
      try {
        setLived(await work());
      } finally {
        setDoing("");
      }
    });
  };
  const imagine = (date: CivilDate | null) =>
    start("Меняю день…", async () => {
      await desk.ask("setDay", date);
      return "";
    });
  const live = (until: CivilDate) =>
    start("Проживаю дни…", async () => {
      const result = await desk.ask("liveUntil", until);
      if (result.failure !== "") desk.fail(new Error(result.failure));
      return livedWords(result);
    });

  return (
    <>
      <p>
        Сегодня в примере: <strong>{dayWords(day.today)}</strong>
        {day.isSet ? " (день задан вами)" : ""}.
      </p>
      <div class="buttons">
        <button type="button" disabled={doing !== ""} onClick={imagine(nextWorkingDay(day.today))}>
          Следующий рабочий день
        </button>
        {day.isSet ? (
          <button type="button" disabled={doing !== ""} onClick={imagine(null)}>
            Вернуться в день примера
          </button>
        ) : null}
      </div>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== null) imagine(wanted)();
        }}
      >
        <label>
          <span>Представим, что сегодня …</span>
          <input
            type="text"
            required
            inputMode="numeric"
            placeholder="дд.мм.гггг"
            value={typed}
            aria-invalid={wanted === null}
            aria-describedby="typed-day"
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
            }}
          />
          <small id="typed-day">{wanted === null ? "Дата пишется так: 05.12.2026" : dayWords(wanted)}</small>
        </label>
        <div class="buttons">
          <button type="submit" disabled={doing !== "" || wanted === null}>
            Перейти в этот день
          </button>
          <button
            type="button"
            class="main"
            disabled={doing !== "" || wanted === null || wanted <= day.today}
            onClick={wanted === null ? undefined : live(wanted)}
          >
            Прожить до этого дня
          </button>
        </div>
      </form>
      <p class="quiet">
        «Перейти» меняет только дату: цвета и «Сегодня» станут такими, как в этот день. «Прожить» проходит
        день за днём вместе с утренними запусками: придут напоминания, которые пришли бы людям.
      </p>
      <div aria-live="polite">
        {doing === "" ? null : <p class="doing">{doing}</p>}
        {lived === "" ? null : (
          <p class="result">
            {lived}{" "}
            <button
              type="button"
              class="link"
              onClick={() => {
                desk.openPanel("letters");
              }}
            >
              Посмотреть письма
            </button>
          </p>
        )}
      </div>
    </>
  );
}

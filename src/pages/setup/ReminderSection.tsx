// «Напоминания»: at which hour and in whose account the morning's run is, whether it lives, and a trial letter to oneself.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ReminderState } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call } from "../kit/server.ts";
import { doneOf } from "./done.ts";
import { Section, type Desk } from "./Section.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function ReminderSection({ desk }: { desk: Desk }): JSX.Element {
  const { state, act, isBusy } = desk;
  const { user, reminders } = state;
  const [hour, setHour] = useState(reminders.hour);
  const [isAsking, setAsking] = useState(false);
  const isForeign = reminders.owner !== "" && reminders.owner !== user;
  const save = (takeOver: boolean): void => {
    act(
      "reminders",
      "Устанавливаю ежедневный запуск…",
      () => call("saveReminders", { hour, takeOver }),
      (now) => {
        setHour(now.reminders.hour);
        setAsking(false);
      },
    );
  };
  const sendTrial = (): void => {
    act("reminders", "Отправляю пробное письмо…", () => call("sendTrial", {}));
  };
  return (
    <Section name="reminders" title="4. Напоминания" isDone={doneOf(state).reminders} desk={desk}>
      <Owner {...reminders} user={user} />
      {isForeign && !isAsking ? (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              setAsking(true);
            }}
          >
            Перенести запуск на себя…
          </button>
        </div>
      ) : (
        <form
          class={isForeign ? "inline" : undefined}
          onSubmit={(event) => {
            event.preventDefault();
            save(isForeign);
          }}
        >
          {isForeign ? (
            <p>
              <b>Отправлять письма от имени {user}?</b> Запуск {reminders.owner} останется в Google, но писем
              больше не пошлёт.
            </p>
          ) : null}
          <label class="short">
            <span>Час напоминаний</span>
            <select
              value={hour}
              onChange={(event) => {
                setHour(Number(event.currentTarget.value));
              }}
            >
              {HOURS.map((each) => (
                <option key={each} value={each}>
                  {each}:00–{each + 1}:00
                </option>
              ))}
            </select>
          </label>
          <div class="buttons">
            <button
              type="submit"
              class={reminders.isThere && !isForeign ? undefined : "main"}
              disabled={isBusy}
            >
              {isForeign
                ? "Да, отправлять от моего имени"
                : reminders.isThere
                  ? "Сохранить час"
                  : "Установить запуск"}
            </button>
            {isForeign ? (
              <button
                type="button"
                onClick={() => {
                  setAsking(false);
                }}
              >
                Отмена
              </button>
            ) : null}
          </div>
        </form>
      )}
      <Mailing {...reminders} />
      <h3>Пробное письмо</h3>
      <p>
        {user === ""
          ? "Google не сообщил ваш адрес."
          : `Одно письмо на ${user}: видно, что почта работает и как выглядит подпись.`}{" "}
        {reminders.quota === null
          ? "Почта этой учётной записи не отвечает."
          : `Сегодня можно отправить ещё ${counted(reminders.quota, "письмо", "письма", "писем")}.`}
      </p>
      <div class="buttons">
        <button type="button" onClick={sendTrial} disabled={isBusy || user === ""}>
          Отправить себе пробное письмо
        </button>
      </div>
    </Section>
  );
}

function Owner({ owner, isThere, user, hour }: ReminderState & { user: string }): JSX.Element {
  if (owner === "") return <p>Ежедневный запуск ещё не установлен: напоминания сами не уйдут.</p>;
  if (owner !== user) {
    return (
      <p>
        Ежедневный запуск ведёт <b>{owner}</b>, с {hour}:00 до {hour + 1}:00; письма уходят от этого имени.
        Час меняет владелец этого адреса. Если он больше не работает с книгой, перенесите запуск на себя.
      </p>
    );
  }
  if (!isThere)
    return (
      <p class="failure">
        Ежедневный запуск записан за вами, но в Google его уже нет. Установите его заново.
      </p>
    );
  return (
    <p>
      Каждое утро письма отправляет ваша учётная запись, <b>{owner}</b>.
    </p>
  );
}

function Mailing({ startedOn, lastRun, isSilent, owner }: ReminderState): JSX.Element {
  return (
    <>
      {startedOn === "" ? (
        <p class="note">
          Рассылка ещё не начата: программа не отправит ни одного письма, пока человек не нажмёт «Аттестация»
          → «Напомнить…». Там видно, кому и что уйдёт.
        </p>
      ) : (
        <p>Рассылка начата {startedOn}.</p>
      )}
      <p>
        {lastRun === null
          ? "Последний запуск: ещё не было."
          : `Последний запуск: ${lastRun.day}, ${counted(lastRun.letters, "письмо", "письма", "писем")}${lastRun.mail === "" ? "" : ` (${lastRun.mail})`}.`}
      </p>
      {isSilent ? (
        <p class="failure">
          Запуска нет уже несколько дней. Пусть {owner} откроет «Настройка» и проверит раздел «Напоминания»:
          Google мог остановить запуск и ждёт разрешения.
        </p>
      ) : null}
    </>
  );
}

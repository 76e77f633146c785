// «Настройка»: the book, the centre, its people, the morning's letters. Each section is saved by itself, so that the window can
// be closed at any time: it opens where things stand.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SetupState } from "../../commands/contract/index.ts";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { BookSection } from "./BookSection.tsx";
import { CentreSection } from "./CentreSection.tsx";
import { CopyQuestion } from "./CopyQuestion.tsx";
import { PeopleSection } from "./PeopleSection.tsx";
import { ReminderSection } from "./ReminderSection.tsx";
import type { Desk, SectionName } from "./Section.tsx";
import { doneOf, isMade } from "./done.ts";

export function SetupPage(): JSX.Element {
  const [state, setState] = useState<SetupState | null>(null);
  const [at, setAt] = useState<SectionName | null>(null);
  const [said, setSaid] = useState<Desk["said"]>(null);
  const work = useWork();
  const { doing, failure } = work;

  const load = (): void => {
    work.start("Читаю книгу…", async () => {
      const { data } = await call("setupState", {});
      if (data !== undefined) setState(data);
    });
  };
  useEffect(load, []);
  if (state === null) {
    return (
      <>
        <WorkLine doing={doing} failure={failure} />
        {failure === "" ? null : (
          <div class="buttons">
            <button type="button" onClick={load}>
              Повторить
            </button>
          </div>
        )}
      </>
    );
  }

  const act: Desk["act"] = (section, words, command, then) => {
    if (doing !== "") return;
    setAt(section);
    setSaid(null);
    work.start(words, async () => {
      const { message, details, data } = await command();
      setSaid({ message, details });
      if (data === undefined) return;
      setState(data);
      then?.(data);
    });
  };
  const desk: Desk = { state, at, said, doing, failure, act, isBusy: doing !== "" };
  return (
    <>
      <h1 class="unseen">Настройка</h1>
      <Sections desk={desk} />
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </>
  );
}

function Sections({ desk }: { desk: Desk }): JSX.Element {
  const { state } = desk;
  if (state.copyOf !== null) return <CopyQuestion desk={desk} original={state.copyOf} />;
  const done = Object.values(doneOf(state));
  const count = done.filter(Boolean).length;
  return (
    <>
      <p>
        {count === done.length
          ? "Книга настроена. Дальше — «Аттестация» → «Внести документ»."
          : `Готово ${count} из ${done.length}. Идите сверху вниз; окно можно закрыть в любую минуту, сохранённое останется.`}
      </p>
      <BookSection desk={desk} />
      {isMade(state) ? (
        <>
          <CentreSection desk={desk} />
          <PeopleSection desk={desk} />
          <ReminderSection desk={desk} />
        </>
      ) : (
        <p class="quiet">Когда листы появятся, здесь будут центр, сотрудники и напоминания.</p>
      )}
    </>
  );
}

// «Сотрудники»: the centre's people with their addresses, put right or added line by line.
import { useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SetupState } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { isLedToMistake } from "../kit/mistakes.ts";
import { call } from "../kit/server.ts";
import { doneOf } from "./done.ts";
import { draftOf, emptyDraft, requestOf, type PersonDraft } from "./people.ts";
import { PersonRow } from "./PersonRow.tsx";
import { Section, type Desk } from "./Section.tsx";

/** A first run begins with a line to write into. */
function draftsOf({ people }: SetupState): PersonDraft[] {
  return people.length === 0 ? [emptyDraft("first")] : people.map(draftOf);
}

export function PeopleSection({ desk }: { desk: Desk }): JSX.Element {
  const { state, act, isBusy } = desk;
  const [drafts, setDrafts] = useState(() => draftsOf(state));
  const added = useRef(0);
  const put = (index: number, part: Partial<PersonDraft>): void => {
    setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...part } : draft)));
  };
  const add = (): void => {
    added.current += 1;
    setDrafts([...drafts, emptyDraft(`new${added.current}`)]);
  };
  const cancel = (index: number): void => {
    setDrafts(
      drafts.flatMap((draft, at) =>
        at !== index ? [draft] : draft.was === null ? [] : [draftOf(draft.was, at)],
      ),
    );
  };
  const save = (form: HTMLFormElement): void => {
    if (isLedToMistake(form)) return;
    act(
      "people",
      "Сохраняю…",
      () => call("savePeople", requestOf(drafts)),
      (now) => {
        setDrafts(draftsOf(now));
      },
    );
  };
  return (
    <Section name="people" title="3. Сотрудники" isDone={doneOf(state).people} desk={desk}>
      <p>
        Кому придут напоминания: сотрудники центра с адресами. Группа — как документы называют всех сразу:
        «Сотрудники центра». Длинный список удобнее внести целиком: «Аттестация» → «Ещё» → «Внести
        сотрудников».
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <table class="people">
          <thead>
            <tr>
              <th scope="col">ФИО</th>
              <th scope="col">Должность</th>
              <th scope="col">Эл. почта</th>
              <th scope="col">Группы</th>
              <th scope="col">
                <span class="unseen">Действие</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft, index) => (
              <PersonRow
                key={draft.key}
                draft={draft}
                isNewest={draft.key === `new${added.current}`}
                onChange={(part) => {
                  put(index, part);
                }}
                onCancel={() => {
                  cancel(index);
                }}
              />
            ))}
          </tbody>
        </table>
        {state.others === 0 ? null : (
          <p class="quiet">
            И ещё {counted(state.others, "человек", "человека", "человек")} из других организаций: лист
            «Сотрудники».
          </p>
        )}
        <div class="buttons">
          <button type="button" onClick={add} disabled={isBusy}>
            Добавить человека
          </button>
          <button type="submit" class="main" disabled={isBusy}>
            Сохранить
          </button>
        </div>
      </form>
    </Section>
  );
}

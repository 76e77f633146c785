// «Центр»: the few settings that letters and directives need from the first day; the others stand in the sheet «Настройки».
import { useState } from "preact/hooks";
import type { JSX, TargetedInputEvent } from "preact";
import { CENTRE_KEYS, SETTINGS, settingsFrom, type CentreKey } from "../../domain/settings.ts";
import { isLedToMistake } from "../kit/mistakes.ts";
import { call } from "../kit/server.ts";
import { doneOf } from "./done.ts";
import { Section, type Desk } from "./Section.tsx";

export function CentreSection({ desk }: { desk: Desk }): JSX.Element {
  const { state, act, isBusy } = desk;
  const [values, setValues] = useState(state.centre);
  const { problems } = settingsFrom(values);
  const put = (key: CentreKey, text: string): void => {
    setValues({ ...values, [key]: text });
  };
  const save = (form: HTMLFormElement): void => {
    if (isLedToMistake(form)) return;
    act(
      "centre",
      "Сохраняю…",
      () => call("saveCentre", { values }),
      ({ centre }) => {
        setValues(centre);
      },
    );
  };
  return (
    <Section name="centre" title="2. Центр" isDone={doneOf(state).centre} desk={desk}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        {CENTRE_KEYS.map((key) => (
          <Field
            key={key}
            name={key}
            value={values[key]}
            expected={problems.find((problem) => problem.key === key)?.expected ?? ""}
            onValue={(text) => {
              put(key, text);
            }}
          />
        ))}
        {state.book.address === "" || values.bookLink === state.book.address ? null : (
          <p>
            <button
              type="button"
              class="link"
              onClick={() => {
                put("bookLink", state.book.address);
              }}
            >
              Взять адрес этой книги
            </button>
          </p>
        )}
        <p class="quiet">
          Остальное — сроки, перенос с выходных, частота писем — уже настроено и меняется в листе «Настройки»
          («Ещё» → «Показать разделы»).
        </p>
        <div class="buttons">
          <button type="submit" class="main" disabled={isBusy}>
            Сохранить
          </button>
        </div>
      </form>
    </Section>
  );
}

interface FieldProps {
  name: CentreKey;
  value: string;
  /** What the field should hold, when it holds something else. */
  expected: string;
  onValue: (text: string) => void;
}

function Field({ name, value, expected, onValue }: FieldProps): JSX.Element {
  const { label, help } = SETTINGS[name];
  const id = `setting-${name}`;
  const shared = {
    value,
    "aria-invalid": expected !== "",
    "aria-describedby": `${id}-help`,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onValue(event.currentTarget.value);
    },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {name === "ownGroups" ? (
        <textarea id={id} rows={3} {...shared} />
      ) : (
        <input id={id} type="text" {...shared} />
      )}
      <p id={`${id}-help`} class={expected === "" ? "quiet" : "failure"}>
        {expected === "" ? help : `Нужно: ${expected}.`}
      </p>
    </div>
  );
}

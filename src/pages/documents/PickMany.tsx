// Many of many: found by typing, ticked one by one or all at once.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Option } from "../../commands/contract/index.ts";
import { Seek } from "../kit/Seek.tsx";
import { Tick } from "../kit/Tick.tsx";

interface Props {
  name: string;
  options: readonly Option[];
  chosen: readonly string[];
  /** Those that are ticked at first. */
  ready: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
}

export function PickMany({ name, options, chosen, ready, onChosen }: Props): JSX.Element {
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const shown = options.filter(({ label }) => label.toLowerCase().includes(words));
  const ids = shown.map(({ id }) => id);
  const set = new Set(chosen);
  const isReady = ready.length === chosen.length && ready.every((id) => set.has(id));
  return (
    <fieldset class="pick-many">
      <legend>
        {name}: отмечено {chosen.length} из {options.length}
      </legend>
      {options.length === 0 ? <p class="quiet">Выбирать пока не из чего.</p> : null}
      {options.length <= FEW ? null : (
        <Seek
          label={`Найти: ${name.toLowerCase()}`}
          placeholder="Найти"
          sought={sought}
          onSought={setSought}
        />
      )}
      {options.length < 2 ? null : (
        <div class="row-actions">
          <button
            type="button"
            class="link"
            onClick={() => {
              onChosen([...new Set([...chosen, ...ids])]);
            }}
          >
            {words === "" ? "Все" : `Все найденные: ${ids.length}`}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => {
              onChosen(chosen.filter((id) => !ids.includes(id)));
            }}
          >
            {words === "" ? "Никто" : "Снять найденные"}
          </button>
          {ready.length === 0 || isReady ? null : (
            <button
              type="button"
              class="link"
              onClick={() => {
                onChosen(ready);
              }}
            >
              Кому пора: {ready.length}
            </button>
          )}
        </div>
      )}
      {shown.length === 0 ? null : (
        <ul class="pick-list" tabIndex={0} aria-label={name}>
          {shown.map(({ id, label }) => (
            <li key={id}>
              <Tick
                isTicked={set.has(id)}
                onTick={(isTicked) => {
                  onChosen(isTicked ? [...chosen, id] : chosen.filter((each) => each !== id));
                }}
              >
                <span>{label}</span>
              </Tick>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

const FEW = 8;

// People left out of a list: who has given no consent may be taken in with a ground that is kept with the list.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MonthListView } from "../../commands/contract/index.ts";

interface Props {
  leftOut: MonthListView["leftOut"];
  override: Readonly<Record<string, string>>;
  isBusy: boolean;
  onOverride: (id: string, why: string) => void;
}

export function LeftOut({ leftOut, override, isBusy, onOverride }: Props): JSX.Element | null {
  const taken = Object.entries(override).filter(([, why]) => why !== "");
  if (leftOut.length + taken.length === 0) return null;
  return (
    <details open={leftOut.length <= FEW}>
      <summary>
        <span class="mark question">Не вошли</span> {leftOut.length}
      </summary>
      <ul class="lines">
        {leftOut.map(({ id, name, canOverride }) => (
          <li key={id}>
            <p class="what">
              {name} <span class="quiet">{id}</span>
            </p>
            {canOverride ? (
              <Ground
                name={name}
                isBusy={isBusy}
                onGround={(why) => {
                  onOverride(id, why);
                }}
              />
            ) : (
              <p class="quiet">Ждём заключения.</p>
            )}
          </li>
        ))}
        {taken.map(([id, why]) => (
          <li key={id}>
            <p class="what">
              {id}: включён без согласия, основание: {why}
            </p>
            <button
              type="button"
              class="link"
              disabled={isBusy}
              onClick={() => {
                onOverride(id, "");
              }}
            >
              Убрать из списка {id}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const FEW = 10;

interface GroundProps {
  name: string;
  isBusy: boolean;
  onGround: (why: string) => void;
}

function Ground({ name, isBusy, onGround }: GroundProps): JSX.Element {
  const [why, setWhy] = useState("");
  return (
    <form
      class="bar-form"
      onSubmit={(event) => {
        event.preventDefault();
        onGround(why.trim());
      }}
    >
      <label>
        <span>Нет согласия. Включить на основании</span>
        <input
          type="text"
          value={why}
          aria-label={`Основание включить без согласия: ${name}`}
          onInput={(event) => {
            setWhy(event.currentTarget.value);
          }}
        />
      </label>
      <button type="submit" disabled={isBusy || why.trim() === ""}>
        Включить
      </button>
    </form>
  );
}

// Which sitting the page is about: one of the book's, or a new one of a commission. What isn't saved is asked for first.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SittingsView } from "../../commands/contract/index.ts";
import { focused } from "../kit/focused.ts";
import { Problems } from "./Problems.tsx";

export interface Wanted {
  id?: string | undefined;
  commission?: string | undefined;
  isNew: boolean;
}

interface Props {
  view: SittingsView;
  isNew: boolean;
  isUnsaved: boolean;
  isBusy: boolean;
  onWanted: (wanted: Wanted) => void;
}

const NEW = "new";

export function SittingChoice({ view, isNew, isUnsaved, isBusy, onWanted }: Props): JSX.Element {
  const [asked, setAsked] = useState<Wanted | null>(null);
  const { commissions, sittings, sitting, draft } = view;
  const commission = isNew ? draft.commission : (sitting?.commission ?? "");
  const go = (wanted: Wanted): void => {
    if (isUnsaved) setAsked(wanted);
    else onWanted(wanted);
  };
  const problems = commissions.find(({ id }) => id === commission)?.problems ?? [];
  if (commissions.length === 0)
    return (
      <p class="note">
        В листе «Комиссии» нет действующей комиссии. Впишите её с распорядительным актом, состав — в лист
        «Члены комиссий», и откройте это окно снова.
      </p>
    );
  return (
    <>
      <div class="bar-form">
        <label class="which">
          <span>Заседание</span>
          <select
            value={isNew ? NEW : (sitting?.id ?? "")}
            disabled={isBusy || asked !== null}
            onChange={(event) => {
              const { value } = event.currentTarget;
              go(value === NEW ? { commission, isNew: true } : { id: value, isNew: false });
            }}
          >
            <option value={NEW}>новое заседание</option>
            {sittings.map(({ id, label, state }) => (
              <option key={id} value={id}>
                {`${label} — ${state.toLowerCase()}`}
              </option>
            ))}
          </select>
        </label>
        {isNew && commissions.length > 0 ? (
          <label class="which">
            <span>Комиссия</span>
            <select
              value={commission}
              disabled={isBusy || asked !== null}
              onChange={(event) => {
                go({ commission: event.currentTarget.value, isNew: true });
              }}
            >
              {commissions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {isNew ? null : (
          <button
            type="button"
            disabled={isBusy || asked !== null}
            onClick={() => {
              go({ commission, isNew: true });
            }}
          >
            Новое заседание
          </button>
        )}
      </div>
      {asked === null ? null : (
        <div class="inline" role="group" aria-label="Несохранённое">
          <p>Введённое для этого заседания ещё не сохранено. Перейти — значит потерять его.</p>
          <div class="buttons">
            <button
              type="button"
              class="main"
              ref={focused}
              onClick={() => {
                setAsked(null);
              }}
            >
              Остаться
            </button>
            <button
              type="button"
              onClick={() => {
                setAsked(null);
                onWanted(asked);
              }}
            >
              Перейти без сохранения
            </button>
          </div>
        </div>
      )}
      <Problems problems={problems} />
    </>
  );
}

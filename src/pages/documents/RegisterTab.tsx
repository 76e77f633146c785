// The register: found by state and words; ticked ones get their numbers and days and go on their way together.
import { useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import type { DocumentsView, DocumentView, Outcome } from "../../commands/contract/index.ts";
import { DOCUMENT_STATES } from "../../domain/documents/documentRecord.ts";
import { Choose } from "../kit/Choose.tsx";
import { focused } from "../kit/focused.ts";
import { call } from "../kit/server.ts";
import { documents as counted } from "../kit/making.ts";
import { found, isChanged, setRequest, STEPS, type StateFilter, type Step, type Typed } from "./register.ts";
import { RegisterLine } from "./RegisterLine.tsx";

interface Props {
  documents: readonly DocumentView[];
  isBusy: boolean;
  act: (doing: string, ask: () => Promise<Outcome<DocumentsView>>) => void;
  /** The foot of the page: below the steps of the ticked documents. */
  children: ComponentChildren;
}

const FILTERS: readonly (readonly [StateFilter, string])[] = [
  ["в работе", "в работе"],
  ["", "все"],
  ...DOCUMENT_STATES.map((state): [StateFilter, string] => [state, state]),
];

/** So many lines are drawn at first. */
const SHOWN = 100;

export function RegisterTab({ documents, isBusy, act, children }: Props): JSX.Element {
  const [filter, setFilter] = useState<StateFilter>("в работе");
  const [sought, setSought] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<Typed>({});
  const [most, setMost] = useState(SHOWN);
  const all = found(documents, filter, sought);
  const shown = all.slice(0, most);
  const chosen = shown.filter(({ id }) => ticked.has(id));
  const areAll = shown.length > 0 && chosen.length === shown.length;
  const set = (words: string, request: ReturnType<typeof setRequest>): void => {
    act(words, async () => {
      const outcome = await call("setDocuments", request);
      setTicked(new Set());
      setTyped({});
      return outcome;
    });
  };
  if (documents.length === 0)
    return (
      <>
        <p class="note">Документов пока нет: составьте первый на вкладке «Составить».</p>
        {children}
      </>
    );
  return (
    <>
      <div class="bar-form">
        <label>
          <span>Показать</span>
          <select
            value={filter}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setFilter(FILTERS.find(([each]) => each === value)?.[0] ?? "");
              setTicked(new Set());
            }}
          >
            {FILTERS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}: {found(documents, value, "").length}
              </option>
            ))}
          </select>
        </label>
        <label class="which">
          <span>Найти по названию, номеру, адресату</span>
          <input
            type="text"
            value={sought}
            onInput={(event) => {
              setSought(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      {shown.length === 0 ? (
        <p role="status">Таких документов нет.</p>
      ) : (
        <div class="wide" role="region" aria-label="Реестр документов" tabIndex={0}>
          <table class="register">
            <thead>
              <tr>
                <th class="choose">
                  <Choose
                    label="Отметить все показанные"
                    isTicked={areAll}
                    onTick={() => {
                      setTicked(new Set(areAll ? [] : shown.map(({ id }) => id)));
                    }}
                  />
                </th>
                <th>Документ</th>
                <th>Состояние</th>
                <th>№</th>
                <th>Дата</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((document) => (
                <RegisterLine
                  key={document.id}
                  document={document}
                  isTicked={ticked.has(document.id)}
                  own={typed[document.id]}
                  isBusy={isBusy}
                  onTick={(isTicked) => {
                    const next = new Set(ticked);
                    if (isTicked) next.add(document.id);
                    else next.delete(document.id);
                    setTicked(next);
                  }}
                  onTyped={(own) => {
                    setTyped({ ...typed, [document.id]: own });
                  }}
                  onSettle={(anew) => {
                    act(anew ? "Отмечаю для нового составления…" : "Ищу файл…", () =>
                      call("settleDocument", { id: document.id, anew }),
                    );
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all.length <= shown.length ? null : (
        <button
          type="button"
          class="link"
          onClick={() => {
            setMost(most + SHOWN);
          }}
        >
          Показать ещё: {all.length - shown.length}
        </button>
      )}
      <footer class="final">
        {chosen.length === 0 ? (
          <p class="quiet">
            Отметьте документы: впишете номера и даты, отдадите на подпись, отметите отправку.
          </p>
        ) : (
          <StepBar chosen={chosen} typed={typed} isBusy={isBusy} onSet={set} />
        )}
        {children}
      </footer>
    </>
  );
}

interface BarProps {
  chosen: readonly DocumentView[];
  typed: Typed;
  isBusy: boolean;
  onSet: (words: string, request: ReturnType<typeof setRequest>) => void;
}

function StepBar({ chosen, typed, isBusy, onSet }: BarProps): JSX.Element {
  const [asked, setAsked] = useState<Step | null>(null);
  const written = chosen.filter((document) => isChanged(document, typed));
  const go = (step: Step): void => {
    setAsked(null);
    onSet("Записываю…", setRequest(going(step), typed, step.to));
  };
  const going = (step: Step): DocumentView[] => chosen.filter(({ state }) => step.from.includes(state));
  return (
    <section class="step-bar" aria-label={`Отмечено: ${counted(chosen.length)}`}>
      <div class="buttons">
        <button
          type="button"
          class={written.length > 0 ? "main" : ""}
          disabled={isBusy || written.length === 0}
          onClick={() => {
            onSet("Записываю…", setRequest(written, typed));
          }}
        >
          Записать № и дату: {written.length}
        </button>
        {STEPS.map((step) => (
          <button
            key={step.to}
            type="button"
            disabled={isBusy || going(step).length === 0}
            onClick={() => {
              if (step.to === "аннулирован") setAsked(step);
              else go(step);
            }}
          >
            {step.words}: {going(step).length}
          </button>
        ))}
      </div>
      {asked === null ? null : (
        <div class="inline" role="group" aria-label="Аннулировать">
          <p>
            {counted(going(asked).length)}: в реестре останется запись «аннулирован», файл не удаляется.
            Вернуть прежнее состояние будет нельзя, можно только составить следующую версию.
          </p>
          <div class="buttons">
            <button
              type="button"
              ref={focused}
              onClick={() => {
                go(asked);
              }}
            >
              Аннулировать
            </button>
            <button
              type="button"
              onClick={() => {
                setAsked(null);
              }}
            >
              Оставить
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

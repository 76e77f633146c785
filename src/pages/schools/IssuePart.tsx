// Sending books out: to whom, for what, by what day; as files or as letters.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { IssuePurpose, SchoolLine } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { DateField } from "../kit/DateField.tsx";
import { focused } from "../kit/focused.ts";
import { closePage } from "../kit/server.ts";
import { seasonOf } from "./words.ts";

export interface Wanted {
  purpose: IssuePurpose;
  dueBy: string;
}

interface Props {
  /** To whom the books go. */
  lines: readonly SchoolLine[];
  isBusy: boolean;
  onFiles: (wanted: Wanted) => void;
  onLetters: (wanted: Wanted) => void;
}

const PURPOSES: readonly (readonly [IssuePurpose, string])[] = [
  ["обычная", "обычная работа"],
  ["список аттестуемых", "список аттестуемых на следующий год"],
  ["сверка", "сверка банка данных"],
];

const letters = (count: number): string => counted(count, "письмо", "письма", "писем");

export function IssuePart({ lines, isBusy, onFiles, onLetters }: Props): JSX.Element {
  const [chosen, setChosen] = useState<IssuePurpose | null>(null);
  const [dueBy, setDueBy] = useState("");
  const [asks, setAsks] = useState(false);
  const without = lines.filter(({ email }) => email === "");
  const going = lines.length - without.length;
  const purpose = chosen ?? seasonOf(lines);
  const wanted = { purpose, dueBy };
  return (
    <section class="issue" aria-label="Выслать книги">
      <div class="issue-fields">
        <label>
          <span>Зачем</span>
          <select
            value={purpose}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen(PURPOSES.find(([each]) => each === value)?.[0] ?? null);
            }}
          >
            {PURPOSES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <DateField label="Вернуть до (можно пусто)" day="" onDay={setDueBy} />
        <div class="buttons">
          <button
            type="button"
            disabled={isBusy || lines.length === 0}
            onClick={() => {
              setAsks(false);
              onFiles(wanted);
            }}
          >
            Скачать книги: {lines.length}
          </button>
          <button
            type="button"
            class="main"
            disabled={isBusy || going === 0}
            onClick={() => {
              setAsks(true);
            }}
          >
            Отправить письмом…
          </button>
          <button type="button" onClick={closePage}>
            Закрыть
          </button>
        </div>
      </div>
      {asks && !isBusy ? (
        <div class="inline" role="group" aria-label="Кому уйдут письма">
          <p>
            Уйдёт {letters(going)} с вложенной книгой — по одному ответственному организации.
            {without.length === 0
              ? ""
              : ` Без адреса: ${without.map(({ school }) => school).join(", ")}; им дайте файл.`}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="main"
              ref={focused}
              onClick={() => {
                setAsks(false);
                onLetters(wanted);
              }}
            >
              Отправить: {letters(going)}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsks(false);
              }}
            >
              Не отправлять
            </button>
          </div>
        </div>
      ) : null}
    </section>
  );
}

// Rows of the book that the new document says otherwise: both are shown, and the new words are taken over where a person ticks it.
import type { JSX } from "preact";
import type { ChangedRow } from "../../commands/contract/index.ts";
import type { Answers } from "./answers.ts";

interface ChangedProps {
  rows: readonly ChangedRow[];
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

export function ChangedRows({ rows, answers, onAnswers }: ChangedProps): JSX.Element | null {
  if (rows.length === 0) return null;
  const ids = rows.map(({ id }) => id);
  const isAll = ids.every((id) => answers.taken.includes(id));
  const take = (taken: readonly string[]): void => {
    onAnswers({ ...answers, taken });
  };
  return (
    <section>
      <div class="list-head">
        <h2>В книге написано иначе</h2>
        {rows.length === 1 ? null : (
          <label class="tick">
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => {
                take(isAll ? [] : ids);
              }}
            />
            <span>Взять из нового документа всё ({rows.length})</span>
          </label>
        )}
      </div>
      <p class="quiet">Без галочки строка книги не изменится, а отличие запишется в «Замечания».</p>
      <ul class="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <Difference row={row} />
            <label class="tick">
              <input
                type="checkbox"
                aria-label={`${row.place}: взять из нового документа`}
                checked={answers.taken.includes(row.id)}
                onChange={(event) => {
                  const others = answers.taken.filter((id) => id !== row.id);
                  take(event.currentTarget.checked ? [...others, row.id] : others);
                }}
              />
              <span>взять из нового документа</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ row: { place, text, fields } }: { row: ChangedRow }): JSX.Element {
  return (
    <>
      <p class="row-text">
        <b>{place}</b> {text}
      </p>
      {fields.map(({ field, was, became }) => (
        <p class="difference" key={field}>
          «{field}»: в книге <del>{was === "" ? "пусто" : was}</del>, в документе{" "}
          <ins>{became === "" ? "пусто" : became}</ins>
        </p>
      ))}
    </>
  );
}

// Correction of one row before it is written: the term in other words or as days, the people. The words of the document stay
// known to the book.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ImportRow, RowCorrection } from "../../commands/contract/index.ts";
import { DateField } from "../kit/DateField.tsx";
import { nameOf } from "./answers.ts";

interface EditorProps {
  row: ImportRow;
  correction: RowCorrection;
  isBusy: boolean;
  onCorrect: (correction: RowCorrection) => void;
}

export function RowEditor({ row, correction, isBusy, onCorrect }: EditorProps): JSX.Element {
  const written = {
    term: row.documentTerm || row.term,
    people: row.documentPeople || row.peopleText,
  };
  const [byDays, setByDays] = useState(correction.to !== undefined);
  const [termText, setTermText] = useState(correction.termText ?? written.term);
  const [from, setFrom] = useState(correction.from ?? "");
  const [to, setTo] = useState(correction.to ?? "");
  const [people, setPeople] = useState(correction.people ?? written.people);
  const skip = correction.skip === true ? { skip: true } : {};
  const apply = (event: Event): void => {
    event.preventDefault();
    const days = { ...(from === "" ? {} : { from }), to };
    const words = termText.trim() === "" || termText === written.term ? {} : { termText };
    onCorrect({
      ...skip,
      ...(byDays && to !== "" ? days : words),
      ...(people.trim() === "" || people === written.people ? {} : { people }),
    });
  };
  return (
    <form class="editor" onSubmit={apply} aria-label={`Исправления: ${nameOf(row)}`}>
      <fieldset>
        <legend>Срок</legend>
        <div class="ways">
          <Way
            words="словами"
            isChosen={!byDays}
            onChoose={() => {
              setByDays(false);
            }}
          />
          <Way
            words="датами"
            isChosen={byDays}
            onChoose={() => {
              setByDays(true);
            }}
          />
        </div>
        {byDays ? (
          <div class="days">
            <DateField label="С (можно не указывать)" day={from} latest={to} onDay={setFrom} />
            <DateField label="По" day={to} required earliest={from} onDay={setTo} />
          </div>
        ) : (
          <label>
            <span>Например: до 10 июля, октябрь, ежемесячно, в течение года</span>
            <input
              type="text"
              value={termText}
              onInput={(event) => {
                setTermText(event.currentTarget.value);
              }}
            />
          </label>
        )}
      </fieldset>
      <label>
        <span>{row.role === "" ? "Ответственные" : "Исполнители"}, по одному в строке</span>
        <textarea
          rows={Math.min(5, people.split("\n").length + 1)}
          value={people}
          onInput={(event) => {
            setPeople(event.currentTarget.value);
          }}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="main" disabled={isBusy}>
          Исправить
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => {
            onCorrect(skip);
          }}
        >
          Как в документе
        </button>
      </div>
    </form>
  );
}

interface WayProps {
  words: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Way({ words, isChosen, onChoose }: WayProps): JSX.Element {
  return (
    <label class="tick">
      <input type="radio" checked={isChosen} onChange={onChoose} />
      <span>{words}</span>
    </label>
  );
}

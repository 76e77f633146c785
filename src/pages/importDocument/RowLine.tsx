// One new row: its text, the term turned to days or the question about it, its people with their addresses, and what may be
// corrected.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Addressee, ImportRow, RowCorrection } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { counted } from "../../domain/language/plural.ts";
import { hasQuestion, nameOf } from "./answers.ts";
import { RowEditor } from "./RowEditor.tsx";

interface RowProps {
  row: ImportRow;
  correction: RowCorrection;
  isBusy: boolean;
  onCorrect: (correction: RowCorrection) => void;
}

export function RowLine({ row, correction, isBusy, onCorrect }: RowProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(row);
  return (
    <li class={correction.skip === true ? "skipped" : ""}>
      <p class="row-text">
        <b>{name}</b> {row.text}
        {hasQuestion(row) ? (
          <>
            {" "}
            <span class="mark question">вопрос</span>
          </>
        ) : null}
      </p>
      {row.checkpoints.length === 0 ? null : (
        <p class="quiet">
          Внутри{" "}
          {counted(row.checkpoints.length, "контрольная точка", "контрольные точки", "контрольных точек")}:{" "}
          {row.checkpoints.join("; ")}
        </p>
      )}
      <dl class="understood">
        <dt>Срок</dt>
        <dd>
          <TermWords row={row} />
        </dd>
        <dt>{row.role === "" ? "Ответственные" : "Исполнители"}</dt>
        <dd>
          <PeopleWords row={row} />
        </dd>
        {row.role === "" ? null : (
          <>
            <dt>Роль центра</dt>
            <dd>{roleWords(row)}</dd>
          </>
        )}
      </dl>
      <div class="row-actions">
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Свернуть" : "Исправить"}: ${name}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? "Свернуть" : "Исправить"}
        </button>
        <label class="tick">
          <input
            type="checkbox"
            aria-label={`Не вносить: ${name}`}
            disabled={isBusy}
            checked={correction.skip === true}
            onChange={(event) => {
              onCorrect({ ...correction, skip: event.currentTarget.checked });
            }}
          />
          <span>не вносить</span>
        </label>
      </div>
      {isOpen ? (
        <RowEditor
          row={row}
          correction={correction}
          isBusy={isBusy}
          onCorrect={(next) => {
            setOpen(false);
            onCorrect(next);
          }}
        />
      ) : null}
    </li>
  );
}

const LISTED_DATES = 4;

function TermWords({ row }: { row: ImportRow }): JSX.Element {
  const { term, dates, questions, asksTerm, documentTerm } = row;
  return (
    <>
      {term === "" ? "в документе не указан" : `«${term}»`}
      {dates.length === 0 ? null : ` → ${daysOf(dates)}`}
      {documentTerm === "" ? null : <span class="quiet"> (исправлено; в документе «{documentTerm}»)</span>}
      {questions.map((question) => (
        <div key={question} class={asksTerm ? "asked" : "quiet"}>
          {question}
        </div>
      ))}
    </>
  );
}

function daysOf(dates: readonly string[]): string {
  const [first = ""] = dates;
  const last = dates[dates.length - 1] ?? "";
  if (dates.length <= LISTED_DATES) return dates.map(formatDate).join(", ");
  return `${counted(dates.length, "срок", "срока", "сроков")} с ${formatDate(first)} по ${formatDate(last)}`;
}

function PeopleWords({ row: { people, peopleText, documentPeople } }: { row: ImportRow }): JSX.Element {
  return (
    <>
      {people.length === 0 ? (peopleText === "" ? "в документе не названы" : peopleText) : null}
      {people.map((person, index) => (
        <span key={index} class="person">
          {index === 0 ? "" : "; "}
          <PersonWords {...person} />
        </span>
      ))}
      {documentPeople === "" ? null : (
        <span class="quiet"> (исправлено; в документе «{documentPeople.replace(/\n/g, "; ")}»)</span>
      )}
    </>
  );
}

function PersonWords({ label, addresses, remark, isAmbiguous, lacksAddress }: Addressee): JSX.Element {
  if (isAmbiguous || lacksAddress)
    return (
      <>
        {label} <span class="mark question">{remark}</span>
      </>
    );
  return (
    <>
      {label} <span class="quiet">{remark === "" ? addresses.join(", ") : remark}</span>
    </>
  );
}

function roleWords({ role, executor, internalDue }: ImportRow): string {
  const who = executor === "" ? "" : `; у нас отвечает ${executor}`;
  return `${role}${who}${internalDue === null ? "" : `, к ${formatDate(internalDue)}`}`;
}

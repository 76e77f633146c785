// What becomes of each row: counts by verdict as a filter, the rows with their questions and differences.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ListReport, ListRow, Verdict } from "../../commands/contract/index.ts";
import { CopyButton } from "../kit/Figures.tsx";
import { commonAnswers, rowWords, VERDICTS } from "./answers.ts";

interface Props {
  report: ListReport;
  answers: Readonly<Record<string, string>>;
  /** What was answered, by line. */
  onAnswers: (answers: Record<string, string>) => void;
}

/** More rows are drawn when they are asked for: a district has thousands. */
const SHOWN = 100;

export function Rows({ report, answers, onAnswers }: Props): JSX.Element {
  const { rows, counts, skipped } = report;
  const present = VERDICTS.filter(([verdict]) => counts[verdict] > 0);
  const [chosen, setChosen] = useState<Verdict | "">("");
  const [shown, setShown] = useState(SHOWN);
  const isThere = chosen === "" || counts[chosen] > 0;
  useEffect(() => {
    if (!isThere) setChosen("");
  }, [isThere]);
  const filtered =
    chosen === "" || !isThere ? byVerdict(rows) : rows.filter(({ verdict }) => verdict === chosen);
  const open = rows.filter(({ verdict }) => verdict === "уточнить" || verdict === "не понята");
  const common = commonAnswers(rows);
  return (
    <section aria-label="Строки списка">
      <div class="verdicts" role="group" aria-label="Показать строки">
        <button
          type="button"
          aria-pressed={chosen === ""}
          onClick={() => {
            setChosen("");
          }}
        >
          все: {rows.length}
        </button>
        {present.map(([verdict, colour]) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={chosen === verdict}
            onClick={() => {
              setChosen(verdict);
              setShown(SHOWN);
            }}
          >
            <span class={colour}>{verdict}</span> {counts[verdict]}
          </button>
        ))}
      </div>
      {open.length === 0 ? null : (
        <p>
          Не решено: {rowWords(open.length)}.{" "}
          <CopyButton what="строки, которые не вносятся" rows={() => openRows(report, open)} />
        </p>
      )}
      {common.length === 0 ? null : (
        <div class="common">
          <span>Ответить на все вопросы сразу:</span>
          {common.map(({ value, label, lines }) => (
            <button
              key={value}
              type="button"
              class="link"
              onClick={() => {
                onAnswers(Object.fromEntries(lines.map((line) => [String(line), value])));
              }}
            >
              {label} ({lines.length})
            </button>
          ))}
        </div>
      )}
      <ul class="lines">
        {filtered.slice(0, shown).map((row) => (
          <li key={row.line}>
            <Row
              row={row}
              answer={answers[String(row.line)] ?? ""}
              onAnswer={(value) => {
                onAnswers({ [String(row.line)]: value });
              }}
            />
          </li>
        ))}
      </ul>
      {filtered.length <= shown ? null : (
        <button
          type="button"
          onClick={() => {
            setShown(shown + SHOWN);
          }}
        >
          Показать ещё, осталось {filtered.length - shown}
        </button>
      )}
      {skipped.length === 0 ? null : (
        <details>
          <summary>Не строки списка: {skipped.length}</summary>
          <ul class="lines">
            {skipped.map(({ line, text, reason }) => (
              <li key={line} class="quiet">
                Строка {line}, {reason}: «{text}»
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a person has to look at stands first. */
function byVerdict(rows: readonly ListRow[]): ListRow[] {
  return VERDICTS.flatMap(([wanted]) => rows.filter(({ verdict }) => verdict === wanted));
}

function openRows({ columns }: ListReport, rows: readonly ListRow[]): string[][] {
  return [
    ["Строка", "Что не так", ...columns],
    ...rows.map(({ line, message, cells }) => [String(line), message, ...cells]),
  ];
}

interface RowProps {
  row: ListRow;
  answer: string;
  onAnswer: (value: string) => void;
}

function Row({ row, answer, onAnswer }: RowProps): JSX.Element {
  const { line, cells, verdict, message, candidates = [], differences = [] } = row;
  const colour = VERDICTS.find(([each]) => each === verdict)?.[1] ?? "quiet";
  return (
    <>
      <span class={colour}>{verdict}</span> <span class="quiet">строка {line}</span>{" "}
      {cells.filter((cell) => cell !== "").join(" · ")}
      <p class="told">{message}</p>
      {differences.map(({ field, book, list, isTaken }, index) => (
        <p class="difference" key={index}>
          «{field}»: в книге {isTaken ? <del>{book}</del> : <b>{book}</b>}, в списке{" "}
          {isTaken ? <ins>{list}</ins> : list} — {isTaken ? "станет как в списке" : "останется как в книге"}
        </p>
      ))}
      {candidates.length === 0 ? null : (
        <label class="answer">
          <span>Ваш ответ, строка {line}</span>
          <select
            value={answer}
            onChange={(event) => {
              onAnswer(event.currentTarget.value);
            }}
          >
            <option value="">решить потом, пока не вносить</option>
            {candidates.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

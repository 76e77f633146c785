// Taking returned books in: files are dropped here or chosen, many at once; each gets its verdict and its receipt.
import { useState } from "preact/hooks";
import type { JSX, TargetedDragEvent } from "preact";
import type { TakenBook } from "../../commands/contract/index.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { Receipt } from "./Receipt.tsx";
import { VERDICT_MARK } from "./words.ts";

interface Props {
  taken: readonly TakenBook[];
  isBusy: boolean;
  /** How many schools fill in a shared table. */
  tables: number;
  onFiles: (files: readonly File[]) => void;
  onTables: () => void;
}

export function TakePart({ taken, isBusy, tables, onFiles, onTables }: Props): JSX.Element {
  const [isOver, setOver] = useState(false);
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && !isBusy) onFiles(files);
  };
  return (
    <section
      class={isOver ? "take over" : "take"}
      aria-label="Принять книги"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <div class="take-line">
        <p>
          <b>Принять книги:</b> перетащите сюда файлы .xlsx, которые вернули организации, сколько угодно
          сразу.
        </p>
        <FileButton
          label="Файлы вернувшихся книг"
          words="Выбрать файлы…"
          accept=".xlsx"
          isOff={isBusy}
          takesMany
          onFiles={onFiles}
        />
        {tables === 0 ? null : (
          <button type="button" disabled={isBusy} onClick={onTables}>
            Принять из таблиц: {tables}
          </button>
        )}
      </div>
      {taken.length === 0 ? null : (
        <ul class="lines taken-books" aria-label="Принятые файлы">
          {[...taken].sort(byUrgency).map((book, index) => (
            <TakenLine key={`${index} ${book.name}`} book={book} />
          ))}
        </ul>
      )}
    </section>
  );
}

const URGENT: readonly TakenBook["verdict"][] = ["принята с замечаниями", "не принята"];

/** What asks for somebody's attention stands on top. */
function byUrgency(one: TakenBook, other: TakenBook): number {
  return URGENT.indexOf(other.verdict) - URGENT.indexOf(one.verdict);
}

function TakenLine({ book }: { book: TakenBook }): JSX.Element {
  const { name, school, verdict, receipt, remarks } = book;
  return (
    <li>
      <p class="what">
        <span class={`mark ${VERDICT_MARK[verdict]}`}>{verdict}</span> <b>{school === "" ? name : school}</b>
        {school === "" ? null : <span class="quiet"> — {name}</span>}
      </p>
      {verdict !== "не принята"
        ? null
        : remarks.map((remark) => (
            <p class="what" key={remark}>
              {remark}
            </p>
          ))}
      {receipt === "" ? null : (
        <details>
          <summary>
            Квитанция{remarks.length === 0 ? "" : `, вопросов и замечаний: ${remarks.length}`}
          </summary>
          <Receipt school={school} text={receipt} />
        </details>
      )}
    </li>
  );
}

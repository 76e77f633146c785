// The first step: paste the document, drop its file or choose it; what was taken of it is shown back.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX, TargetedClipboardEvent, TargetedDragEvent } from "preact";
import type { DocumentKind } from "../../commands/contract/index.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { NotTaken } from "../kit/givenFile.ts";
import { WorkLine, type Work } from "../kit/Working.tsx";
import { takeFile, takeHtml, takeText, type Taken } from "./taken.ts";

interface GiveProps {
  taken: Taken | null;
  kind: DocumentKind | "";
  work: Work;
  onKind: (kind: DocumentKind | "") => void;
  onTaken: (taken: Taken | null) => void;
  onNext: (taken: Taken) => void;
}

const KINDS: readonly (readonly [DocumentKind | "", string])[] = [
  ["", "определить по документу"],
  ["план", "план работы"],
  ["поручения", "поручения"],
];

export function GiveStep({ taken, kind, work, onKind, onTaken, onNext }: GiveProps): JSX.Element {
  const [refusal, setRefusal] = useState("");
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const typed = taken?.content.text ?? "";
  const isWhole = taken !== null && taken.content.text === undefined;

  /** Takes the document, or tells why it can't be taken and leaves what was there. */
  const attempt = (take: () => Taken | null | Promise<Taken | null>): void => {
    setRefusal("");
    Promise.resolve()
      .then(take)
      .then(onTaken)
      .catch((error: unknown) => {
        setRefusal(error instanceof NotTaken ? error.message : UNREADABLE);
      });
  };
  const takeFiles = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) setRefusal("Документы вносят по одному: дайте один файл.");
    else attempt(() => takeFile(file));
  };
  const paste = (event: TargetedClipboardEvent<HTMLElement>): void => {
    const board = event.clipboardData;
    if (board === null) return;
    const html = board.getData("text/html");
    if (/<table/i.test(html)) {
      event.preventDefault();
      attempt(() => takeHtml(html) ?? takeText(board.getData("text/plain")));
    } else if (board.getData("text/plain") === "" && board.files.length > 0) {
      event.preventDefault();
      takeFiles([...board.files]);
    } else if (event.target !== field.current) {
      event.preventDefault();
      attempt(() => takeText(board.getData("text/plain")));
    }
  };
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(false);
    const board = event.dataTransfer;
    if (board === null) return;
    if (board.files.length > 0) takeFiles([...board.files]);
    else attempt(() => takeHtml(board.getData("text/html")) ?? takeText(board.getData("text/plain")));
  };
  return (
    <div
      class={isOver ? "give over" : "give"}
      onPaste={paste}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <h1>1. Дайте документ</h1>
      <p>
        Откройте план или письмо с поручениями в Word, Google Документах или на сайте, выделите всё (Ctrl+A),
        скопируйте (Ctrl+C) и вставьте сюда (Ctrl+V). Таблица сохранится. Или дайте файл .docx.
      </p>
      {isWhole ? (
        <TakenDocument taken={taken} />
      ) : (
        <label>
          <span>Документ</span>
          <textarea
            ref={field}
            rows={9}
            value={typed}
            placeholder="Вставьте документ сюда или перетащите файл .docx"
            onInput={(event) => {
              const { value } = event.currentTarget;
              attempt(() => takeText(value));
            }}
          />
        </label>
      )}
      <div class="file-line">
        <FileButton label="Файл документа" words="Выбрать файл…" accept=".docx,.txt" onFiles={takeFiles} />
        {taken === null ? null : (
          <button
            type="button"
            onClick={() => {
              setRefusal("");
              onTaken(null);
            }}
          >
            Очистить
          </button>
        )}
        <label class="choice">
          <span>Что это</span>
          <select
            value={kind}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onKind(KINDS.find(([each]) => each === value)?.[0] ?? "");
            }}
          >
            {KINDS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="said" role="status">
        {taken === null ? "" : `Взято: ${taken.words}.`}
      </p>
      {refusal === "" ? null : (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
      <footer class="final">
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          <button
            type="button"
            class="main"
            disabled={taken === null || work.doing !== ""}
            onClick={() => {
              if (taken !== null) onNext(taken);
            }}
          >
            Дальше: что понято
          </button>
        </div>
      </footer>
    </div>
  );
}

const UNREADABLE = "Документ не удалось прочесть. Скопируйте из него всё и вставьте сюда.";

function TakenDocument({ taken: { content, lines } }: { taken: Taken }): JSX.Element {
  return (
    <section class="taken" aria-label="Взятый документ">
      <strong>{content.docx === undefined ? "Начало документа" : `Файл «${content.name}»`}</strong>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

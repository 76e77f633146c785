// The first step: what list it is, and the list itself, pasted, dropped or chosen.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX, TargetedClipboardEvent, TargetedDragEvent } from "preact";
import type { ListChoice, ListKindId } from "../../commands/contract/index.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { NotTaken } from "../kit/givenFile.ts";
import { closePage } from "../kit/server.ts";
import { WorkLine, type Work } from "../kit/Working.tsx";
import { takeFile, textOfHtml, type Given } from "./given.ts";

interface Props {
  kinds: readonly ListChoice[];
  kind: ListKindId;
  given: Given | null;
  work: Work;
  onKind: (kind: ListKindId) => void;
  onGiven: (given: Given | null) => void;
  onNext: () => void;
}

export function GiveList({ kinds, kind, given, work, onKind, onGiven, onNext }: Props): JSX.Element {
  const [refusal, setRefusal] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const takeFiles = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    setRefusal("");
    takeFile(file)
      .then(onGiven)
      .catch((error: unknown) => {
        setRefusal(error instanceof NotTaken ? error.message : `«${file.name}» не читается.`);
      });
  };
  const paste = (event: TargetedClipboardEvent<HTMLElement>): void => {
    const board = event.clipboardData;
    const text = board === null ? null : textOfHtml(board.getData("text/html"));
    if (text !== null) {
      event.preventDefault();
      onGiven({ name: "", text });
    } else if (board !== null && board.getData("text/plain") === "" && board.files.length > 0) {
      event.preventDefault();
      takeFiles([...board.files]);
    }
  };
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    takeFiles([...event.dataTransfer.files]);
  };
  const isFile = given !== null && given.name !== "";
  return (
    <div
      class="give"
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
    >
      <h1>1. Дайте список</h1>
      <p>
        Откройте таблицу, выделите её вместе с шапкой, скопируйте (Ctrl+C) и вставьте сюда (Ctrl+V). Или дайте
        файл .xlsx или .csv. Порядок столбцов любой: на следующем шаге его можно поправить.
      </p>
      <label>
        <span>Что это за список</span>
        <select
          value={kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onKind(kinds.find(({ id }) => id === value)?.id ?? kind);
          }}
        >
          {kinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{kinds.find(({ id }) => id === kind)?.help}</p>
      {isFile ? (
        <p class="fine" role="status">
          Файл «{given.name}»
        </p>
      ) : (
        <label>
          <span>Список</span>
          <textarea
            ref={field}
            rows={9}
            value={given?.text ?? ""}
            placeholder="Вставьте таблицу сюда или перетащите файл"
            onInput={(event) => {
              const { value } = event.currentTarget;
              onGiven(value.trim() === "" ? null : { name: "", text: value });
            }}
          />
        </label>
      )}
      <div class="file-line">
        <FileButton
          label="Файл со списком"
          words="Выбрать файл…"
          accept=".xlsx,.csv,.txt,.tsv"
          onFiles={takeFiles}
        />
        {given === null ? null : (
          <button
            type="button"
            onClick={() => {
              setRefusal("");
              onGiven(null);
            }}
          >
            Очистить
          </button>
        )}
      </div>
      {refusal === "" ? null : (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
      <footer class="final">
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          <button type="button" class="main" disabled={given === null || work.doing !== ""} onClick={onNext}>
            Показать, что изменится
          </button>
          <button type="button" onClick={closePage}>
            Закрыть
          </button>
        </div>
      </footer>
    </div>
  );
}

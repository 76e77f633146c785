// An opened document: what the register says of it, how it looks, the file to take away.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { DocumentView, HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { Modal } from "../dialogs/Modal.tsx";
import { documentFile, fileAddress } from "../files.ts";
import { momentWords } from "../words/moments.ts";
import { documentState, sizeWords } from "../words/states.ts";
import { numberWords } from "./DocumentsPanel.tsx";
import { Answered, Back } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  id: string;
  news: number;
  back: () => void;
}

export function DocumentPage({ desk, state, id, news, back }: Props): JSX.Element {
  const answer = useAnswer(() => desk.ask("document", id), [id, news]);
  return (
    <div class="opened">
      <Back to="Все документы" go={back} />
      <Answered answer={answer}>
        {(document) => <Document desk={desk} document={document} state={state} />}
      </Answered>
      {answer.failure === "" ? null : <Files id={id} name="Скачать .docx" state={state} />}
    </div>
  );
}

function Document({
  desk,
  document,
  state,
}: {
  desk: Desk;
  document: DocumentView;
  state: HostState;
}): JSX.Element {
  const { id, title, fileName, at, bytes, html } = document;
  const { words, tone } = documentState(document.state);
  const [isLarge, setLarge] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [id]);
  return (
    <article class="letter">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p class={`state ${tone}`}>
        {words}
        {numberWords(document)}
      </p>
      <p class="quiet">
        Файл «{fileName}», {momentWords(at, state.day.today, state.zone)}
      </p>
      <div class="files">
        <button
          type="button"
          onClick={() => {
            setLarge(true);
          }}
        >
          Открыть
        </button>
        <Files id={id} name={`Скачать .docx (${sizeWords(bytes)})`} state={state} />
      </div>
      <Sheets html={html} title={title} />
      {isLarge ? (
        <Modal
          title={title}
          width="860px"
          close={() => {
            setLarge(false);
          }}
          closed={desk.focusGrid}
        >
          <Sheets html={html} title={title} isLarge />
        </Modal>
      ) : null}
    </article>
  );
}

function Files({ id, name, state }: { id: string; name: string; state: HostState }): JSX.Element {
  return (
    <a class="button" href={fileAddress(documentFile(id), state.book)} download="">
      {name}
    </a>
  );
}

interface SheetsProps {
  html: string;
  title: string;
  isLarge?: boolean;
}

/** The sheets may show themselves and nothing more: no script runs, nothing is loaded. */
function Sheets({ html, title, isLarge = false }: SheetsProps): JSX.Element {
  return (
    <iframe
      class={isLarge ? "sheets large" : "sheets"}
      title={`Документ: ${title}`}
      sandbox=""
      srcdoc={html}
      tabIndex={0}
    />
  );
}

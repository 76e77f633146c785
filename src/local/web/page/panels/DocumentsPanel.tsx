// «Документы»: the files that the add-on has made, newest first; one can be looked at and taken away.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { formatDate } from "../../../../domain/calendar/civil.ts";
import { counted } from "../../../../domain/language/plural.ts";
import type { DocumentHead, HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import { useAnswer } from "../desk/hooks.ts";
import { momentWords } from "../words/moments.ts";
import { documentState } from "../words/states.ts";
import { DocumentPage } from "./DocumentPage.tsx";
import { Answered, Empty } from "./Panel.tsx";

interface Props {
  desk: Desk;
  state: HostState;
  news: number;
}

export function DocumentsPanel({ desk, state, news }: Props): JSX.Element {
  const [opened, setOpened] = useState<string | null>(null);
  const answer = useAnswer(() => desk.ask("documents"), [news, state.book]);
  if (opened !== null) {
    return (
      <DocumentPage
        desk={desk}
        state={state}
        id={opened}
        news={news}
        back={() => {
          setOpened(null);
        }}
      />
    );
  }
  return (
    <Answered answer={answer}>
      {(documents) =>
        documents.length === 0 ? (
          <Empty>
            <p>Документов пока нет.</p>
            <p>
              Выберите в меню «Аттестация» «Документы»: там видно, что можно составить. Составленное появится
              здесь файлами .docx.
            </p>
          </Empty>
        ) : (
          <>
            <p class="quiet">
              {counted(documents.length, "документ", "документа", "документов")}, новые сверху
            </p>
            <ul class="list">
              {documents.map((document) => (
                <li key={document.id}>
                  <DocumentLine
                    document={document}
                    state={state}
                    open={() => {
                      setOpened(document.id);
                    }}
                  />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  );
}

interface LineProps {
  document: DocumentHead;
  state: HostState;
  open: () => void;
}

function DocumentLine({ document, state, open }: LineProps): JSX.Element {
  const { words, tone } = documentState(document.state);
  return (
    <button type="button" class="line" onClick={open}>
      <span class="line-top">
        <span class={`state ${tone}`}>
          {words}
          {numberWords(document)}
        </span>
        <span class="quiet">{momentWords(document.at, state.day.today, state.zone)}</span>
      </span>
      <strong>{document.title}</strong>
    </button>
  );
}

/** «, № 3 от 05.09.2026» */
export function numberWords({ number, date }: Pick<DocumentHead, "number" | "date">): string {
  const day = date === null ? "" : ` от ${formatDate(date)}`;
  return number === "" ? day : `, № ${number}${day}`;
}

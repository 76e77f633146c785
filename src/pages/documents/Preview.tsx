// What would be made, one paper at a time: how it looks, what forbids it, what differs from its last version.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { DocumentsPreview, PaperPreview, PaperProblemView } from "../../commands/contract/index.ts";
import { FROZEN_STATES } from "../../domain/documents/documentRecord.ts";
import type { KeyRow } from "../../domain/people/nameKey.ts";
import { download } from "../kit/download.ts";
import { Problems } from "../kit/Problems.tsx";
import { Tick } from "../kit/Tick.tsx";
import { withNames } from "./named.ts";

interface Props {
  preview: DocumentsPreview;
  again: readonly string[];
  /** Names by code, of a key file that was opened here. */
  names: readonly KeyRow[];
  onAgain: (again: readonly string[]) => void;
}

export function Preview({ preview: { papers, problems }, again, names, onAgain }: Props): JSX.Element {
  const [place, setPlace] = useState(0);
  const paper = papers[Math.min(place, papers.length - 1)];
  return (
    <section class="preview" aria-label="Как будет выглядеть">
      <Faults problems={problems} />
      {papers.length < 2 ? null : <Pager papers={papers} place={place} onPlace={setPlace} />}
      {paper === undefined ? null : (
        <Paper
          key={paper.key}
          paper={paper}
          names={names}
          isAgain={again.includes(paper.key)}
          onAgain={(isAgain) => {
            onAgain(isAgain ? [...again, paper.key] : again.filter((key) => key !== paper.key));
          }}
        />
      )}
    </section>
  );
}

interface PagerProps {
  papers: readonly PaperPreview[];
  place: number;
  onPlace: (place: number) => void;
}

function Pager({ papers, place, onPlace }: PagerProps): JSX.Element {
  const wrong = papers.filter(isForbidden).length;
  return (
    <div class="pager">
      <button
        type="button"
        aria-label="Предыдущий документ"
        disabled={place === 0}
        onClick={() => {
          onPlace(place - 1);
        }}
      >
        ←
      </button>
      <select
        aria-label="Документ"
        value={String(place)}
        onChange={(event) => {
          onPlace(Number(event.currentTarget.value));
        }}
      >
        {papers.map((paper, index) => (
          <option key={paper.key} value={String(index)}>
            {`${index + 1} из ${papers.length}: ${paper.title}${isForbidden(paper) ? " — не составится" : ""}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label="Следующий документ"
        disabled={place >= papers.length - 1}
        onClick={() => {
          onPlace(place + 1);
        }}
      >
        →
      </button>
      {wrong === 0 ? null : <span class="mark overdue">не составится: {wrong}</span>}
    </div>
  );
}

export const isForbidden = ({ problems }: PaperPreview): boolean =>
  problems.some(({ level }) => level === "stop");

/** On its way already: a new version has to be asked for. */
export const isFrozen = ({ last }: PaperPreview): boolean =>
  last !== null && (FROZEN_STATES.includes(last.state) || last.number !== "");

interface PaperProps {
  paper: PaperPreview;
  names: readonly KeyRow[];
  isAgain: boolean;
  onAgain: (isAgain: boolean) => void;
}

function Paper({ paper, names, isAgain, onAgain }: PaperProps): JSX.Element {
  const { title, html, problems, last, differences, attachment } = paper;
  return (
    <>
      <h3>{title}</h3>
      <Faults problems={problems} />
      {last === null ? null : (
        <div class="note">
          <p>
            Уже составлен: версия {last.version}, {last.state}
            {last.number === "" ? "" : `, № ${last.number}`}.{" "}
            {differences.length === 0 ? "С тех пор ничего не изменилось." : "С тех пор изменилось:"}
          </p>
          {differences.length === 0 ? null : (
            <ul>
              {differences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {isFrozen(paper) ? (
            <Tick isTicked={isAgain} onTick={onAgain}>
              <span>Всё же составить следующую версию: прежняя останется в реестре</span>
            </Tick>
          ) : null}
        </div>
      )}
      {attachment === undefined ? null : (
        <p>
          С документом идёт файл{" "}
          <button
            type="button"
            class="link"
            onClick={() => {
              download(attachment.name, new TextEncoder().encode(attachment.content));
            }}
          >
            {attachment.name}
          </button>
        </p>
      )}
      {html === "" ? (
        <p class="quiet">Этот документ здесь не показан: их много. Отметьте его одного, чтобы увидеть.</p>
      ) : (
        <iframe class="paper" sandbox="" srcdoc={withNames(html, names)} title={`Документ: ${title}`} />
      )}
    </>
  );
}

function Faults({ problems }: { problems: readonly PaperProblemView[] }): JSX.Element {
  return <Problems problems={problems} forbids="не даёт составить" />;
}

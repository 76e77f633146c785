// A table of figures or people with a heading and a button that copies it for Excel.
import { useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import { copyText, tabSeparated } from "./tabular.ts";

type Cell = string | number;

interface CopyProps {
  /** «Копировать для Excel» */
  name?: string;
  /** What is copied, for screen readers: «октябрь 2026». */
  what: string;
  /** Heads first. */
  rows: () => readonly (readonly Cell[])[];
}

export function CopyButton({ name = "Копировать для Excel", what, rows }: CopyProps): JSX.Element {
  const [said, setSaid] = useState("");
  return (
    <span class="copy">
      <button
        type="button"
        class="link"
        aria-label={`${name}: ${what}`}
        onClick={() => {
          void copyText(tabSeparated(rows())).then((isDone) => {
            setSaid(isDone ? "Скопировано" : "Браузер не дал скопировать: выделите таблицу и нажмите Ctrl+C");
          });
        }}
      >
        {name}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </span>
  );
}

interface FiguresProps {
  title: string;
  heads: readonly string[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly Cell[])[];
  /** Columns of texts, by their place; the others are figures. */
  texts?: readonly number[];
  /** The last row sums up. */
  hasTotal?: boolean;
  children?: ComponentChildren;
}

export function Figures({
  title,
  heads,
  rows,
  texts = [],
  hasTotal = false,
  children,
}: FiguresProps): JSX.Element {
  return (
    <section class="figures">
      <div class="figures-head">
        <h2>{title}</h2>
        {rows.length === 0 ? null : <CopyButton what={title} rows={() => [heads, ...rows]} />}
      </div>
      {children}
      <div class="wide" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head, place) => (
                <th key={head} scope="col" class={isText(place, texts) ? "" : "figure"}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, line) => (
              <tr key={line} class={hasTotal && line === rows.length - 1 ? "total" : ""}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <th key={place} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={place} class={isText(place, texts) ? "" : "figure"}>
                      {typeof cell === "number" ? String(cell).replace(".", ",").replace("-", "−") : cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const isText = (place: number, texts: readonly number[]): boolean => place === 0 || texts.includes(place);

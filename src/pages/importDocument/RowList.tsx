// The new rows under the headings of their sections.
import type { JSX } from "preact";
import type { ImportRow, RowCorrection } from "../../commands/contract/index.ts";
import type { Answers } from "./answers.ts";
import { RowLine } from "./RowLine.tsx";

interface ListProps {
  rows: readonly ImportRow[];
  answers: Answers;
  isBusy: boolean;
  onAnswers: (answers: Answers) => void;
}

export function RowList({ rows, answers, isBusy, onAnswers }: ListProps): JSX.Element {
  const correct = (key: string, correction: RowCorrection): void => {
    const others = Object.entries(answers.corrections).filter(([each]) => each !== key);
    const own = Object.keys(correction).length === 0 ? [] : [[key, correction] as const];
    onAnswers({ ...answers, corrections: Object.fromEntries([...others, ...own]) });
  };
  return (
    <>
      {sectionsOf(rows).map(({ heading, rows: own }) => (
        <div key={own[0]?.key}>
          {heading === "" ? null : <h3>{heading}</h3>}
          <ul class="lines">
            {own.map((row) => (
              <RowLine
                key={row.key}
                row={row}
                correction={answers.corrections[row.key] ?? {}}
                isBusy={isBusy}
                onCorrect={(correction) => {
                  correct(row.key, correction);
                }}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function sectionsOf(rows: readonly ImportRow[]): { heading: string; rows: ImportRow[] }[] {
  const sections: { heading: string; rows: ImportRow[] }[] = [];
  for (const row of rows) {
    const heading = [row.section, row.sectionTitle].filter((part) => part !== "").join(". ");
    const last = sections[sections.length - 1];
    if (last !== undefined && last.heading === heading) last.rows.push(row);
    else sections.push({ heading, rows: [row] });
  }
  return sections;
}

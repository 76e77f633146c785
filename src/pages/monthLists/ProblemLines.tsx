// What is wrong with the rows of a list, in words; each leads to its row.
import type { JSX } from "preact";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

interface Props {
  problems: readonly { id: string; text: string }[];
}

export function ProblemLines({ problems }: Props): JSX.Element | null {
  const work = useWork();
  if (problems.length === 0) return null;
  return (
    <details open={problems.length <= FEW}>
      <summary>
        <span class="mark soon">Проверьте</span> {problems.length}
      </summary>
      <ul class="lines">
        {problems.map(({ id, text }) => (
          <li key={text}>
            <p class="what">{text}</p>
            <button
              type="button"
              class="link"
              aria-label={`Показать в листе: ${id}`}
              onClick={() => {
                work.start("Ищу строку…", async () => {
                  await call("showRow", { sheet: "Заявления", rowId: id });
                });
              }}
            >
              Показать в листе
            </button>
          </li>
        ))}
      </ul>
      <WorkLine doing={work.doing} failure={work.failure} />
    </details>
  );
}

const FEW = 6;

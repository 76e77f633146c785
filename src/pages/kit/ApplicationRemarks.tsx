// What people have to decide or to mend about applications, in words; each leads to its row in the sheet.
import type { JSX } from "preact";
import { call } from "./server.ts";
import { useWork, WorkLine } from "./Working.tsx";

interface Props {
  title: string;
  remarks: readonly { id: string; text: string }[];
}

/** Nothing where nothing is wrong. A few stand open, many are opened by a press. */
export function ApplicationRemarks({ title, remarks }: Props): JSX.Element | null {
  const work = useWork();
  if (remarks.length === 0) return null;
  return (
    <details open={remarks.length <= SHOWN_AT_ONCE}>
      <summary>
        <span class="mark soon">{title}</span> {remarks.length}
      </summary>
      <ul class="lines">
        {remarks.map(({ id, text }) => (
          <li key={`${id} ${text}`}>
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

const SHOWN_AT_ONCE = 8;

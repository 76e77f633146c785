// What the schedule asks people to decide, each with its row in the sheet.
import type { JSX } from "preact";
import type { ScheduleView } from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function Conflicts({ conflicts }: Pick<ScheduleView, "conflicts">): JSX.Element | null {
  const work = useWork();
  if (conflicts.length === 0) return null;
  return (
    <details open={conflicts.length <= SHOWN_AT_ONCE}>
      <summary>
        <span class="mark soon">Требует внимания</span> {conflicts.length}
      </summary>
      <ul class="lines">
        {conflicts.map(({ id, code, text }) => (
          <li key={`${id} ${code}`}>
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

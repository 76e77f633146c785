// Experts of the month's applications: whom the program proposes, written at one press; the work each of them has.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ExpertsView } from "../../commands/contract/index.ts";
import { wordMonth } from "../../domain/attestation/months.ts";
import { Figures } from "../kit/Figures.tsx";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function ExpertsTab({ month }: { month: string | undefined }): JSX.Element {
  const [view, setView] = useState<ExpertsView | null>(null);
  const [count, setCount] = useState(2);
  const [said, setSaid] = useState<readonly string[]>([]);
  const work = useWork();
  const read = (): void => {
    setSaid([]);
    work.start("Подбираю специалистов…", async () => {
      const { data } = await call("previewExperts", { month, count });
      if (data !== undefined) setView(data);
    });
  };
  useEffect(read, [month, count]);
  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const waiting = view.rows.filter(({ proposed, missing }) => proposed.length + missing > 0);
  const proposed = waiting.filter((row) => row.proposed.length > 0);
  const assign = (): void => {
    work.start("Вписываю…", async () => {
      const rows = proposed.map(({ id, experts, proposed: add }) => ({ id, experts: [...experts, ...add] }));
      const { message, details, data } = await call("assignExperts", { month: view.month, count, rows });
      if (data !== undefined) setView(data);
      setSaid([message, ...details]);
    });
  };
  return (
    <section>
      <h2>Кому поручить заключения, {wordMonth(view.month)}</h2>
      <div class="bar-form">
        <label class="short">
          <span>Специалистов на заявление</span>
          <select
            value={String(count)}
            onChange={(event) => {
              setCount(Number(event.currentTarget.value));
            }}
          >
            {[1, 2, 3].map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={proposed.length === 0 || work.doing !== ""} onClick={assign}>
          Вписать предложенных: {proposed.length}
        </button>
      </div>
      <Said lines={said} />
      <WorkLine doing={work.doing} failure={work.failure} />
      {waiting.length === 0 ? (
        <p>Специалисты назначены всем, кому нужны.</p>
      ) : (
        <ul class="lines">
          {waiting.map((row) => (
            <li key={row.id}>
              <p class="what">
                {row.name}, {row.school}, {row.position}
              </p>
              <p class="quiet">
                {row.experts.length === 0 ? "" : `Назначены: ${row.experts.join(", ")}. `}
                {row.proposed.length === 0 ? "" : `Предложены: ${row.proposed.join(", ")}. `}
                {row.missing === 0
                  ? ""
                  : `Не нашлось: ${row.missing}. Добавьте специалистов этой должности и предмета из других организаций.`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {view.experts.length === 0 ? (
        <p>Лист «Специалисты» пуст: внесите специалистов.</p>
      ) : (
        <Figures
          title="Нагрузка специалистов за учебный год"
          heads={["Специалист", "Место работы", "Состояние", "Заявлений"]}
          rows={view.experts.map(({ name, school, state, load }) => [name, school, state, load])}
          texts={[1, 2]}
        />
      )}
    </section>
  );
}

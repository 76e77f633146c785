// Whose row is selected in the sheet: asked when the person comes to the sidebar, and by a button.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SelectedPerson } from "../../commands/contract/index.ts";
import { nameOfCode, type KeyRow } from "../../domain/people/nameKey.ts";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function SelectedName({ rows }: { rows: readonly KeyRow[] }): JSX.Element {
  const [selected, setSelected] = useState<SelectedPerson | null>(null);
  const work = useWork();
  const ask = (): void => {
    work.start("Смотрю выбранную строку…", async () => {
      const { data } = await call("selectedPerson", {});
      setSelected(data ?? null);
    });
  };
  useEffect(() => {
    ask();
    window.addEventListener("focus", ask);
    return () => {
      window.removeEventListener("focus", ask);
    };
  }, []);
  return (
    <section>
      <h2>Выбранная строка</h2>
      <div role="status">
        {selected === null ? null : selected.code === "" ? (
          <p>{selected.place}</p>
        ) : (
          <p>
            <strong>{nameOfCode(rows, selected.code) || "Этого кода нет в файле-ключе"}</strong>
            <br />
            <span class="quiet">
              {[selected.place, selected.code, selected.school].filter((part) => part !== "").join(", ")}
            </span>
          </p>
        )}
      </div>
      <WorkLine doing={work.doing} failure={work.failure} />
      <button type="button" onClick={ask}>
        Чья это строка?
      </button>
    </section>
  );
}

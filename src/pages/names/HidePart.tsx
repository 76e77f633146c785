// The way into the mode without names: first the key file is saved on the person's machine, then the names go out of the book.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { NamesState } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { doubledPeople, type KeyRow } from "../../domain/people/nameKey.ts";
import { call } from "../kit/server.ts";
import { StepsLine, useSteps } from "../kit/Steps.tsx";
import type { Work } from "../kit/Working.tsx";
import { hideCodes } from "./hiding.ts";
import { NEW_KEY_FILE, saveKey } from "./keyFile.ts";

interface Props {
  state: NamesState;
  work: Work;
  onHidden: (message: string) => Promise<void>;
}

export function HidePart({ state, work, onHidden }: Props): JSX.Element {
  const [saved, setSaved] = useState<readonly KeyRow[] | null>(null);
  const [isSure, setSure] = useState(false);
  const steps = useSteps();
  const isBusy = work.doing !== "" || steps.progress !== null;
  const save = (): void => {
    work.start("Собираю имена и коды…", async () => {
      const { data } = await call("codedPeople", {});
      const rows = (data?.people ?? []).filter(({ name }) => name !== "");
      saveKey(NEW_KEY_FILE, rows);
      setSaved(rows);
    });
  };
  const hide = (rows: readonly KeyRow[]): void => {
    work.start("", async () => {
      await onHidden(
        await hideCodes(
          rows.map(({ code }) => code),
          steps,
        ),
      );
    });
  };
  const named = state.sheets.filter(({ named: count }) => count > 0);
  return (
    <>
      <h1>Имена сейчас в книге</h1>
      <ul class="lines">
        {named.map(({ title, named: count }) => (
          <li key={title}>
            {title}: {counted(count, "строка", "строки", "строк")} с именем
          </li>
        ))}
      </ul>
      <p>
        Можно оставить в книге одни коды, а имена хранить в файле-ключе у себя. Обратно программа имена не
        вернёт: они будут только в файле. В «Журнале» и в истории версий прежние имена остаются.
      </p>
      <ol class="ways">
        <li>
          <button type="button" class={saved === null ? "main" : ""} disabled={isBusy} onClick={save}>
            Сохранить файл-ключ
          </button>
          {saved === null ? null : (
            <p class="said" role="status">
              Сохранено в «Загрузки»: {NEW_KEY_FILE},{" "}
              {counted(saved.length, "человек", "человека", "человек")}.
            </p>
          )}
          {saved === null ? null : <Doubled rows={saved} />}
        </li>
        <li>
          <label class="tick">
            <input
              type="checkbox"
              checked={isSure}
              disabled={saved === null}
              onChange={(event) => {
                setSure(event.currentTarget.checked);
              }}
            />
            <span>Файл на месте, я его открыл(а) и проверил(а), копия сделана</span>
          </label>
        </li>
        <li>
          <button
            type="button"
            class={isSure ? "main" : ""}
            disabled={saved === null || !isSure || isBusy}
            onClick={() => {
              if (saved !== null) hide(saved);
            }}
          >
            Убрать имена из книги
          </button>
        </li>
      </ol>
      <StepsLine {...steps} />
    </>
  );
}

function Doubled({ rows }: { rows: readonly KeyRow[] }): JSX.Element | null {
  const doubled = doubledPeople(rows);
  if (doubled.length === 0) return null;
  return (
    <details>
      <summary>Под несколькими кодами: {counted(doubled.length, "человек", "человека", "человек")}</summary>
      <ul class="lines">
        {doubled.map((group) => (
          <li key={group[0]?.code}>
            {group[0]?.name}: {group.map(({ code }) => code).join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}

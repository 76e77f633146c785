// The book holds codes: the key file is opened here, people are found by their names, and the selected row gets its name.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { CodedPerson, NamesState } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { findInKey, partOfSchool, schoolsOf, type KeyRow } from "../../domain/people/nameKey.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { call } from "../kit/server.ts";
import { StepsLine, useSteps } from "../kit/Steps.tsx";
import type { Work } from "../kit/Working.tsx";
import { hideCodes } from "./hiding.ts";
import {
  joinKeys,
  NEW_KEY_FILE,
  notInKey,
  openKey,
  saveKey,
  schoolFileName,
  type OpenKey,
} from "./keyFile.ts";
import { NewCodes } from "./NewCodes.tsx";
import { SelectedName } from "./SelectedName.tsx";

interface Props {
  state: NamesState;
  work: Work;
  onHidden: (message: string) => Promise<void>;
}

export function KeyPart({ state, work, onHidden }: Props): JSX.Element {
  const [key, setKey] = useState<OpenKey | null>(null);
  const [unnamed, setUnnamed] = useState<readonly CodedPerson[] | null>(null);
  const steps = useSteps();
  const open = (file: File): void => {
    work.start("Открываю файл-ключ…", async () => {
      setKey(await openKey(file));
      setUnnamed(null);
    });
  };
  const join = (own: OpenKey, file: File): void => {
    work.start("Добавляю второй файл…", async () => {
      setKey(joinKeys(own, await openKey(file)).key);
    });
  };
  const compare = (rows: readonly KeyRow[]): void => {
    work.start("Сверяю с книгой…", async () => {
      const { data } = await call("codedPeople", {});
      setUnnamed(notInKey(data?.people ?? [], rows));
    });
  };
  /** The names that somebody has typed into the book go into the key file, which is saved, and out of the book. */
  const takeTyped = (own: OpenKey | null): void => {
    work.start("", async () => {
      const { data } = await call("codedPeople", {});
      const typed = (data?.people ?? []).filter(({ name }) => name !== "");
      const base = own ?? { fileName: NEW_KEY_FILE, rows: [], problems: [] };
      const { key: whole } = joinKeys(base, { fileName: "книга", rows: typed, problems: [] });
      saveKey(whole.fileName, whole.rows);
      setKey(whole);
      await onHidden(
        await hideCodes(
          typed.map(({ code }) => code),
          steps,
        ),
      );
    });
  };
  const named = state.sheets.reduce((sum, sheet) => sum + sheet.named, 0);
  const isBusy = work.doing !== "" || steps.progress !== null;
  return (
    <>
      {named === 0 ? null : (
        <section class="note">
          <p>
            В книге есть имена: {counted(named, "строка", "строки", "строк")}. Откройте свой файл-ключ, имена
            допишутся в него, и он сохранится заново.
          </p>
          <button
            type="button"
            disabled={isBusy || key === null}
            onClick={() => {
              takeTyped(key);
            }}
          >
            Перенести имена в ключ
          </button>
          <StepsLine {...steps} />
        </section>
      )}
      <FileButton
        label="Файл-ключ"
        words={key === null ? "Открыть файл-ключ…" : "Открыть другой файл…"}
        accept=".csv,.txt"
        isMain={key === null}
        onFiles={([file]) => {
          if (file !== undefined) open(file);
        }}
      />
      {key === null ? null : (
        <>
          <p class="said" role="status">
            «{key.fileName}»: {counted(key.rows.length, "человек", "человека", "человек")}.
          </p>
          <ul class="lines">
            {key.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <SelectedName rows={key.rows} />
          <Finding rows={key.rows} work={work} />
          <h2>Файл-ключ</h2>
          <div class="buttons">
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                compare(key.rows);
              }}
            >
              Новые коды
            </button>
            <button
              type="button"
              onClick={() => {
                saveKey(key.fileName, key.rows);
              }}
            >
              Сохранить файл-ключ
            </button>
            <FileButton
              label="Второй файл-ключ"
              words="Добавить из другого файла…"
              accept=".csv,.txt"
              onFiles={([file]) => {
                if (file !== undefined) join(key, file);
              }}
            />
          </div>
          {unnamed === null ? null : (
            <NewCodes
              people={unnamed}
              onNamed={(rows) => {
                const whole = { ...key, rows: [...key.rows, ...rows] };
                saveKey(whole.fileName, whole.rows);
                setKey(whole);
                setUnnamed(notInKey(unnamed, whole.rows));
              }}
            />
          )}
          <SchoolPart rows={key.rows} />
        </>
      )}
    </>
  );
}

function Finding({ rows, work }: { rows: readonly KeyRow[]; work: Work }): JSX.Element {
  const [query, setQuery] = useState("");
  const found = findInKey(rows, query);
  const show = (code: string): void => {
    work.start("Ищу строку…", async () => {
      await call("showRow", { sheet: "Педагоги", rowId: code });
    });
  };
  return (
    <>
      <label>
        <span>Найти по фамилии, имени или коду</span>
        <input
          type="text"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      </label>
      <ul class="lines" aria-live="polite">
        {found.slice(0, SHOWN).map(({ code, name, school }) => (
          <li key={code}>
            {name}
            <br />
            <span class="quiet">
              {code}, {school}
            </span>{" "}
            <button
              type="button"
              class="link"
              aria-label={`Показать строку ${code}`}
              onClick={() => {
                show(code);
              }}
            >
              Показать строку
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p class="quiet">И ещё {found.length - SHOWN}: уточните.</p> : null}
    </>
  );
}

const SHOWN = 20;

function SchoolPart({ rows }: { rows: readonly KeyRow[] }): JSX.Element {
  const [school, setSchool] = useState("");
  return (
    <>
      <label>
        <span>Часть ключа для организации</span>
        <select
          value={school}
          onChange={(event) => {
            setSchool(event.currentTarget.value);
          }}
        >
          <option value="">Выберите организацию</option>
          {schoolsOf(rows).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={school === ""}
        onClick={() => {
          saveKey(schoolFileName(school), partOfSchool(rows, school));
        }}
      >
        Сохранить часть
      </button>
    </>
  );
}

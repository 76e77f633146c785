// Codes of the book that the key file doesn't name yet: their names are typed here and go into the file only.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { CodedPerson } from "../../commands/contract/index.ts";
import type { KeyRow } from "../../domain/people/nameKey.ts";

interface Props {
  people: readonly CodedPerson[];
  onNamed: (rows: KeyRow[]) => void;
}

export function NewCodes({ people, onNamed }: Props): JSX.Element {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const typed = people.flatMap(({ code, school }) => {
    const name = (names[code] ?? "").trim();
    return name === "" ? [] : [{ code, name, school }];
  });
  if (people.length === 0) return <p role="status">Все коды книги есть в файле-ключе.</p>;
  return (
    <section>
      <h2>Кодов без имени в ключе: {people.length}</h2>
      {people.slice(0, SHOWN).map(({ code, school }) => (
        <label key={code}>
          <span>
            {code}, {school}
          </span>
          <input
            type="text"
            placeholder="Фамилия Имя Отчество"
            value={names[code] ?? ""}
            onInput={(event) => {
              setNames({ ...names, [code]: event.currentTarget.value });
            }}
          />
        </label>
      ))}
      {people.length > SHOWN ? <p class="quiet">Остальные — после сохранения этих.</p> : null}
      <button
        type="button"
        disabled={typed.length === 0}
        onClick={() => {
          onNamed(typed);
          setNames({});
        }}
      >
        Дописать и сохранить файл-ключ
      </button>
    </section>
  );
}

const SHOWN = 30;

// The matrix: a line for each school, with what was sent, what came back and what is still owed.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SchoolLine } from "../../commands/contract/index.ts";
import { Choose } from "../kit/Choose.tsx";
import { Receipt } from "./Receipt.tsx";
import { dayOf, stateMark } from "./words.ts";

interface Props {
  lines: readonly SchoolLine[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

export function Matrix({ lines, chosen, onChosen }: Props): JSX.Element {
  const [opened, setOpened] = useState("");
  const areAll = lines.length > 0 && lines.every(({ id }) => chosen.has(id));
  const tick = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <div class="matrix" role="region" aria-label="Организации и их книги" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th class="choose">
              <Choose
                label="Отметить все показанные"
                isTicked={areAll}
                onTick={() => {
                  onChosen(new Set(areAll ? [] : lines.map(({ id }) => id)));
                }}
              />
            </th>
            <th>Организация</th>
            <th>Книга</th>
            <th>Вернуть до</th>
            <th>Вернулась</th>
            <th>Замечания</th>
            <th>Сверено</th>
            <th>Список</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            isChosen={chosen.has(line.id)}
            isOpen={opened === line.id}
            onChosen={(isOn) => {
              tick(line.id, isOn);
            }}
            onOpen={() => {
              setOpened(opened === line.id ? "" : line.id);
            }}
          />
        ))}
      </table>
    </div>
  );
}

interface LineProps {
  line: SchoolLine;
  isChosen: boolean;
  isOpen: boolean;
  onChosen: (isOn: boolean) => void;
  onOpen: () => void;
}

function Line({ line, isChosen, isOpen, onChosen, onOpen }: LineProps): JSX.Element {
  const {
    school,
    coordinator,
    email,
    state,
    issue,
    sent,
    dueBy,
    returned,
    remarks,
    verified,
    list,
    receipt,
  } = line;
  return (
    <tbody>
      <tr>
        <td class="choose">
          <Choose label={`Отметить: ${school}`} isTicked={isChosen} onTick={onChosen} />
        </td>
        <td>
          <b>{school}</b>
          <p class="quiet">
            {coordinator === "" ? "ответственный не назначен" : coordinator}
            {email === "" ? ", адреса нет" : `, ${email}`}
          </p>
          {line.owes === "" ? null : (
            <p class="owes">
              <span class={`mark ${line.isLate ? "overdue" : "today"}`}>
                {line.isLate ? "просрочено" : "ждём"}
              </span>{" "}
              {line.owes}
            </p>
          )}
        </td>
        <td>
          <span class={`mark ${stateMark(line)}`}>{state === "" ? "не выслана" : state}</span>
          {issue === null ? null : (
            <p class="quiet">
              выпуск {issue}
              {sent === null ? "" : ` от ${dayOf(sent)}`}
            </p>
          )}
        </td>
        <td class="day-cell">{dayOf(dueBy)}</td>
        <td class="day-cell">
          {dayOf(returned)}
          {receipt === "" ? null : (
            <button
              type="button"
              class="link"
              aria-expanded={isOpen}
              aria-label={`Квитанция: ${school}`}
              onClick={onOpen}
            >
              Квитанция
            </button>
          )}
        </td>
        <td class="count">{remarks === 0 ? "" : remarks}</td>
        <td class="day-cell">{dayOf(verified)}</td>
        <td>{list}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={8}>
            <Receipt school={school} text={receipt} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

// The agenda in its order: questions go up and down, their speakers and papers are named, what isn't wanted is taken off.
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { changed, moved, withoutLine, type Agenda, type AgendaLine } from "./agenda.ts";
import { Text } from "./HeadFields.tsx";

interface Props {
  agenda: Agenda;
  onAgenda: (agenda: Agenda) => void;
}

type Step = -1 | 1;

interface Pressed {
  /** Where the line stands afterwards. */
  place: number;
  button: "up" | "down" | "off";
}

/** The one that was pressed, or the other one where the line can't go any further. */
const BUTTONS: Readonly<Record<Pressed["button"], readonly string[]>> = {
  up: [".up", ".down"],
  down: [".down", ".up"],
  off: [".off"],
};

export function AgendaPart({ agenda, onAgenda }: Props): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<Pressed | null>(null);
  // A line that has changed its place takes the keyboard along; one that has gone leaves it to the line that came after it.
  useEffect(() => {
    if (pressed.current === null) return;
    const { place, button } = pressed.current;
    pressed.current = null;
    const line = list.current?.children[Math.min(place, agenda.length - 1)];
    const found = BUTTONS[button].map((each) => line?.querySelector<HTMLButtonElement>(each));
    found.find((each) => each?.disabled === false)?.focus();
  }, [agenda]);
  if (agenda.length === 0)
    return <p class="note">Повестка пока пуста: отметьте, что готово, или впишите свой вопрос.</p>;
  return (
    <ol class="agenda" ref={list} aria-label="Повестка">
      {agenda.map((line, place) => (
        <Line
          key={line.key}
          line={line}
          place={place}
          last={agenda.length - 1}
          onMove={(step) => {
            pressed.current = { place: place + step, button: step === -1 ? "up" : "down" };
            onAgenda(moved(agenda, line.key, step));
          }}
          onOff={() => {
            pressed.current = { place, button: "off" };
            onAgenda(withoutLine(agenda, line.key));
          }}
          onChange={(part) => {
            onAgenda(changed(agenda, line.key, part));
          }}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  line: AgendaLine;
  place: number;
  last: number;
  onMove: (step: Step) => void;
  onOff: () => void;
  onChange: (part: Partial<AgendaLine>) => void;
}

function Line({ line, place, last, onMove, onOff, onChange }: LineProps): JSX.Element {
  const { kind, name, position, school, speaker, papers } = line;
  const count = papers.split("\n").filter((paper) => paper.trim() !== "").length;
  const told = [
    speaker === "" ? "без докладчика" : `докладчик ${speaker}`,
    count === 0 ? "без документов" : counted(count, "документ", "документа", "документов"),
  ].join(", ");
  return (
    <li>
      <div class="agenda-line">
        <span class="number" aria-hidden="true">
          {place + 1}.
        </span>
        <div class="words">
          <b>{name}</b>
          {position === "" && school === "" ? null : (
            <span class="quiet"> {[position, school].filter((part) => part !== "").join(", ")}</span>
          )}
          <span class="text quiet">{kind}</span>
        </div>
        <div class="order">
          <button
            type="button"
            class="up"
            aria-label={`Выше: ${name}`}
            title="Выше"
            disabled={place === 0}
            onClick={() => {
              onMove(-1);
            }}
          >
            ↑
          </button>
          <button
            type="button"
            class="down"
            aria-label={`Ниже: ${name}`}
            title="Ниже"
            disabled={place === last}
            onClick={() => {
              onMove(1);
            }}
          >
            ↓
          </button>
          <button
            type="button"
            class="off"
            aria-label={`Убрать из повестки: ${name}`}
            title="Убрать из повестки"
            onClick={onOff}
          >
            ×
          </button>
        </div>
      </div>
      <details class="more">
        <summary>
          <span class="unseen">{name}: </span>
          {told}
        </summary>
        <Text
          label="Докладчик"
          value={speaker}
          isLong
          onText={(text) => {
            onChange({ speaker: text });
          }}
        />
        <label class="long">
          <span>Рассмотренные документы (каждый с новой строки)</span>
          <textarea
            rows={2}
            value={papers}
            onInput={(event) => {
              onChange({ papers: event.currentTarget.value });
            }}
          />
        </label>
      </details>
    </li>
  );
}

// One person of «Настройка»: a line to read, or four fields to write into.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { problemsOf, type PersonDraft, type PersonField } from "./people.ts";

const FIELDS: readonly (readonly [field: PersonField, label: string])[] = [
  ["name", "ФИО"],
  ["position", "Должность"],
  ["email", "Эл. почта"],
  ["groups", "Группы"],
];

interface Props {
  draft: PersonDraft;
  /** The line just asked for: the cursor goes there. */
  isNewest: boolean;
  onChange: (part: Partial<PersonDraft>) => void;
  /** What was typed is not wanted after all. */
  onCancel: () => void;
}

export function PersonRow({ draft, isNewest, onChange, onCancel }: Props): JSX.Element {
  const first = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(draft.isOpen && !isNewest);
  useLayoutEffect(() => {
    if (draft.isOpen && !wasOpen.current) first.current?.focus();
    wasOpen.current = draft.isOpen;
  }, [draft.isOpen]);
  if (!draft.isOpen) {
    return (
      <tr>
        {FIELDS.map(([field, label]) => (
          <td key={field} data-label={label}>
            {draft[field]} {field === "email" ? <EmailMark draft={draft} /> : null}
          </td>
        ))}
        <td>
          <button
            type="button"
            class="link"
            aria-label={`Исправить: ${draft.name}`}
            onClick={() => {
              onChange({ isOpen: true });
            }}
          >
            Исправить
          </button>
        </td>
      </tr>
    );
  }
  const problems = problemsOf(draft);
  const cancel = draft.was === null ? "Убрать" : "Отменить";
  const who = draft.was === null ? "новый человек" : draft.was.name;
  return (
    <tr>
      {FIELDS.map(([field, label], index) => {
        const problem = field === "name" || field === "email" ? problems[field] : "";
        const id = `${draft.key}-${field}`;
        return (
          <td key={field} data-label={label}>
            <input
              {...(index === 0 ? { ref: first } : {})}
              type="text"
              inputMode={field === "email" ? "email" : "text"}
              value={draft[field]}
              aria-label={`${label}: ${who}`}
              aria-invalid={problem !== ""}
              aria-describedby={problem === "" ? undefined : id}
              onInput={(event) => {
                onChange({ [field]: event.currentTarget.value });
              }}
            />
            {problem === "" ? null : (
              <p id={id} class="failure">
                {problem}
              </p>
            )}
          </td>
        );
      })}
      <td>
        <button type="button" class="link" aria-label={`${cancel}: ${who}`} onClick={onCancel}>
          {cancel}
        </button>
      </td>
    </tr>
  );
}

function EmailMark({ draft }: { draft: PersonDraft }): JSX.Element | null {
  if (draft.email === "") return <span class="mark soon">нет адреса</span>;
  return problemsOf(draft).email === "" ? null : <span class="mark overdue">не адрес</span>;
}

// A day typed the Russian way, 05.12.2026, whatever language the browser speaks: its own date field would show 12/05/2026.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { dateFromText, formatDate, type CivilDate } from "../../domain/calendar/civil.ts";

interface Props {
  label: string;
  /** yyyy-MM-dd; empty: not known yet. */
  day: CivilDate | "";
  required?: boolean;
  earliest?: CivilDate | "";
  latest?: CivilDate | "";
  /** Gets "" while what is typed is no day. */
  onDay: (day: CivilDate | "") => void;
  /** As a ref of the field: the keyboard goes into it. */
  field?: (element: HTMLInputElement | null) => void;
}

export function DateField({ label, day, required = false, field, onDay, ...limits }: Props): JSX.Element {
  const [typed, setTyped] = useState(day === "" ? "" : formatDate(day));
  const fault = faultOf(typed, required, limits);
  return (
    <label class="short">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        placeholder="дд.мм.гггг"
        value={typed}
        required={required}
        ref={(element) => {
          element?.setCustomValidity(fault);
          field?.(element);
        }}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onDay(dateFromText(text.trim()) ?? "");
        }}
      />
    </label>
  );
}

function faultOf(
  typed: string,
  required: boolean,
  { earliest = "", latest = "" }: Pick<Props, "earliest" | "latest">,
) {
  const text = typed.trim();
  if (text === "") return required ? "Впишите дату: 05.12.2026" : "";
  const day = dateFromText(text);
  if (day === null) return "Дата пишется так: 05.12.2026";
  if (earliest !== "" && day < earliest) return `Не раньше ${formatDate(earliest)}`;
  return latest !== "" && day > latest ? `Не позже ${formatDate(latest)}` : "";
}

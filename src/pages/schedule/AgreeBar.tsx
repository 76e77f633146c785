// Agreement of the chosen people's months: the day and who has answered for the organisations.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { counted } from "../../domain/language/plural.ts";
import { DateField } from "../kit/DateField.tsx";

interface Props {
  count: number;
  /** Today of the book. */
  today: string;
  isBusy: boolean;
  onAgree: (on: string, by: string) => void;
}

export function AgreeBar({ count, today, isBusy, onAgree }: Props): JSX.Element | null {
  const [on, setOn] = useState(today);
  const [by, setBy] = useState("");
  if (count === 0) return null;
  return (
    <form
      class="agree bar-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAgree(on, by);
      }}
    >
      <DateField label="Срок согласован" day={on} required onDay={setOn} />
      <label>
        <span>Кем (ответственный или «по почте»)</span>
        <input
          type="text"
          value={by}
          onInput={(event) => {
            setBy(event.currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="main" disabled={isBusy || on === ""}>
        Согласовано: {counted(count, "заявление", "заявления", "заявлений")}
      </button>
    </form>
  );
}

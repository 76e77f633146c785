// A field that narrows a list down; what it seeks stands in it until something is typed.
import type { JSX } from "preact";

interface Props {
  /** What it finds, for those who don't see the field: «Найти документ». */
  label: string;
  /** Left out: the label. */
  placeholder?: string;
  sought: string;
  onSought: (sought: string) => void;
}

export function Seek({ label, placeholder = label, sought, onSought }: Props): JSX.Element {
  return (
    <label class="seek">
      <span class="unseen">{label}</span>
      <input
        type="text"
        placeholder={placeholder}
        value={sought}
        onInput={(event) => {
          onSought(event.currentTarget.value);
        }}
      />
    </label>
  );
}

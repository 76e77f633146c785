// A tick of a row of a table, or of all of them: its words are for those who don't see the row.
import type { JSX } from "preact";

interface Props {
  label: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

export function Choose({ label, isTicked, onTick }: Props): JSX.Element {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isTicked}
      onChange={(event) => {
        onTick(event.currentTarget.checked);
      }}
    />
  );
}

// Rows that a person has chosen, but that can't be marked here: why each is left out.
import type { JSX } from "preact";

interface Props {
  /** «План, II.6: уже исполнено»; without a full stop. */
  reasons: readonly string[];
  isOpen: boolean;
}

export function LeftOut({ reasons, isOpen }: Props): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <details class="left-out" open={isOpen}>
      <summary>Не вошли в список: {reasons.length}</summary>
      <ul>
        {reasons.map((why) => (
          <li key={why}>{why}.</li>
        ))}
      </ul>
    </details>
  );
}

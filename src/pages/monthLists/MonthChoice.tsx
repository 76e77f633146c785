// The month of a list, among those that have applications.
import type { JSX } from "preact";
import type { MonthCount } from "../../commands/contract/index.ts";
import { wordMonth } from "../../domain/attestation/months.ts";

interface Props {
  month: string;
  months: readonly MonthCount[];
  isBusy: boolean;
  onMonth: (month: string) => void;
}

export function MonthChoice({ month, months, isBusy, onMonth }: Props): JSX.Element {
  const isKnown = months.some((one) => one.month === month);
  const offered = isKnown ? months : [{ month, count: 0 }, ...months];
  return (
    <label class="short">
      <span>Месяц аттестации</span>
      <select
        value={month}
        disabled={isBusy}
        onChange={(event) => {
          onMonth(event.currentTarget.value);
        }}
      >
        {offered.map((one) => (
          <option key={one.month} value={one.month}>
            {wordMonth(one.month)} — {one.count}
          </option>
        ))}
      </select>
    </label>
  );
}

// How many applications each month has: numbers that are read, with bars for the eye.
import type { JSX } from "preact";
import { wordMonth } from "../../domain/attestation/months.ts";

export function Bars({ byMonth }: { byMonth: Readonly<Record<string, number>> }): JSX.Element {
  const months = Object.keys(byMonth).sort();
  const most = Math.max(1, ...Object.values(byMonth));
  return (
    <section>
      <h2>Заявлений по месяцам</h2>
      <ul class="bars">
        {months.map((month) => (
          <li key={month}>
            <span>{wordMonth(month)}</span>
            <span class="count">{byMonth[month] ?? 0}</span>
            <span class="track" aria-hidden="true">
              <span
                class="bar"
                style={{ display: "block", width: `${((byMonth[month] ?? 0) / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

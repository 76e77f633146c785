// What a list says differently from the version that was sent last.
import type { JSX } from "preact";
import type { ListDifferences } from "../../commands/contract/index.ts";

export function DifferenceLines({ differences }: { differences: ListDifferences | null }): JSX.Element {
  if (differences === null) return <p>Это первая версия.</p>;
  const { added, removed, changed } = differences;
  if (added.length + removed.length + changed.length === 0) return <p>Ничего не изменилось.</p>;
  return (
    <ul class="lines">
      {added.map(({ id, name }) => (
        <li key={`+${id}`}>
          <span class="mark done">добавлен</span> {name}
        </li>
      ))}
      {removed.map(({ id, name }) => (
        <li key={`-${id}`}>
          <span class="mark overdue">убран</span> {name}
        </li>
      ))}
      {changed.map(({ id, name, what }) => (
        <li key={`~${id}`}>
          <span class="mark soon">изменён</span> {name}: {what.join("; ")}
        </li>
      ))}
    </ul>
  );
}

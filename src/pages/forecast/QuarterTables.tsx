// What is coming by quarter, for all organisations and for each kind of them.
import type { JSX } from "preact";
import type { ForecastView } from "../../commands/contract/index.ts";
import { QUARTER_COLUMNS } from "../../domain/attestation/forecast/quarters.ts";
import { Figures } from "../kit/Figures.tsx";
import { partsShown, type Shown } from "./smallCells.ts";

interface Props {
  view: ForecastView;
  isPublic: boolean;
}

const HEADS = [
  "Квартал",
  "Кончается первая",
  "Кончается высшая",
  "Подать не позднее",
  "Соответствие",
  "Руководители",
];

export function QuarterTables({ view, isPublic }: Props): JSX.Element {
  const tables = shownTables(view, isPublic);
  return (
    <>
      <Figures title="Что кончается и наступает по кварталам" heads={HEADS} rows={tables.slice(-1).flat()}>
        <p class="quiet">
          Строки листа «Педагоги»: человек с двумя должностями считается в каждой. «Раньше» — сроки, которые
          уже прошли.
        </p>
      </Figures>
      {view.quartersByKind.map(({ kind }, index) => (
        <details key={kind}>
          <summary>По кварталам: {kind}</summary>
          <Figures title={`По кварталам: ${kind}`} heads={HEADS} rows={tables[index] ?? []} />
        </details>
      ))}
    </>
  );
}

/** Rows of the table of each kind of organisation, and at last of the table of all: each of its numbers is the sum of theirs. */
function shownTables({ quarters, quartersByKind }: ForecastView, isPublic: boolean): Shown[][][] {
  const all = [...quartersByKind.map((each) => each.quarters), quarters];
  const shown = quarters.map(({ counts }, row) =>
    QUARTER_COLUMNS.map((column) =>
      partsShown(
        quartersByKind.map((each) => each.quarters[row]?.counts[column] ?? 0),
        counts[column],
        isPublic,
      ),
    ),
  );
  return all.map((table, index) =>
    table.flatMap(({ year, title, counts }, row) =>
      year !== 0 || Object.values(counts).some((count) => count > 0)
        ? [[title, ...(shown[row] ?? []).map((column) => column[index] ?? "")]]
        : [],
    ),
  );
}

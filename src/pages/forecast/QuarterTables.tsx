// What is coming by quarter, for all organisations and for each kind of them.
import type { JSX } from "preact";
import type { ForecastQuarter, ForecastView } from "../../commands/contract/index.ts";
import { QUARTER_COLUMNS } from "../../domain/attestation/forecast/quarters.ts";
import { Figures } from "../kit/Figures.tsx";
import { peopleShown } from "./smallCells.ts";

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
  const rowsOf = (quarters: readonly ForecastQuarter[]): (string | number)[][] =>
    quarters
      .filter(({ year, counts }) => year !== 0 || Object.values(counts).some((count) => count > 0))
      .map(({ title, counts }) => [
        title,
        ...QUARTER_COLUMNS.map((column) => peopleShown(counts[column], isPublic)),
      ]);
  return (
    <>
      <Figures title="Что кончается и наступает по кварталам" heads={HEADS} rows={rowsOf(view.quarters)}>
        <p class="quiet">
          Строки листа «Педагоги»: человек с двумя должностями считается в каждой. «Раньше» — сроки, которые
          уже прошли.
        </p>
      </Figures>
      {view.quartersByKind.map(({ kind, quarters }) => (
        <details key={kind}>
          <summary>По кварталам: {kind}</summary>
          <Figures title={`По кварталам: ${kind}`} heads={HEADS} rows={rowsOf(quarters)} />
        </details>
      ))}
    </>
  );
}

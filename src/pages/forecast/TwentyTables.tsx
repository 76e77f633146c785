// The forecast of directive 7 in its usual form: a fifth of the teachers by quarters, plan and fact, and whom to add.
import type { JSX } from "preact";
import type { TwentyCounts, TwentyView } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { Figures } from "../kit/Figures.tsx";
import { partsShown, peopleShown } from "./smallCells.ts";

interface Props {
  twenty: TwentyView;
  district: string;
  isPublic: boolean;
}

const KINDS = ["соответствие", "первая", "высшая"] as const;
const QUARTERS = ["I кв.", "II кв.", "III кв.", "IV кв."];

export function TwentyTables({ twenty, district, isPublic }: Props): JSX.Element {
  const { year, teachers, norm, plan, fact, missing, candidates } = twenty;
  return (
    <>
      <Figures
        title={`Прогноз аттестации 20 % учителей${district === "" ? "" : ` ${district}`}, ${year} год`}
        heads={["Показатель", ...QUARTERS, "Всего", "% от учителей", "Отклонение от 20 %"]}
        rows={[...countRows("План", plan, isPublic), ...countRows("Факт", fact, isPublic)]}
      >
        <p>
          Всего учителей: {teachers} (каждый человек один раз), 20 % — {norm}.{" "}
          {missing === 0 ? (
            <span class="mark done">плана хватает</span>
          ) : (
            <span class="mark overdue">не хватает: {missing}</span>
          )}
        </p>
      </Figures>
      <Figures
        title={`По типам организаций, ${year} год`}
        heads={["Тип", "Учителей", "План", "Факт", "План, %"]}
        rows={twenty.byKind.map((row) => [
          row.kind,
          peopleShown(row.teachers, isPublic),
          peopleShown(row.plan, isPublic),
          peopleShown(row.fact, isPublic),
          isPublic && row.plan < 3 ? "" : row.percent,
        ])}
      />
      {candidates.length === 0 || isPublic ? null : (
        <Figures
          title={`Кого добавить: ${counted(candidates.length, "учитель", "учителя", "учителей")}, нужно ${missing}`}
          heads={["ФИО", "Организация", "Почему"]}
          rows={candidates.map(({ teacher, name, school, why }) => [name || teacher, school, why])}
          texts={[1, 2]}
        />
      )}
    </>
  );
}

function countRows(title: string, counts: TwentyCounts, isPublic: boolean): (string | number)[][] {
  const { byKind, quarters, total, percent, deviation } = counts;
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return [
    ...KINDS.map((kind) => [
      `${title}: ${kind}`,
      ...partsShown(byKind[kind], isPublic),
      peopleShown(sum(byKind[kind]), isPublic),
      "",
      "",
    ]),
    [`${title}: итого`, ...partsShown(quarters, isPublic), peopleShown(total, isPublic), percent, deviation],
  ];
}

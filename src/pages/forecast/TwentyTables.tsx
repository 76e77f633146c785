// The forecast of directive 7 in its usual form: a fifth of the teachers by quarters, plan and fact, and whom to add.
import type { JSX } from "preact";
import type { TwentyCounts, TwentyView } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { Figures } from "../kit/Figures.tsx";
import { HIDDEN, partsShown, tableShown, type Shown } from "./smallCells.ts";

interface Props {
  twenty: TwentyView;
  district: string;
  isPublic: boolean;
}

const KINDS = ["соответствие", "первая", "высшая"] as const;
const QUARTERS = ["I кв.", "II кв.", "III кв.", "IV кв."];

export function TwentyTables({ twenty, district, isPublic }: Props): JSX.Element {
  const { year, teachers, norm, plan, fact, missing, candidates } = twenty;
  const planned = countRows("План", plan, isPublic);
  return (
    <>
      <Figures
        title={`Прогноз аттестации 20 % учителей${district === "" ? "" : ` ${district}`}, ${year} год`}
        heads={["Показатель", ...QUARTERS, "Всего", "% от учителей", "Отклонение от 20 %"]}
        rows={[...planned.rows, ...countRows("Факт", fact, isPublic).rows]}
      >
        <p>
          Всего учителей: {teachers} (каждый человек один раз), 20 % — {norm}.{" "}
          {missing === 0 ? (
            <span class="mark done">плана хватает</span>
          ) : (
            <span class="mark overdue">не хватает: {planned.isTotalShown ? missing : HIDDEN}</span>
          )}
        </p>
      </Figures>
      <Figures
        title={`По типам организаций, ${year} год`}
        heads={["Тип", "Учителей", "План", "Факт", "План, %"]}
        rows={kindRows(twenty, isPublic)}
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

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Kinds by quarters with their sums; shares of the total only where the total is shown. */
function countRows(
  title: string,
  { byKind, quarters, total, percent, deviation }: TwentyCounts,
  isPublic: boolean,
): { rows: Shown[][]; isTotalShown: boolean } {
  const kinds = KINDS.map((kind) => [...byKind[kind], sum(byKind[kind])]);
  const shown = tableShown([...kinds, [...quarters, total]], isPublic);
  const isTotalShown = shown.slice(-1).every((row) => row.slice(-1)[0] !== HIDDEN);
  const shares = isTotalShown ? [percent, deviation] : ["", ""];
  return {
    rows: [
      ...KINDS.map((kind, index) => [`${title}: ${kind}`, ...(shown[index] ?? []), "", ""]),
      [`${title}: итого`, ...(shown[KINDS.length] ?? []), ...shares],
    ],
    isTotalShown,
  };
}

/** Kinds of organisations: their numbers add up to those of the district, a share tells the numbers it was taken of. */
function kindRows({ byKind, teachers, plan, fact }: TwentyView, isPublic: boolean): Shown[][] {
  const all = partsShown(
    byKind.map((row) => row.teachers),
    teachers,
    isPublic,
  );
  const planned = partsShown(
    byKind.map((row) => row.plan),
    plan.total,
    isPublic,
  );
  const done = partsShown(
    byKind.map((row) => row.fact),
    fact.total,
    isPublic,
  );
  return byKind.map(({ kind, percent }, index) => {
    const numbers = [all, planned, done].map((column) => column[index] ?? "");
    const [ofTeachers, ofPlan] = numbers;
    const isShareShown = ofTeachers !== HIDDEN && ofPlan !== HIDDEN;
    return [kind, ...numbers, isShareShown ? percent : ""];
  });
}

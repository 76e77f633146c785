// «Прогноз»: what is coming by quarter, and whether a fifth of the teachers will pass attestation this year. Reads only.
import * as z from "zod/mini";
import { kindCounts, twentyPercent } from "../domain/attestation/forecast/forecast.ts";
import {
  kindOfSchool,
  quarterRows,
  quarterRowsByKind,
  type QuarterRow,
} from "../domain/attestation/forecast/quarters.ts";
import { civil } from "../domain/calendar/civil.ts";
import { formatQuarter } from "../domain/calendar/russianDates.ts";
import { counted } from "../domain/language/plural.ts";
import type { Run } from "../run/run.ts";
import {
  applications,
  calendar,
  categories,
  conformity,
  heads,
  organisations,
  rules,
  settings,
  teachers,
} from "../workbook/tables/index.ts";
import { groundRules } from "./book/data.ts";
import type { ForecastQuarter, ForecastView } from "./contract/forecasting.ts";
import type { Outcome } from "./outcome.ts";

export const forecastSchema = z.strictObject({
  year: z.optional(z.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
});

const FORECAST_TABLES = [
  teachers,
  categories,
  applications,
  conformity,
  heads,
  organisations,
  calendar,
  settings,
  rules,
] as const;

export function forecast(run: Run, request: z.infer<typeof forecastSchema>): Outcome<ForecastView> {
  const book = run.read(FORECAST_TABLES);
  const { today } = run;
  const directory = { staff: [], organisations: book.rows(organisations) };
  const input = {
    teachers: book.rows(teachers),
    history: book.rows(categories),
    applications: book.rows(applications),
    conformity: book.rows(conformity),
    heads: book.rows(heads),
    directory,
    today,
    year: request.year ?? Number(today.slice(0, 4)),
  };
  const twenty = twentyPercent(input);
  const { year, norm, plan, fact } = twenty;
  const view: ForecastView = {
    today,
    district: groundRules(book).settings.districtName,
    quarters: quarterRows(input).map(quarterOf),
    quartersByKind: [...quarterRowsByKind(input)].map(([kind, rows]) => ({
      kind,
      quarters: rows.map(quarterOf),
    })),
    twenty: {
      year,
      teachers: twenty.teachers,
      norm,
      plan: copied(plan),
      fact: copied(fact),
      byKind: kindCounts(twenty, input, (school) => kindOfSchool(school, directory)),
      missing: Math.max(0, -plan.deviation),
      candidates: twenty.candidates.slice(0, MOST_CANDIDATES).map((one) => ({ ...one })),
    },
  };
  const people = counted(twenty.teachers, "учитель", "учителя", "учителей");
  return {
    message:
      `${year} год: ${people}, 20 % — ${norm}. По плану пройдут ${plan.total} (${percent(plan.percent)}), ` +
      `прошли ${fact.total} (${percent(fact.percent)}).` +
      (plan.deviation >= 0 ? "" : ` До 20 % не хватает ${-plan.deviation}: смотрите, кого добавить.`),
    details: view.twenty.candidates.map(
      ({ teacher, name, school, why }) => `${name || teacher}, ${school}: ${why}`,
    ),
    data: view,
  };
}

/** People look at the first ones. */
const MOST_CANDIDATES = 300;

const percent = (value: number): string => `${String(value).replace(".", ",")} %`;

function copied({ byKind, quarters, ...rest }: ReturnType<typeof twentyPercent>["plan"]) {
  return {
    ...rest,
    quarters: [...quarters],
    byKind: {
      соответствие: [...byKind.соответствие],
      первая: [...byKind.первая],
      высшая: [...byKind.высшая],
    },
  };
}

function quarterOf({ year, quarter, counts }: QuarterRow): ForecastQuarter {
  const title = quarter === 0 ? "раньше" : formatQuarter(civil(year, quarter * 3, 1));
  return { title, year, quarter, counts };
}

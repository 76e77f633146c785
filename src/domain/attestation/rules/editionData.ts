// What each edition of the Порядок аттестации says, as shipped: one row for each parameter with its source. What is known only
// by hearsay and was not found in the text of an act says so. Source: rules of the field §2.1–2.2.
import { PARAMETERS, type ParameterKey } from "./editionParameters.ts";
import type { RuleRow } from "./editions.ts";

/** Value as the sheet shows it, and its source. */
type Fact = readonly [value: string, source: string];

interface ShippedEdition {
  id: string;
  facts: Readonly<Record<ParameterKey, Fact>>;
}

const ORDER_209 = "приказ Минобрнауки от 24.03.2010 № 209";
const ORDER_276 = "приказ Минобрнауки от 07.04.2014 № 276";
const ORDER_196 = "приказ Минпросвещения от 24.03.2023 № 196";
const UNCHECKED = "не проверено по тексту акта";

const unchecked = (act: string): string => `${act}; ${UNCHECKED}`;

/** Editions in their order. */
export const SHIPPED_EDITIONS: readonly ShippedEdition[] = [
  {
    id: "P2010",
    facts: {
      title: ["Порядок 2010 г., приказ № 209", `${ORDER_209}, Минюст 26.04.2010 № 16999`],
      from: ["01.01.2011", unchecked(ORDER_209)],
      to: ["14.06.2014", `${ORDER_276}: действует с 15.06.2014`],
      validityYears: ["5", unchecked(ORDER_209)],
      highestRequires: ["первая в этой должности", `${ORDER_209}: имеющие первую`],
      highestAfterYears: ["2", `${ORDER_209}: не ранее чем через 2 года после первой`],
      hasExtendedKinds: ["нет", `${ORDER_209}: только первая и высшая`],
      refusalYears: ["1", unchecked(ORDER_209)],
      reviewDays: ["30", `${ORDER_209}: месяц; ${UNCHECKED}`],
      attestDays: ["60", `${ORDER_209}: два месяца; ${UNCHECKED}`],
      totalDays: ["90", "Рассмотрение и аттестация вместе: 30 + 60"],
      conformityYears: ["5", `${ORDER_209}: раз в 5 лет для не имеющих категории`],
      conformityAfterYears: ["2", unchecked(ORDER_209)],
      noticeDays: ["30", `${ORDER_209}: за месяц; ${UNCHECKED}`],
      ownInfoDays: ["0", `${ORDER_209}: в любое время до заседания; ${UNCHECKED}`],
      extractDays: ["22", `${ORDER_209}: 30 календарных дней, это около 22 рабочих; ${UNCHECKED}`],
      acquaintDays: ["3", `Взято из редакции 2014 г.; ${UNCHECKED}`],
    },
  },
  {
    id: "P2014",
    facts: {
      title: ["Порядок 2014 г., приказ № 276", `${ORDER_276} в редакции от 23.12.2020 № 767`],
      from: ["15.06.2014", `${ORDER_276}, вступление в силу`],
      to: ["31.08.2023", `${ORDER_196}: действует с 01.09.2023`],
      validityYears: ["5", unchecked(ORDER_276)],
      highestRequires: ["первая в этой должности", `${ORDER_276}, п. 30`],
      highestAfterYears: ["2", `${ORDER_276}, п. 30: не ранее чем через 2 года`],
      hasExtendedKinds: ["нет", `${ORDER_276}: только первая и высшая`],
      refusalYears: ["1", `${ORDER_276}: не ранее чем через год на ту же категорию`],
      reviewDays: ["30", `${ORDER_276}: не более 30 календарных дней со дня получения`],
      attestDays: ["60", `${ORDER_276}: не более 60 календарных дней от начала до решения`],
      totalDays: ["90", "Рассмотрение и аттестация вместе: 30 + 60"],
      conformityYears: ["5", `${ORDER_276}: один раз в пять лет`],
      conformityAfterYears: ["2", `${ORDER_276}: не менее двух лет в должности в этой организации`],
      noticeDays: ["30", unchecked(ORDER_276)],
      ownInfoDays: ["0", `${ORDER_276}: до заседания; ${UNCHECKED}`],
      extractDays: ["2", unchecked(ORDER_276)],
      acquaintDays: ["3", unchecked(ORDER_276)],
    },
  },
  {
    id: "P2023",
    facts: {
      title: ["Порядок 2023 г., приказ № 196", `${ORDER_196}, Минюст 02.06.2023 № 73696`],
      from: ["01.09.2023", ORDER_196],
      to: ["31.08.2029", ORDER_196],
      validityYears: ["без срока", `${ORDER_196}: категории, установленные с 01.09.2023, бессрочные`],
      highestRequires: [
        "первая или высшая в любой должности",
        `${ORDER_196}, п. 30: имеющие или имевшие первую или высшую по одной из должностей`,
      ],
      highestAfterYears: ["0", `${ORDER_196}, п. 30: двухлетнего срока нет`],
      hasExtendedKinds: ["да", `${ORDER_196}, п. 45: имеющие высшую; по ходатайству работодателя`],
      refusalYears: ["1", unchecked(ORDER_196)],
      reviewDays: ["30", `${ORDER_196}: уведомить о сроке и форме за 30 календарных дней`],
      attestDays: ["60", unchecked(ORDER_196)],
      totalDays: ["90", `${ORDER_196}: по регламентам регионов не более 90 календарных дней`],
      conformityYears: ["5", `${ORDER_196}: один раз в пять лет`],
      conformityAfterYears: ["2", `${ORDER_196}: условия сохранены с 2014 г.; ${UNCHECKED}`],
      noticeDays: ["30", `${ORDER_196}: сообщить за 30 дней; ${UNCHECKED}`],
      ownInfoDays: ["5", `${ORDER_196}: не позднее чем за 5 рабочих дней до заседания`],
      extractDays: ["2", unchecked(ORDER_196)],
      acquaintDays: ["3", unchecked(ORDER_196)],
    },
  },
];

/** Rows of the sheet «Порядок аттестации» as it is shipped, edition by edition. */
export function defaultRuleRows(): RuleRow[] {
  return SHIPPED_EDITIONS.flatMap(({ id, facts }) =>
    PARAMETERS.map(({ key, label, help }) => {
      const [value, source] = facts[key];
      return { key: `${id}.${key}`, edition: id, label, value, source, help };
    }),
  );
}

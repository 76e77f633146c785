// Which register knows how far an item of the plan is, guessed from its words while none is chosen; a person may choose another.
// Items of plans of this kind: plan items II.1–II.10, IV.1, V.4.
import type { PlanRegister } from "./plan.ts";

/** The first that fits counts: «график» is in many items, lists go to the region and come from schools. */
const WORDS: readonly (readonly [register: PlanRegister, words: RegExp])[] = [
  ["банк данных", /банк\p{L}*\s+данных/iu],
  ["заседания", /заседани\p{L}*\s+(?:\p{L}+\s+)?аттестационн\p{L}*\s+комисси/iu],
  ["руководители", /аттестаци\p{L}*\s+руковод/iu],
  ["заключения", /заключени/iu],
  [
    "списки в регион",
    /списк\p{L}*\s+(?:педагог\p{L}*\s+|работник\p{L}*\s+|аттестуем\p{L}*\s+)*,?\s*подавш/iu,
  ],
  ["согласование", /согласован/iu],
  ["папки", /просмотр\p{L}*\s+(?:\p{L}+\s+)?(?:папок|папки|портфолио)/iu],
  [
    "сайты",
    /сайт\p{L}*\s+(?:оо|оу|образовательн|организац|школ|учрежден)|мониторинг\s+\p{L}*\s*аттестационн\p{L}*\s+материал/iu,
  ],
  [
    "подача заявлений",
    /заявлени\p{L}*[^.;]*(?:сайт|портал|госуслуг)|(?:сайт|портал|госуслуг)\p{L}*[^.;]*заявлени/iu,
  ],
  ["график", /предварительн\p{L}*\s+график/iu],
  ["списки организаций", /при[её]м\p{L}*\s+списк|сбор\p{L}*\s+списк|списк\p{L}*\s+аттестуем/iu],
];
/** Items that speak of registers' things without being their work: a briefing, a site of the centre. */
const OTHER = /совещани|консультаци|семинар|заседани\p{L}*\s+(?:мо|рмо|методическ)/iu;

/** The register of an item; empty when its words name none. */
export function registerOf(activity: string): PlanRegister | "" {
  if (OTHER.test(activity)) return "";
  return WORDS.find(([, words]) => words.test(activity))?.[0] ?? "";
}

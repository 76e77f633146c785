// Teachers of an invented district with the history of their categories: who holds what since when, as a district of that size has.
import { addDays, addMonths, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { Chance } from "./chance.ts";
import { personName } from "./names.ts";
import type { School } from "./schools.ts";

export interface Grant {
  category: "первая" | "высшая";
  decided: CivilDate;
  order: string;
  /** As the order writes it; null where it doesn't. */
  validUntil: CivilDate | null;
}

export interface DistrictTeacher {
  name: string;
  school: string;
  position: string;
  subject: string;
  employment: string;
  since: CivilDate;
  experience: number;
  ageGroup: string;
  education: string;
  lastConformity: CivilDate | null;
  consent: "есть" | "нет";
  intention: string;
  /** Earliest first. */
  history: Grant[];
}

/** Decisions from this day have no end. Source: rules of the field §2.2 (L2, L36). */
const WITHOUT_END = "2023-09-01";

const POSITIONS: Readonly<Record<School["kind"], readonly (readonly [weight: number, position: string])[]>> =
  {
    СОШ: [
      [84, "учитель"],
      [4, "педагог-психолог"],
      [4, "социальный педагог"],
      [4, "педагог-библиотекарь"],
      [4, "педагог дополнительного образования"],
    ],
    ООШ: [
      [90, "учитель"],
      [5, "социальный педагог"],
      [5, "педагог-библиотекарь"],
    ],
    ДОУ: [
      [76, "воспитатель"],
      [8, "музыкальный руководитель"],
      [6, "учитель-логопед"],
      [6, "старший воспитатель"],
      [4, "инструктор по физической культуре"],
    ],
    УДО: [
      [86, "педагог дополнительного образования"],
      [8, "методист"],
      [6, "концертмейстер"],
    ],
    "школа-интернат": [
      [60, "учитель"],
      [30, "воспитатель"],
      [10, "учитель-дефектолог"],
    ],
  };

const SUBJECTS = [
  "начальные классы",
  "русский язык и литература",
  "математика",
  "история",
  "география",
  "биология",
  "физика",
  "иностранный язык",
  "физическая культура",
  "труд (технология)",
];

/** `count` teachers spread over the schools by their weights; each school has at least one. */
export function teachersOf(
  schools: readonly School[],
  count: number,
  today: CivilDate,
  chance: Chance,
): DistrictTeacher[] {
  const total = schools.reduce((sum, { weight }) => sum + weight, 0);
  let placed = 0;
  let weighed = 0;
  return schools.flatMap((school, index) => {
    weighed += school.weight;
    const left = schools.length - index - 1;
    const upTo = Math.max(placed + 1, Math.min(count - left, Math.round((count * weighed) / total)));
    const own = Array.from({ length: Math.max(0, upTo - placed) }, () => teacherOf(school, today, chance));
    placed += own.length;
    return own;
  });
}

function teacherOf(school: School, today: CivilDate, chance: Chance): DistrictTeacher {
  const position = chance.weighed(POSITIONS[school.kind]);
  const experience = chance.whole(0, 38);
  const here = Math.min(experience, chance.whole(0, 20));
  const history = historyOf(experience, today, chance);
  return {
    name: personName(chance, school.kind === "ДОУ" ? 1 : 0.86),
    school: school.name,
    position,
    subject: position === "учитель" ? chance.of(SUBJECTS) : "",
    employment: chance.in(0.94) ? "основная" : "внешнее совместительство",
    since: addDays(addMonths(today, -12 * here), -chance.whole(30, 330)),
    experience,
    ageGroup: experience > 28 ? "старше 55" : experience > 12 ? "35–55" : experience > 3 ? "25–35" : "до 25",
    education: chance.in(0.82) ? "высшее" : "СПО",
    lastConformity:
      history.length === 0 && here > 2 && chance.in(0.7) ? addDays(today, -chance.whole(100, 2000)) : null,
    consent: chance.in(0.97) ? "есть" : "нет",
    intention: "",
    history,
  };
}

/** Just over half hold a category: it was given at some day of the last years, and renewed every five before that. */
function historyOf(experience: number, today: CivilDate, chance: Chance): Grant[] {
  if (experience < 3 || !chance.in(0.56)) return [];
  const isHighest = experience > 7 && chance.in(0.45);
  const latest = addDays(today, -chance.whole(20, 5 * 365 + 120));
  const grants: Grant[] = [grant(isHighest ? "высшая" : "первая", latest, chance)];
  let decided = latest;
  let years = experience;
  while (years > 8 && grants.length < 4 && chance.in(0.75)) {
    decided = addDays(addMonths(decided, -60), chance.whole(-60, 10));
    years -= 5;
    const wasHighest: boolean = grants[0]?.category === "высшая" && years > 12 && chance.in(0.6);
    grants.unshift(grant(wasHighest ? "высшая" : "первая", decided, chance));
  }
  return grants;
}

function grant(category: Grant["category"], decided: CivilDate, chance: Chance): Grant {
  const isWritten = decided < WITHOUT_END && chance.in(0.7);
  return {
    category,
    decided,
    order: `№ ${chance.whole(100, 4900)} от ${addDays(decided, chance.whole(3, 20)).split("-").reverse().join(".")}`,
    validUntil: isWritten ? addMonths(decided, 60) : null,
  };
}

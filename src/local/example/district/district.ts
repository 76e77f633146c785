// An invented district of any size: organisations, coordinators, heads, experts, teachers. The same seed makes the same district.
import { addDays, addMonths, type CivilDate } from "../../../domain/calendar/civil.ts";
import { Chance } from "./chance.ts";
import { personName } from "./names.ts";
import { schoolsOf, type School } from "./schools.ts";
import { teachersOf, type DistrictTeacher } from "./teachers.ts";

export type { DistrictTeacher } from "./teachers.ts";

export interface DistrictSize {
  schools: number;
  teachers: number;
  seed: number;
}

export interface DistrictHead {
  name: string;
  school: string;
  position: string;
  appointed: CivilDate;
  lastOn: CivilDate | null;
}

export interface DistrictCoordinator {
  name: string;
  school: string;
  position: string;
  order: string;
  from: CivilDate;
  email: string;
}

export interface DistrictExpert {
  name: string;
  school: string;
  position: string;
  category: string;
  act: string;
  validUntil: CivilDate;
}

export interface District {
  schools: School[];
  heads: DistrictHead[];
  coordinators: DistrictCoordinator[];
  experts: DistrictExpert[];
  teachers: DistrictTeacher[];
}

/** One expert for so many teachers. */
const TEACHERS_AN_EXPERT = 18;

/** @param schools taken instead of invented ones */
export function districtOf(
  size: DistrictSize,
  today: CivilDate,
  schools: readonly School[] = schoolsOf(size.schools, new Chance(size.seed)),
): District {
  const chance = new Chance(size.seed + 1);
  const teachers = teachersOf(schools, size.teachers, today, chance);
  return {
    schools: [...schools],
    heads: schools.map((school) => headOf(school, today, chance)),
    coordinators: schools.map((school, index) => coordinatorOf(school, index, today, chance)),
    experts: expertsAmong(teachers, today, chance),
    teachers,
  };
}

function headOf(school: School, today: CivilDate, chance: Chance): DistrictHead {
  const years = chance.whole(0, 14);
  const appointed = addDays(addMonths(today, -12 * years), -chance.whole(20, 300));
  return {
    name: personName(chance, 0.8),
    school: school.name,
    position: school.kind === "ДОУ" ? "заведующий" : "директор",
    appointed,
    lastOn: years > 2 ? addDays(today, -chance.whole(60, 5 * 365 - 40)) : null,
  };
}

function coordinatorOf(school: School, index: number, today: CivilDate, chance: Chance): DistrictCoordinator {
  const from = addDays(today, -chance.whole(40, 2200));
  return {
    name: personName(chance, 0.95),
    school: school.name,
    position: school.kind === "ДОУ" ? "старший воспитатель" : "заместитель директора",
    order: `№ ${chance.whole(10, 300)} от ${from.split("-").reverse().join(".")}`,
    from,
    email: `attest${index + 1}@example.org`,
  };
}

function expertsAmong(
  teachers: readonly DistrictTeacher[],
  today: CivilDate,
  chance: Chance,
): DistrictExpert[] {
  const able = teachers.filter(({ history }) => history[history.length - 1]?.category === "высшая");
  const wanted = Math.min(able.length, Math.max(2, Math.round(teachers.length / TEACHERS_AN_EXPERT)));
  const step = able.length / Math.max(1, wanted);
  return Array.from({ length: wanted }, (_, index) => able[Math.floor(index * step)]).flatMap((teacher) =>
    teacher === undefined
      ? []
      : [
          {
            name: teacher.name,
            school: teacher.school,
            position: teacher.position,
            category: "высшая",
            act: `№ ${chance.whole(100, 900)}`,
            validUntil: addMonths(today, chance.whole(2, 30)),
          },
        ],
  );
}

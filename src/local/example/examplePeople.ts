// The people of the example's schools: an invented district of sixty teachers in organisations that the example names, with the
// heads and coordinators that stand there.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { districtOf, type District } from "./district/district.ts";
import { listsOf, type DistrictList } from "./district/lists.ts";
import type { School } from "./district/schools.ts";

const TEACHERS = 60;
const SEED = 7;
const EXPERTS = 6;
/** Teachers of an organisation, as a share of all. */
const WEIGHTS: Readonly<Record<School["kind"], number>> = {
  СОШ: 14,
  ООШ: 8,
  ДОУ: 7,
  УДО: 5,
  "школа-интернат": 9,
};

/** A row of a table, by its headers. */
export type Line = Readonly<Record<string, string>>;

/** The lists of the example's people, but for the organisations themselves. */
export function examplePeople(
  organisations: readonly Line[],
  staff: readonly Line[],
  today: CivilDate,
): DistrictList[] {
  const schools = organisations.map(schoolOf);
  const size = { schools: schools.length, teachers: TEACHERS, seed: SEED };
  const district = districtOf(size, today, schools);
  return listsOf(withNames(district, organisations, staff)).filter(({ kind }) => kind !== "schools");
}

function schoolOf(line: Line): School {
  const kind = kindOf(line["Тип"] ?? "");
  return {
    name: line["Краткое название"] ?? "",
    fullName: line["Полное название"] ?? "",
    kind,
    ownership: kind === "школа-интернат" ? "государственная на территории" : "муниципальная",
    aliases: [],
    locality: line["Населённый пункт"] ?? "",
    email: line["Эл. почта"] ?? "",
    weight: WEIGHTS[kind],
  };
}

function kindOf(text: string): School["kind"] {
  if (text === "СОШ" || text === "ДОУ" || text === "УДО" || text === "школа-интернат") return text;
  throw new Error(`The example has no such organisations: ${text}`);
}

/** Heads and coordinators are those whom the organisations name; one without a coordinator has none. */
function withNames(district: District, organisations: readonly Line[], staff: readonly Line[]): District {
  const named = (school: string, column: string): string =>
    organisations.find((line) => line["Краткое название"] === school)?.[column] ?? "";
  const emailOf = (name: string): string => staff.find((line) => line["ФИО"] === name)?.["Эл. почта"] ?? "";
  return {
    ...district,
    heads: district.heads.map((head) => ({ ...head, name: named(head.school, "Руководитель") })),
    coordinators: district.coordinators.flatMap((one) => {
      const name = named(one.school, "Ответственный за аттестацию");
      return name === "" ? [] : [{ ...one, name, email: emailOf(name) }];
    }),
    experts: district.experts.slice(0, EXPERTS),
  };
}

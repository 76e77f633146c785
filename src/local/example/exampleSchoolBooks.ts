// The books of the example's schools: sent out a week before the day that is shown, two of them have come back as they were.
import { addDays, type CivilDate } from "../../domain/calendar/civil.ts";
import type { ExampleHost } from "./fillExample.ts";

/** Days before the day that is shown. */
const SENT = 9;
const BACK = 4;
/** Some are asked sooner than others and are late by now. */
const ROUNDS = [
  { schools: ["МБОУ СОШ № 1", "МБОУ СОШ № 3", "МБДОУ № 12"], dueIn: -2 },
  { schools: ["МБОУ СОШ № 7", "МБДОУ № 4", "МБУ ДО ДДТ", "МБУ ДО СЮТ", "ГКОУ школа-интернат"], dueIn: 5 },
];
const RETURNED = ["МБОУ СОШ № 1", "МБДОУ № 4"];

/** What happens on each day: the books are sent out, later some are taken in. */
export function schoolBooks(
  host: Pick<ExampleHost, "run">,
  today: CivilDate,
): (day: CivilDate) => Promise<void> {
  const files: IssuedFile[] = [];
  return async (day) => {
    if (day === addDays(today, -SENT)) {
      for (const { schools, dueIn } of ROUNDS) {
        const issue = { schools, dueBy: addDays(today, dueIn) };
        files.push(...filesIn(await host.run("exchangeSchools", [{ issue, more: true }])));
      }
    }
    if (day === addDays(today, -BACK)) {
      const take = files.filter(({ school }) => RETURNED.includes(school));
      await host.run("exchangeSchools", [{ take }]);
    }
  };
}

interface IssuedFile {
  school: string;
  name: string;
  base64: string;
}

function filesIn(result: unknown): IssuedFile[] {
  const files = valueAt(valueAt(valueAt(result, "value"), "data"), "files");
  if (!Array.isArray(files)) return [];
  return files.map((file: unknown) => ({
    school: String(valueAt(file, "school")),
    name: String(valueAt(file, "name")),
    base64: String(valueAt(file, "base64")),
  }));
}

function valueAt(thing: unknown, key: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, key) : undefined;
}

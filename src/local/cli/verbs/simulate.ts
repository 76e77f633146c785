// `simulate --from DATE --to DATE`: lives the days one by one; the time triggers fire as they are installed. Where no mailing
// has been started yet, the first day begins with a person's press, and the answer says so.
import { addDays, weekdayOf, type CivilDate } from "../../../domain/calendar/civil.ts";
import { settings } from "../../../workbook/tables/index.ts";
import type { RunResult } from "../../engine/runState.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { callsOf, lettersOf, print, type SentLetter } from "../output.ts";
import type { Session } from "../session.ts";

export async function simulate(session: Session, line: CommandLine): Promise<void> {
  const { from, to } = line;
  if (from === null || to === null || from > to) {
    throw new CliFailure("Укажите дни: npm run attest -- simulate --from 2026-09-01 --to 2026-12-31");
  }
  const results: RunResult[] = [];
  const pressed = !(await isStarted(session));
  if (pressed) results.push(await session.run("sendReminders"));
  for (let day = from; day <= to; day = addDays(day, 1)) results.push(...(await session.live(day)));
  const letters = lettersOf(results);
  const lines = [
    ...(pressed ? [`${from}: рассылка ещё не была начата — первый раз её запустили вручную.`] : []),
    ...letters.map(({ date, to: address, subject }) => `${date}  ${address}  ${subject}`),
    ...weekLines(letters),
  ];
  print(line.json, { letters, documents: [], remarks: [], pressed, calls: callsOf(results) }, lines);
}

async function isStarted(session: Session): Promise<boolean> {
  const book = await session.read([settings]);
  return book.rows(settings).some(({ key, value }) => key === "mailingStarted" && value !== "");
}

/** The most letters that each person had in one week. */
function weekLines(letters: readonly SentLetter[]): string[] {
  const weeks = new Map<string, Map<CivilDate, number>>();
  for (const { date, to } of letters) {
    const monday = addDays(date, 1 - weekdayOf(date));
    const own = weeks.get(to) ?? new Map<CivilDate, number>();
    own.set(monday, (own.get(monday) ?? 0) + 1);
    weeks.set(to, own);
  }
  const total = `Писем всего: ${letters.length}.`;
  return [
    total,
    ...[...weeks].map(([to, own]) => {
      const count = [...own.values()].reduce((sum, each) => sum + each, 0);
      return `  ${to}: ${count}, недель с письмами: ${own.size}, больше всего за неделю: ${Math.max(...own.values())}`;
    }),
  ];
}

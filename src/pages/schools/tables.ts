// Shared tables of schools on the page: what was typed into them taken in, some schools a call; what is said of those that don't open.
import type { SchoolLine, TableFault, TakenBook } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call } from "../kit/server.ts";
import type { Progress } from "../kit/Steps.tsx";
import type { Job } from "./jobs.ts";

const TAKEN_AT_ONCE = 10;

/** @returns what is said at the end */
export async function takeTables(
  lines: readonly SchoolLine[],
  { steps, onLines }: Job,
  onTaken: (taken: readonly TakenBook[]) => void,
): Promise<readonly string[]> {
  const total = lines.length;
  const faults: TableFault[] = [];
  let left = lines.map(({ id }) => id);
  let count = 0;
  const progress = (): Progress => {
    const done = total - left.length;
    return { words: `Читаю таблицы организаций: ${done} из ${total}`, done, total };
  };
  const isWhole = await steps.go(progress(), async () => {
    const now = left.slice(0, TAKEN_AT_ONCE);
    const { data } = await call("exchangeSchools", { takeTables: now, more: now.length < left.length });
    if (data === undefined) return null;
    const typed = data.taken.filter(({ verdict }) => verdict !== "не тронута");
    count += typed.length;
    onTaken(typed);
    faults.push(...data.faults);
    onLines(data.schools);
    // Tables for which a call had no time are the last of those it was asked for.
    left = left.slice(Math.max(1, now.length - data.rest));
    if (left.length > 0) return progress();
    return data.isWhole ? null : { words: "Привожу книгу в порядок…", done: total, total };
  });
  const news = count === 0 ? "нового нет" : counted(count, "книга", "книги", "книг");
  return [`${isWhole ? "Готово" : "Остановлено"}, принято из таблиц: ${news}.`, ...faults.map(wordFault)];
}

export const wordFault = ({ school, reason }: TableFault): string =>
  `${school}: таблица не открывается: ${reason}.`;

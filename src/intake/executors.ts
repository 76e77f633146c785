// Executors of a cell, one a line: broken lines are put together again, several executors are kept apart.
import { joinBroken } from "./lines.ts";
import {
  isNameAlone,
  namesPerson,
  startsLower,
  startsWithGroup,
  startsWithName,
  startsWithPost,
} from "./looks.ts";

const HANGING = /(?:[-–—(]|(?:^|\s)(?:и|в|на|по|за|с|для|при|от|к))$/iu;
const HAS_BODY = /(?:^|[\s«(])[А-ЯЁ]{2,}(?!\p{Ll})/u;

/** True if `next` goes on with the executor that `previous` began, although it stands on a line of its own. */
function goesOn(previous: string, next: string): boolean {
  if (/;$/.test(previous)) return false;
  if (HANGING.test(previous)) return true;
  if (startsWithGroup(next)) return false;
  if (startsLower(next) || /^[(«"–—-]/u.test(next)) return true;
  if (isNameAlone(next)) return isPostWithoutName(previous) && !/,$/.test(previous);
  if (startsWithPost(next)) return isNameAlone(previous) && !namesPerson(next);
  if (startsWithName(next) || /,$/.test(previous)) return false;
  return isPostWithoutName(previous) || !HAS_BODY.test(previous);
}

function isPostWithoutName(text: string): boolean {
  return startsWithPost(text) && !namesPerson(text);
}

/** Lines of a cell → executors, one a line. A semicolon separates; commas are left to those who know the people. */
export function joinExecutors(lines: readonly string[]): string {
  const executors: string[] = [];
  for (const line of lines) {
    const previous = executors[executors.length - 1];
    if (previous !== undefined && goesOn(previous, line))
      executors[executors.length - 1] = joinBroken([previous, line]);
    else executors.push(line);
  }
  return executors
    .flatMap((executor) => executor.split(";"))
    .map((executor) => executor.trim())
    .filter((executor) => executor !== "")
    .join("\n");
}

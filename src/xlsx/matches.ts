// All matches of a pattern, for a runtime whose texts cannot list them themselves.

/** @param pattern with the flag g */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    found.push(match);
    if (match[0] === "") search.lastIndex++;
  }
  return found;
}

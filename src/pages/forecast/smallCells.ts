// Figures for publishing: one or two people can be recognised, so their number is hidden, and with it as many others as are
// needed that it doesn't follow from a sum. Source: privacy of the field.

export type Shown = number | string;

/** The same word for small numbers and for those that would give them away: it tells nothing of which it is. */
export const HIDDEN = "скрыто";
/** From so many people on nobody is recognised. */
const MANY = 3;

/** Places of parts and of their sum, which comes last. */
type Sum = readonly number[];

/** A table whose last column and last row hold the sums of the others. */
export function tableShown(rows: readonly (readonly number[])[], isPublic: boolean): Shown[][] {
  const width = rows[0]?.length ?? 0;
  const placeOf = (row: number, column: number): number => row * width + column;
  const columns = Array.from({ length: width }, (_, column) => column);
  const sums: Sum[] = [
    ...rows.map((_, row) => columns.map((column) => placeOf(row, column))),
    ...columns.map((column) => rows.map((_row, row) => placeOf(row, column))),
  ];
  const hidden = isPublic ? hiddenPlaces(rows.flat(), sums) : new Set<number>();
  return rows.map((row, at) =>
    row.map((count, column) => (hidden.has(placeOf(at, column)) ? HIDDEN : count)),
  );
}

/** Parts and then their sum. */
export function partsShown(parts: readonly number[], total: number, isPublic: boolean): Shown[] {
  const counts = [...parts, total];
  const hidden = isPublic ? hiddenPlaces(counts, [counts.map((_, place) => place)]) : new Set<number>();
  return counts.map((count, place) => (hidden.has(place) ? HIDDEN : count));
}

/** Small numbers, and then the next smallest of every sum that still gives one of them away. */
function hiddenPlaces(counts: readonly number[], sums: readonly Sum[]): Set<number> {
  const hidden = new Set(counts.flatMap((count, place) => (count > 0 && count < MANY ? [place] : [])));
  for (;;) {
    const next = sums
      .filter((sum) => isTold(sum, counts, hidden))
      .flatMap((sum) => nextOf(sum, counts, hidden))[0];
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

/** One hidden number follows by subtraction; several do when each of them must be one. */
function isTold(sum: Sum, counts: readonly number[], hidden: ReadonlySet<number>): boolean {
  const own = sum.filter((place) => hidden.has(place));
  if (own.length < 2) return own.length === 1;
  const isSumHidden = sum.slice(-1).some((place) => hidden.has(place));
  return !isSumHidden && own.every((place) => counts[place] === 1);
}

/** The smallest number of a sum that is left to hide; nothing is learned from hiding a zero. */
function nextOf(sum: Sum, counts: readonly number[], hidden: ReadonlySet<number>): number[] {
  const left = sum.filter((place) => !hidden.has(place) && (counts[place] ?? 0) > 0);
  return left.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0)).slice(0, 1);
}

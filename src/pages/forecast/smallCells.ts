// Figures for publishing: one or two people can be recognised, so their number is hidden. Source: privacy of the field.

const HIDDEN = "менее 3";

/** A number of people as it may be shown. */
export function peopleShown(count: number, isPublic: boolean): string | number {
  return isPublic && count > 0 && count < 3 ? HIDDEN : count;
}

/**
 * Parts and their total: a single hidden part would follow from the others by subtraction, so the smallest of them that is left
 * is hidden with it.
 */
export function partsShown(parts: readonly number[], isPublic: boolean): (string | number)[] {
  const shown = parts.map((part) => peopleShown(part, isPublic));
  if (shown.filter((part) => part === HIDDEN).length !== 1) return shown;
  const left = parts.filter((part) => part >= 3);
  const smallest = left.length === 0 ? -1 : parts.indexOf(Math.min(...left));
  return shown.map((part, place) => (place === smallest ? "скрыто" : part));
}

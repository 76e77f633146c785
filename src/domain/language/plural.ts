// Russian plurals: which form of a noun goes with a number.

/**
 * Form of a noun that goes with a whole number: «1 день», «2 дня», «5 дней», «11 дней», «21 день».
 * The forms are those of 1, 2 and 5.
 */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The number with its noun: «3 рабочих дня». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${plural(count, one, few, many)}`;
}

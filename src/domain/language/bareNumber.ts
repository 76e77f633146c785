// Number of a paper as people type it.

/** «№ 3» → «3»: the sign is put in where a number is written. */
export function bareNumber(number: string): string {
  return number.trim().replace(/^№\s*/u, "");
}

// Latin letters that stand in Russian words by mistake: they look like Cyrillic ones, as small letters or as capitals.

/** Small Latin letter → the small Cyrillic letter that was meant; for texts already in lower case. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

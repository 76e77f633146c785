// Sentences made of parts, some of which may be empty or begin with a small letter.

/** What an empty part has left behind goes: doubled spaces, a space before a comma; and a full stop after «г.» or an initial. */
export function tight(text: string): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[,.;:])/g, "")
    .replace(/(?<!\.)\.\.(?!\.)/g, ".")
    .trim();
}

/** Begins with a capital. */
export function sentence(text: string): string {
  const words = tight(text);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

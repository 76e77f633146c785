// Phrases of one document, declared together.
import type { Catalogue, PhraseDeclaration } from "./words.ts";

/**
 * @param document the document as people call it
 * @param texts its phrases by key; with help where a tag doesn't explain itself
 */
export function phrasesOf(
  document: string,
  texts: Readonly<Record<string, string | readonly [text: string, help: string]>>,
): Catalogue {
  const declared: Record<string, PhraseDeclaration> = {};
  for (const [key, words] of Object.entries(texts))
    declared[key] =
      typeof words === "string" ? { document, text: words } : { document, text: words[0], help: words[1] };
  return declared;
}

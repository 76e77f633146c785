// Phrases of one document, declared together.
import type { Catalogue, PhraseDeclaration } from "./words.ts";

/**
 * @param document the document as people call it
 * @param texts its phrases by key
 */
export function phrasesOf(document: string, texts: Readonly<Record<string, string>>): Catalogue {
  const declared: Record<string, PhraseDeclaration> = {};
  for (const [key, text] of Object.entries(texts)) declared[key] = { document, text };
  return declared;
}

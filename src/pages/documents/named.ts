// Codes of a document give way to names, on the screen of the person who has the key file.
import type { KeyRow } from "../../domain/people/nameKey.ts";

const CODE = /(?<![\p{L}\d-])\p{Lu}{2}-\d+(?![\d-])/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Codes that the key doesn't know stay. */
export function withNames(html: string, names: readonly KeyRow[]): string {
  if (names.length === 0) return html;
  const byCode = new Map(names.map(({ code, name }) => [code, escaped(name)]));
  return html.replace(CODE, (code) => byCode.get(code) ?? code);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

// What a verb answers: JSON for programs or lines for a person.
import type { RunResult } from "../engine/runState.ts";
import { DOCUMENTS_FOLDER } from "../store/documentFolder.ts";

export interface SentLetter {
  date: string;
  to: string;
  subject: string;
  text: string;
}

/** What programs get from `run` and `import`. */
export interface RunAnswer {
  letters: SentLetter[];
  /** Paths of the documents that were made, from the data folder. */
  documents: string[];
  remarks: unknown[];
  calls: { total: number; byService: Record<string, number> };
  outcome: unknown;
}

export function lettersOf(results: readonly RunResult[]): SentLetter[] {
  return results.flatMap(({ letters }) =>
    letters.map(({ date, to, subject, text }) => ({ date, to: to.join(", "), subject, text })),
  );
}

/** «documents/ДК-0001 План на октябрь 2026.docx» */
export function documentsOf(results: readonly RunResult[]): string[] {
  return results.flatMap(({ documents }) =>
    documents.map(({ fileName }) => `${DOCUMENTS_FOLDER}/${fileName}`),
  );
}

export function callsOf(results: readonly RunResult[]): RunAnswer["calls"] {
  const byService: Record<string, number> = {};
  for (const { calls } of results) {
    for (const [service, count] of Object.entries(calls.byService))
      byService[service] = (byService[service] ?? 0) + count;
  }
  return { total: results.reduce((sum, { calls }) => sum + calls.total, 0), byService };
}

/** Prints an answer: `lines` for a person, or `data` as JSON. */
export function print(json: boolean, data: unknown, lines: readonly string[]): void {
  process.stdout.write(
    json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(""),
  );
}

/** Message and details of what a command of the add-on returned. */
export function outcomeLines(value: unknown): string[] {
  if (typeof value !== "object" || value === null || !("message" in value)) return [];
  const details = "details" in value && Array.isArray(value.details) ? value.details.map(String) : [];
  return [String(value.message), ...details.map((line) => `  ${line}`)];
}

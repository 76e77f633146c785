// Results of a person's earlier attestations in one line, from the history and the last confirmation of fitness.
import type { CategoryRecord } from "../../../domain/attestation/bank.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { categoryInCase } from "./categoryWords.ts";

/** «установлена первая квалификационная категория (учитель, решение от 12.03.2020)»; empty when the bank knows none. */
export function previousResults(
  history: readonly CategoryRecord[],
  lastConformity: CivilDate | null,
  teacher: string,
): string {
  const results = history.filter((record) => record.teacher === teacher).flatMap(resultOf);
  if (lastConformity !== null)
    results.push({
      on: lastConformity,
      text: `соответствие занимаемой должности подтверждено ${formatDate(lastConformity)}`,
    });
  return results
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ text }) => text)
    .join("; ");
}

/** Only decisions on an application: the prolongation of a category is no attestation. */
function resultOf({ category, event, decided, position }: CategoryRecord): { on: CivilDate; text: string }[] {
  if (category === "" || decided === null) return [];
  const when = `(${position}, решение от ${formatDate(decided)})`;
  if (event === "установлена")
    return [{ on: decided, text: `установлена ${categoryInCase(category, "nominative")} ${when}` }];
  if (event === "отказано")
    return [{ on: decided, text: `отказано в установлении ${categoryInCase(category, "genitive")} ${when}` }];
  return [];
}

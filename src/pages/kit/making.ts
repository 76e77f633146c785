// Documents made call by call: a call makes as many as a run has time for, the same request is sent until nothing is left.
import type { DocumentsMade, PaperRequest } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call } from "./server.ts";
import type { Progress, Steps } from "./Steps.tsx";

/** What the calls have made so far, summed up. */
export interface Made extends Pick<DocumentsMade, "made" | "refused"> {
  /** As they were: not made anew. */
  unchanged: number;
  isWhole: boolean;
}

const NOTHING_MADE: Made = { made: [], refused: [], unchanged: 0, isWhole: true };

/** So many go in one call: «Остановить» is heard soon. */
const AT_ONCE = 10;

export const documents = (count: number): string => counted(count, "документ", "документа", "документов");

/**
 * The calls after the first find what it has made as it is: those aren't told as unchanged, and a refusal is told once.
 */
function withCall(sum: Made, { made, refused, unchanged }: DocumentsMade): Made {
  const known = new Set(sum.made.map(({ id }) => id));
  const told = new Set(sum.refused.map(({ title }) => title));
  return {
    made: [...sum.made, ...made.filter(({ id }) => !known.has(id))],
    refused: [...sum.refused, ...refused.filter(({ title }) => !told.has(title))],
    unchanged: unchanged.filter((id) => !known.has(id)).length,
    isWhole: sum.isWhole,
  };
}

/** Makes everything that the request asks for, until the person stops it. A failure of a later call keeps what is made. */
export async function makeAll(
  request: PaperRequest,
  steps: Steps,
  onMade: (made: Made) => void,
): Promise<Made> {
  let sum = NOTHING_MADE;
  const progress = (rest: number | null): Progress => {
    const done = sum.made.length;
    const total = rest === null ? null : done + rest;
    return { words: total === null ? "Составляю…" : `Составляю документы: ${done} из ${total}`, done, total };
  };
  const isWhole = await steps.go(progress(null), async () => {
    const { data } = await call("makeDocuments", { ...request, limit: AT_ONCE });
    if (data === undefined) return null;
    const before = sum.made.length;
    sum = withCall(sum, data);
    onMade(sum);
    // A call that has made nothing would be repeated for ever.
    return data.rest > 0 && sum.made.length > before ? progress(data.rest) : null;
  });
  return { ...sum, isWhole };
}

/** «Составлено: 3 документа; без изменений: 2 документа.» */
export function wordMade({ made, refused, unchanged, isWhole }: Made): string {
  const counts: readonly (readonly [string, number])[] = [
    ["составлено", made.length],
    ["без изменений", unchanged],
    ["не составлено", refused.length],
  ];
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words}: ${documents(count)}`);
  const parts = [isWhole ? "" : "остановлено", told.length === 0 ? "составлять нечего" : told.join("; ")];
  const text = parts.filter((part) => part !== "").join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

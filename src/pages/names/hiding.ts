// Taking names out of the book step by step; only codes are sent.
import { counted } from "../../domain/language/plural.ts";
import { call } from "../kit/server.ts";
import type { Progress, Steps } from "../kit/Steps.tsx";

/** @returns what to tell the person */
export async function hideCodes(codes: readonly string[], steps: Steps): Promise<string> {
  let total: number | null = null;
  let message = "";
  const step = async (): Promise<Progress | null> => {
    const answer = await call("hideNames", { codes: [...codes] });
    message = answer.message;
    const left = answer.data?.left ?? 0;
    if (left === 0) return null;
    total ??= left;
    return {
      words: `Убираю имена: осталось ${counted(left, "строка", "строки", "строк")}`,
      done: total - left,
      total,
    };
  };
  const isWhole = await steps.go({ words: "Убираю имена…", done: 0, total: null }, step);
  return isWhole ? message : "Остановлено: часть имён ещё в книге. Нажмите «Убрать имена» ещё раз.";
}

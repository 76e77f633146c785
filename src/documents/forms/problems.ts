// What these forms find wrong: a problem says where, why and what to do.
import { headOf } from "../../domain/people/roles.ts";
import type { PaperData, PaperProblem } from "../form.ts";

export const stop = (code: string, text: string): PaperProblem => ({ code, level: "stop", text });
export const warn = (code: string, text: string): PaperProblem => ({ code, level: "warn", text });

/** Problems of one place, «Заявления, ЗА-0001: Иванова М.П.», as they are told. */
export function problemsAt(place: string): {
  problems: PaperProblem[];
  tell: (code: string, level: PaperProblem["level"], text: string) => void;
} {
  const problems: PaperProblem[] = [];
  return {
    problems,
    tell: (code, level, text) => {
      problems.push({ code, level, text: `${place}: ${text}` });
    },
  };
}

/** What a paper of the centre lacks for its title and its signature. */
export function signingProblems({ settings, directory }: PaperData): PaperProblem[] {
  const problems: PaperProblem[] = [];
  if (settings.centreName.trim() === "" && settings.fullCentreName.trim() === "")
    problems.push(
      warn("NO_CENTRE", "Настройки: не вписано название центра, в документе его не будет. Впишите его."),
    );
  if (headOf(directory, settings.head) === null && settings.head.trim() === "")
    problems.push(
      warn(
        "NO_HEAD",
        "Настройки: не вписан начальник, подпись останется без имени. Впишите его в «Начальник».",
      ),
    );
  return problems;
}

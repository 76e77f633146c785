// The words for everything that keeps a letter from being addressed: what is wrong and what to do about it.
import type { PersonProblem } from "./resolution.ts";

export interface ProblemWords {
  /** What is wrong, a sentence. */
  reason: string;
  /** What to do, a sentence or two. */
  cure: string;
}

const SHOWN = 5;

/** Reason and cure in Russian, naming the sheet and the column where the cure is made. */
export function personProblemWords(problem: PersonProblem): ProblemWords {
  switch (problem.code) {
    case "not-in-staff":
      return {
        reason: `«${problem.facts.name}» нет в листе «Сотрудники».`,
        cure: `${similarHint(problem.facts.similar)}Добавьте строку с адресом или исправьте имя.`,
      };
    case "ambiguous":
      return {
        reason: `«${problem.facts.name}» — непонятно, кто: подходят ${listed(problem.facts.candidates)}`,
        cure: "Напишите фамилию, имя и отчество полностью или добавьте должность.",
      };
    case "inactive":
      return {
        reason: `«${problem.facts.name}»: в листе «Сотрудники» снята отметка «Работает».`,
        cure: "Назовите другого исполнителя или верните отметку.",
      };
    case "no-email":
      return {
        reason: `Нет адреса, на который дойдёт письмо: ${listed(problem.facts.names)}`,
        cure: "Впишите адрес в столбец «Эл. почта» листа «Сотрудники».",
      };
    case "unknown-position":
      return {
        reason: `В листе «Сотрудники» нет работающего человека с должностью «${problem.facts.position}».`,
        cure: "Впишите должность в его строку или назовите исполнителя по имени.",
      };
    case "empty-group":
      return {
        reason: `Не найден никто, кого называют «${problem.facts.group}».`,
        cure: "Если это коллектив, впишите его в столбец «Группы» листа «Сотрудники»; если человек или организация, исправьте название.",
      };
    case "unknown-organisation":
      return {
        reason: `«${problem.facts.name}» нет в листе «Организации».`,
        cure: "Добавьте строку с адресом или впишите это название в столбец «Иначе пишут».",
      };
    case "ambiguous-organisation":
      return {
        reason: `«${problem.facts.name}» — непонятно, какая организация: подходят ${listed(problem.facts.candidates)}`,
        cure: "Напишите вид организации и населённый пункт.",
      };
    case "closed-organisation":
      return {
        reason: `«${problem.facts.name}»: в листе «Организации» снята отметка «Действует».`,
        cure: "Назовите правопреемника или верните отметку.",
      };
    case "organisation-without-email":
      return {
        reason: `Нет адреса, на который дойдёт письмо: ${listed(problem.facts.names)}`,
        cure: "Впишите адрес в столбец «Эл. почта» листа «Организации».",
      };
  }
}

function similarHint(similar: readonly string[]): string {
  return similar.length === 0 ? "" : `Похожи: ${listed(similar)} `;
}

/** Names up to the full stop, which «И.О.» has already. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(", ");
  const text = names.length <= SHOWN ? shown : `${shown} и ещё ${names.length - SHOWN}`;
  return text.endsWith(".") ? text : `${text}.`;
}

// «Настройка»: its page, and the answer of each of its commands — how things stand now.
import type { Run } from "../run/run.ts";
import { setupState } from "./book/setupState.ts";
import type { SetupState } from "./contract/settingUp.ts";
import type { Outcome } from "./outcome.ts";

/** How things stand, for the page as it opens. */
export function setupOutcome(run: Run): Outcome<SetupState> {
  const state = setupState(run);
  return { message: wordState(state), details: [], data: state };
}

/** What a command of the page did, with how things stand after it. */
export function thenState(work: (run: Run) => Outcome): (run: Run) => Outcome<SetupState> {
  return (run) => ({ ...work(run), data: setupState(run) });
}

function wordState({ copyOf, book, people, reminders }: SetupState): string {
  if (copyOf !== null) return "Это копия другой книги: ответьте, станет ли она самостоятельной.";
  if (book.missing.length > 0) return `Не хватает листов: ${book.missing.length} из ${book.sheets}.`;
  if (people.length === 0) return "Внесите сотрудников центра.";
  if (!reminders.isThere) return "Ежедневный запуск не установлен.";
  return "Книга настроена.";
}

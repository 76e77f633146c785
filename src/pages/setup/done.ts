// Which sections of «Настройка» are done: seen from the book, so that it holds whoever opens the page and when.
import type { SetupState } from "../../commands/contract/index.ts";
import { isEmail } from "../../domain/people/email.ts";
import type { SectionName } from "./Section.tsx";

/** The sheets are there and can be read. */
export function isMade({ book }: SetupState): boolean {
  return book.missing.length === 0 && book.trouble === "";
}

export function doneOf(state: SetupState): Record<SectionName, boolean> {
  const { centre, people, reminders } = state;
  return {
    book: isMade(state),
    centre: centre.centreName.trim() !== "",
    people: people.some(({ email }) => isEmail(email)),
    reminders: reminders.isThere,
  };
}

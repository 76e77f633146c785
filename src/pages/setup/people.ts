// People as they are typed into «Настройка», and what of it goes to the book.
import type { PeopleRequest, PersonPatch, SetupPerson } from "../../commands/contract/index.ts";
import { isEmail } from "../../domain/people/email.ts";

export interface PersonDraft {
  /** Unique on the page. */
  key: string;
  /** As the book has them; null for somebody new. */
  was: SetupPerson | null;
  isOpen: boolean;
  name: string;
  position: string;
  email: string;
  /** Separated by commas. */
  groups: string;
}

export type PersonField = "name" | "position" | "email" | "groups";

export function draftOf(person: SetupPerson, index: number): PersonDraft {
  const { name, position, email, groups } = person;
  return {
    key: `${person.id}#${index}`,
    was: person,
    isOpen: false,
    name,
    position,
    email,
    groups: groups.join(", "),
  };
}

export function emptyDraft(key: string): PersonDraft {
  return { key, was: null, isOpen: true, name: "", position: "", email: "", groups: "" };
}

/** What is wrong with a line, by its field; empty when it can be saved. */
export function problemsOf(draft: PersonDraft): { name: string; email: string } {
  const { name, email } = draft;
  return {
    name: name.trim() === "" && !isBlank(draft) ? "Впишите фамилию, имя и отчество." : "",
    email:
      email.trim() === "" || isEmail(email)
        ? ""
        : `«${email.trim()}» не похоже на адрес, например ivanova@example.org.`,
  };
}

/** Only what was changed, and new lines that hold anything. */
export function requestOf(drafts: readonly PersonDraft[]): PeopleRequest {
  const changed: PeopleRequest["changed"] = [];
  const added: PeopleRequest["added"] = [];
  for (const draft of drafts) {
    const now = personOf(draft);
    const patch = draft.was === null ? null : patchOf(draft.was, now);
    if (patch !== null && Object.keys(patch).length === 0) continue;
    // A row that has no code yet is found by its name, as a new one would be.
    if (patch === null || draft.was === null || draft.was.id === "") {
      if (!isBlank(draft)) added.push(now);
    } else changed.push({ id: draft.was.id, patch });
  }
  return { changed, added };
}

const isBlank = ({ name, position, email, groups }: PersonDraft): boolean =>
  `${name}${position}${email}${groups}`.trim() === "";

function personOf({ name, position, email, groups }: PersonDraft): Omit<SetupPerson, "id"> {
  return {
    name: name.trim(),
    position: position.trim(),
    email: email.trim(),
    groups: groups
      .split(/[,;\n]/)
      .map((group) => group.trim())
      .filter((group) => group !== ""),
  };
}

function patchOf(was: SetupPerson, now: Omit<SetupPerson, "id">): PersonPatch {
  return {
    ...(now.name === was.name ? {} : { name: now.name }),
    ...(now.position === was.position ? {} : { position: now.position }),
    ...(now.email === was.email ? {} : { email: now.email }),
    ...(now.groups.join("\n") === was.groups.join("\n") ? {} : { groups: now.groups }),
  };
}

// People typed into «Настройка»: cells of those whom the book knows are changed, the others are added.
import * as z from "zod/mini";
import type { StaffMember } from "../domain/people/directory.ts";
import { isEmail } from "../domain/people/email.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow } from "../workbook/changes.ts";
import { staff } from "../workbook/tables/index.ts";
import { bringUpToDate } from "./book/refresh.ts";
import { staffList } from "./book/staffList.ts";
import type { PeopleRequest, PersonPatch } from "./contract/settingUp.ts";
import type { Outcome } from "./outcome.ts";

const person = z.strictObject({
  name: z.string(),
  position: z.string(),
  email: z.string(),
  groups: z.array(z.string()),
});
export const peopleSchema = z.strictObject({
  changed: z.array(z.strictObject({ id: z.string().check(z.minLength(1)), patch: z.partial(person) })),
  added: z.array(person),
});

/** @throws Failure NO_NAME, NOT_AN_EMAIL: nothing is saved; PERSON_GONE when somebody has removed the row meanwhile */
export function savePeople(run: Run, request: PeopleRequest): Outcome {
  for (const draft of request.added) demandRight(draft);
  for (const { id, patch } of request.changed) demandRight({ name: id, email: "", ...tidied(patch) });
  const { added, changed, unclear } = run.step([staff], (book) => laidOver(book, request));
  bringUpToDate(run);
  const parts = [
    ...(added === 0 ? [] : [`новых — ${added}`]),
    ...(changed === 0 ? [] : [`исправлено — ${changed}`]),
  ];
  return {
    message: `Сотрудники: ${parts.length === 0 ? "менять нечего" : parts.join(", ")}.`,
    details: unclear.map(
      ({ name, candidates }) =>
        `«${name}» подходит к нескольким: ${candidates.join(", ")}. Исправьте лист «${staff.title}» сами.`,
    ),
  };
}

function demandRight({ name, email }: { name: string; email: string }): void {
  if (name.trim() === "") throw new Failure("NO_NAME", { email });
  if (email.trim() !== "" && !isEmail(email)) throw new Failure("NOT_AN_EMAIL", { name, email });
}

interface Saved {
  added: number;
  changed: number;
  unclear: { name: string; candidates: string[] }[];
}

function laidOver(book: Book, { changed, added }: PeopleRequest): Decision<Saved> {
  const patches = changed.map(({ id, patch }) => {
    if (book.indexOf(staff, id) === null) throw new Failure("PERSON_GONE", { id });
    return patchRow<StaffMember>(staff, id, tidied(patch));
  });
  const drafts = added.map((draft, index) => ({ line: index + 1, ...draft }));
  const { changes, merged } = staffList(book, drafts);
  const saved = {
    added: merged.added.length,
    changed: changed.length + merged.changed.length,
    unclear: merged.unclear.map(({ draft, candidates }) => ({ name: draft.name, candidates })),
  };
  const message = `Сотрудники из «Настройки»: добавлено ${saved.added}, исправлено ${saved.changed}`;
  const all = [...patches, ...changes];
  return {
    changes: all,
    log: all.length === 0 ? [] : [{ sheet: staff.title, row: "", message }],
    result: saved,
  };
}

/** Only the fields that were sent, without the blanks around them. */
function tidied(patch: PersonPatch): Partial<StaffMember> {
  const { name, position, email, groups } = patch;
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(position === undefined ? {} : { position: position.trim() }),
    ...(email === undefined ? {} : { email: email.trim() }),
    ...(groups === undefined ? {} : { groups }),
  };
}

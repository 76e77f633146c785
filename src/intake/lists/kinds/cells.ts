// Reading the cells of a row: what is read, and notes about what was assumed or left out.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { isEmail } from "../../../domain/people/email.ts";
import { fullNameOf, type PersonName } from "../../../domain/people/personName.ts";
import { namesOfCell } from "../../../domain/people/nameCell.ts";
import { textOf, type ListDraft, type ListField } from "../kind.ts";
import { readLooseDate, wordAssumed, type LooseDate } from "../looseDate.ts";
import { soughtPerson } from "./personFields.ts";

/** One row under reading. */
export class RowCells {
  /** For a person: «В должности с: 01.09.2020 — в списке «сент. 2020», взят первый день». */
  readonly notes: string[] = [];
  private readonly draft: ListDraft;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(draft: ListDraft, fields: readonly ListField[]) {
    this.draft = draft;
    this.labels = new Map(fields.map(({ id, label }) => [id, label]));
  }

  text(id: string): string {
    return textOf(this.draft, id);
  }

  /** With its line breaks. */
  lines(id: string): string {
    return this.draft.fields[id] ?? "";
  }

  date(id: string): CivilDate | null {
    return this.looseDate(id)?.date ?? null;
  }

  looseDate(id: string): LooseDate | null {
    return this.read(id, (text) => {
      const found = readLooseDate(text);
      if (found !== null && found.precision !== "day")
        this.notes.push(`${this.label(id)}: ${wordAssumed(found, text)}`);
      return found;
    });
  }

  /** A value of a closed list or a number; what is not understood stays out, with a note. */
  read<Value>(id: string, reader: (text: string) => Value | null): Value | null {
    const text = this.text(id);
    if (text === "" || isDash(text)) return null;
    const value = reader(text);
    if (value !== null && value !== "") return value;
    this.notes.push(`${this.label(id)}: «${text}» не понято, ячейка останется пустой`);
    return null;
  }

  email(id: string): string {
    return this.read(id, (text) => (isEmail(text) ? text : "")) ?? "";
  }

  /** The name by any of its columns: in words for the book, and as it is compared. */
  name(): { name: string; names: readonly PersonName[] } {
    const written = soughtPerson(this.draft).name;
    const names = namesOfCell(written);
    const [only, other] = names;
    return { name: only === undefined || other !== undefined ? written : fullNameOf(only), names };
  }

  private label(id: string): string {
    return this.labels.get(id) ?? id;
  }
}

const isDash = (text: string): boolean => /^[-–—]+$/.test(text);

/** Why a row without a readable name is left to a person. */
export function noName(name: string): string {
  return name === ""
    ? "Нет имени. Впишите фамилию, имя и отчество."
    : `Имя «${name}» не разобрано: нужны фамилия, имя и отчество или фамилия с инициалами.`;
}

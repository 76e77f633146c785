// «Заявления» while a list is laid over it: searched by the rules of the field, and kept up to date with what the lines above
// have changed, so that two lines of one list never take one application twice.
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import {
  applicationIndex,
  type ApplicationIndex,
} from "../../../domain/attestation/region/findApplication.ts";
import { peopleIndex } from "../../../domain/attestation/teachers/matchPeople.ts";
import { emptyRow, type Book } from "../../../workbook/book.ts";
import { addRowsIfAny, patchRow, type Change } from "../../../workbook/changes.ts";
import { nextIds } from "../../../workbook/table.ts";
import { applications, organisations, teachers } from "../../../workbook/tables/index.ts";

export const REGISTER_OF_APPLICATIONS = [applications, teachers, organisations];

export class ApplicationRegister {
  readonly index: ApplicationIndex;
  private readonly refs = new Map<Application, string>();
  private readonly byRef = new Map<string, Application>();
  private readonly freshIds: string[];
  private readonly byTeacher = new Map<string, Application[]>();

  /** @param mostNew how many applications may be added */
  constructor(book: Book, mostNew: number) {
    for (const { ref, row } of book.records(applications)) this.remember(ref, { ...row });
    const directory = { staff: [], organisations: book.rows(organisations) };
    const known = [...this.refs.keys()];
    const ids = known.map(({ id }) => id);
    this.freshIds = nextIds(applications.idPrefix ?? "", ids, mostNew);
    const people = peopleIndex(book.rows(teachers), directory);
    this.index = { ...applicationIndex(known, people), byTeacher: this.byTeacher };
  }

  /** The application or the teacher that an answer names. */
  answered(value: string): { application: Application | null; teacher: Teacher | null } {
    return {
      application: this.byRef.get(value) ?? null,
      teacher: this.index.people.byCode.get(value) ?? null,
    };
  }

  refOf(application: Application): string {
    return this.refs.get(application) ?? application.id;
  }

  /** Nothing when nothing changes. */
  patch(application: Application, part: Partial<Application>): Change[] {
    if (Object.keys(part).length === 0) return [];
    const ref = this.refOf(application);
    Object.assign(application, part);
    return [patchRow(applications, ref, part)];
  }

  add(part: Partial<Application>): Change[] {
    const id = this.freshIds.shift() ?? "";
    const row: Application = { ...emptyRow(applications), ...part, id };
    this.remember(id, { ...row });
    return addRowsIfAny(applications, [row]);
  }

  /** «Елагина Ольга Владимировна, МБОУ СОШ № 12»; the code where the book keeps no names. */
  wordPerson(code: string): string {
    const teacher = this.index.people.byCode.get(code);
    if (teacher === undefined) return code;
    return `${teacher.name === "" ? code : teacher.name}, ${teacher.school}`;
  }

  /** «ЗВ-0012: высшая, учитель, октябрь 2026 — Елагина …» */
  wordApplication(application: Application): string {
    const { kind, position, month, teacher } = application;
    const what = [kind, position, month].filter((part) => part !== "").join(", ");
    return `${this.refOf(application)}: ${what} — ${this.wordPerson(teacher)}`;
  }

  private remember(ref: string, application: Application): void {
    this.refs.set(application, ref);
    this.byRef.set(ref, application);
    const own = this.byTeacher.get(application.teacher);
    if (own === undefined) this.byTeacher.set(application.teacher, [application]);
    else own.push(application);
  }
}

// Columns by which a row of a list names a person: whole name or its parts, organisation, position.
import type { PersonSought } from "../../../domain/attestation/teachers/matchPeople.ts";
import { readPosition } from "../../../domain/attestation/teachers/positionWords.ts";
import { textOf, type ListDraft, type ListField } from "../kind.ts";

const NAME: ListField = {
  id: "name",
  label: "ФИО",
  headers: [
    /^(?:фио|ф и о)(?!\p{L})/u,
    /фамилия.*имя/,
    /педагог.*работник|аттестуем|заявител/,
    /^код(?: педагога)?$/,
  ],
  required: true,
  or: "surname",
};

/** «ФИО», or «Фамилия», «Имя», «Отчество» in columns of their own. */
export const NAME_PARTS: readonly ListField[] = [
  NAME,
  { id: "surname", label: "Фамилия", headers: [/^фамилия$/], required: false },
  { id: "first", label: "Имя", headers: [/^имя$/], required: false },
  { id: "middle", label: "Отчество", headers: [/^отчество/], required: false },
];

export const SCHOOL: ListField = {
  id: "school",
  label: "Организация",
  headers: [/место работы|организац|учрежден|(?:^| )оо(?: |$)|школа/],
  required: false,
};

export const DISTRICT: ListField = {
  id: "district",
  label: "Район",
  headers: [/^(?:муниципальн\p{L}* )?(?:район|округ|образование)/u, /^мо(?: |$)/, /^территори/],
  required: false,
};

export const POSITION: ListField = {
  id: "position",
  label: "Должность",
  headers: [/должност/],
  required: false,
};

export const SUBJECT: ListField = {
  id: "subject",
  label: "Предмет",
  headers: [/предмет|направлени/],
  required: false,
};

export const KIND: ListField = {
  id: "kind",
  label: "Категория",
  headers: [
    /(?:заявл|запраш|желаем|претенд|установл|присвоен).*категори/,
    /^(?:квалификационная )?категория$/,
    /^(?!.*(?:имеющ|действующ|прежн)).*категори/,
  ],
  required: false,
};

/** Whom a row means, as far as it says. */
export function soughtPerson(draft: ListDraft): PersonSought {
  const parts = ["surname", "first", "middle"].map((id) => textOf(draft, id));
  const name = textOf(draft, "name");
  const { position, subjects } = readPosition(textOf(draft, "position"));
  return {
    name: name === "" ? parts.join(" ").trim() : name,
    school: textOf(draft, "school"),
    position,
    subject: [textOf(draft, "subject"), ...subjects].join(" ").trim(),
  };
}

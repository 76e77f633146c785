// «Внести приказ»: the order on categories, a table of hundreds of people of the whole region under a head with its number.
import type { ApplicationSought } from "../../../domain/attestation/region/findApplication.ts";
import { isCivilDate } from "../../../domain/calendar/civil.ts";
import type { Order } from "../../../domain/attestation/region/orderTable.ts";
import { findDate } from "../../dates.ts";
import { textOf, type ListDraft, type ListKind } from "../kind.ts";
import { kindInText, kindOfCell } from "./kindWords.ts";
import { DISTRICT, KIND, NAME_PARTS, POSITION, SCHOOL, SUBJECT, soughtPerson } from "./personFields.ts";

export const ORDER_LIST: ListKind = {
  id: "orders",
  title: "Приказ",
  help:
    "Скопируйте таблицу приказа о категориях целиком, можно с заголовком, и вставьте сюда. Наши педагоги найдутся сами; " +
    "кого в приказе нет, тому не отказано: в нём только положительные решения.",
  fields: [
    ...NAME_PARTS,
    DISTRICT,
    // Without the place of work a namesake of another district can't be told apart.
    { ...SCHOOL, required: true },
    POSITION,
    SUBJECT,
    KIND,
  ],
  documentFields: [
    { id: "number", label: "Приказ №", kind: "text", required: true, help: "" },
    { id: "on", label: "Дата приказа", kind: "date", required: true, help: "" },
    {
      id: "decided",
      label: "Дата решения комиссии",
      kind: "date",
      required: true,
      help: "С этого дня действует категория, а не со дня приказа",
    },
    { id: "protocol", label: "Протокол", kind: "text", required: false, help: "Номер и дата" },
    {
      id: "kind",
      label: "Категория",
      kind: "text",
      required: false,
      help: "Если в таблице нет столбца с ней: «первая» или «высшая»",
    },
  ],
};

/** Whom and for what a row of the order names; the category may stand over its part of the table or over the whole. */
export function soughtInOrder(
  draft: ListDraft,
  document: Readonly<Record<string, string>>,
): ApplicationSought {
  const person = soughtPerson(draft);
  const position = person.position === "" ? positionIn(draft.heading) : person.position;
  const kinds = [
    kindOfCell(textOf(draft, "kind")),
    kindInText(draft.heading),
    kindOfCell(document["kind"] ?? ""),
  ];
  return { ...person, position, number: "", kind: kinds.find((kind) => kind !== "") ?? "" };
}

/** The order as its fields say; null until the required ones are filled in. */
export function orderOf(document: Readonly<Record<string, string>>): Order | null {
  const { number = "", on = "", decided = "", protocol = "" } = document;
  if (number.trim() === "" || !isCivilDate(on) || !isCivilDate(decided)) return null;
  return { number: number.trim(), on, decided, protocol: protocol.trim() };
}

/** What the lines above and below the table say: «приказ от 12.03.2026 № 345», «протокол от 05.03.2026 № 3», «высшую категорию». */
export function orderHead(lines: readonly string[]): Record<string, string> {
  const head = lines.join("\n");
  const order = numbered(head, /приказ\p{L}*/giu) ?? numbered(head, /^/gu);
  const protocol = numbered(head, /протокол\p{L}*/giu);
  const decision = /решени\p{L}*[^.;\n]{0,60}?от\s+([^;\n]{0,30})/iu.exec(head)?.[1] ?? "";
  const decided = protocol?.date ?? findDate(decision)?.date ?? "";
  const answers = {
    number: order?.number ?? "",
    on: order?.date ?? "",
    decided,
    protocol: protocol === null ? "" : protocol.text,
    kind: kindInText(head),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ""));
}

interface Numbered {
  number: string;
  /** yyyy-MM-dd */
  date: string;
  /** «№ 3 от 05.03.2026» */
  text: string;
}

/** Number and day that follow a word, in either order. */
function numbered(text: string, word: RegExp): Numbered | null {
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const after = text.slice(match.index, match.index + NEAR);
    const number = /(?:№|(?<!\p{L})N)\s*([\p{L}\p{N}][\p{L}\p{N}/.-]*)/u
      .exec(after)?.[1]
      ?.replace(/[.-]+$/, "");
    const found = findDate(after);
    if (number !== undefined && found !== null) {
      const [year, month, day] = found.date.split("-");
      return { number, date: found.date, text: `№ ${number} от ${day}.${month}.${year}` };
    }
    if (match[0] === "") return null;
  }
  return null;
}

/** Letters after a word within which its number and day are looked for. */
const NEAR = 160;

/** «учитель» of «по должности «учитель»:». */
function positionIn(heading: string): string {
  const named = /должност\p{L}*\s*[«"„]([^»"”]+)[»"”]/u.exec(heading)?.[1];
  return named ?? /должност\p{L}*\s*[:–-]?\s*([^,;:]+)/u.exec(heading)?.[1]?.trim() ?? "";
}

// «Организации» and «Сроки подачи»: the lists that aren't of people.
import type { FilingWindow } from "../../../domain/attestation/windows.ts";
import { firstDayOf, readMonth, schoolYearLabel, wordMonth } from "../../../domain/attestation/months.ts";
import { OWNERSHIPS, SCHOOL_KINDS, type Ownership } from "../../../domain/attestation/words.ts";
import { planYearFrom } from "../../../domain/calendar/planYear.ts";
import type { Organisation } from "../../../domain/people/directory.ts";
import { level } from "../../../domain/people/spelling.ts";
import { choiceIn } from "../choiceCells.ts";
import type { ListDraft, ListField, ListKind } from "../kind.ts";
import { readLooseDate } from "../looseDate.ts";
import { RowCells } from "./cells.ts";

const field = (id: string, label: string, headers: readonly RegExp[], required = false): ListField => ({
  id,
  label,
  headers,
  required,
});

export const SCHOOL_LIST: ListKind = {
  id: "schools",
  title: "Организации",
  help: "Названия, тип, почта, сайт. Организации узнаются по краткому и полному названию и по столбцу «Иначе пишут».",
  fields: [
    field(
      "name",
      "Краткое название",
      [/кратк/, /^(?!.*полн).*(?:наименован|назван|организац|учрежден|^оо$|^оу$|школа)/],
      true,
    ),
    field("fullName", "Полное название", [/полн/, /наименован|назван/]),
    field("kind", "Тип", [/^(?:тип|вид)(?: |$)/]),
    field("ownership", "Собственность", [/собственност|учредител|форма/]),
    field("aliases", "Иначе пишут", [/иначе|псевдоним|сокращ/]),
    field("locality", "Населённый пункт", [/насел|станица|поселок/]),
    field("site", "Страница «Аттестация»", [/сайт|страниц/]),
    field("email", "Эл. почта", [/почт|[eе] ?mail|^mail/]),
    field("phone", "Телефон", [/(?:^| )тел/]),
    field("head", "Руководитель", [/руководител|директор|заведующ/]),
    field("coordinator", "Ответственный", [/ответствен/]),
    field("staffCount", "Педагогов", [/педагог|работник|численн/]),
  ],
};

export const SCHOOL_FACTS = [
  "fullName",
  "kind",
  "ownership",
  "aliases",
  "locality",
  "site",
  "email",
  "phone",
  "head",
  "coordinator",
  "staffCount",
] as const satisfies readonly (keyof Organisation)[];

export interface ListedSchool extends Pick<RowCells, "notes"> {
  line: number;
  name: string;
  facts: Partial<Organisation>;
}

export function readSchool(draft: ListDraft): ListedSchool {
  const cells = new RowCells(draft, SCHOOL_LIST.fields);
  const lines = (id: string): string[] =>
    cells
      .lines(id)
      .split(/[\n;,]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return {
    line: draft.line,
    name: cells.text("name"),
    facts: {
      fullName: cells.text("fullName"),
      kind: choiceIn(cells.text("kind"), SCHOOL_KINDS) || cells.text("kind"),
      ownership: cells.read("ownership", ownershipIn) ?? "",
      aliases: lines("aliases"),
      locality: cells.text("locality"),
      site: cells.text("site"),
      email: cells.email("email"),
      phone: cells.text("phone"),
      head: cells.text("head"),
      coordinator: cells.text("coordinator"),
      staffCount: cells.read("staffCount", (text) => (/^\d{1,4}$/.test(text) ? Number(text) : null)),
    },
    notes: cells.notes,
  };
}

function ownershipIn(text: string): Ownership | "" {
  const plain = level(text);
  if (/муницип/.test(plain)) return "муниципальная";
  if (/част|негосуд/.test(plain)) return "частная";
  return /госуд|краев|област|федер/.test(plain)
    ? "государственная на территории"
    : choiceIn(text, OWNERSHIPS);
}

export const WINDOW_LIST: ListKind = {
  id: "windows",
  title: "Сроки подачи",
  help: "В какие дни регион принимает заявления на каждый месяц аттестации. Изменившиеся сроки станут новой версией: прежняя строка останется.",
  fields: [
    field("schoolYear", "Учебный год", [/учебн.*год|^год$/]),
    field("opens", "Приём с", [/^с$|прием.*(?:^| )с(?: |$)|начал|открыт/], true),
    field("closes", "Приём по", [/^(?:по|до)$|прием.*(?:^| )(?:по|до)(?: |$)|оконч|закрыт/], true),
    field("month", "Месяц аттестации", [/месяц|аттестац|период/], true),
    field("source", "Основание", [/основан|письм|приказ/]),
  ],
};

export interface ListedWindow extends Pick<
  FilingWindow,
  "schoolYear" | "month" | "opens" | "closes" | "source"
> {
  line: number;
  /** Why the row can't be taken; empty when it can. */
  problem: string;
}

export function readWindow(draft: ListDraft): ListedWindow {
  const cells = new RowCells(draft, WINDOW_LIST.fields);
  const year = planYearFrom(cells.text("schoolYear"))?.label ?? "";
  const month = readMonth(cells.text("month"), year);
  // A month without its day would be a guess, and nothing is sent from a guess.
  const exact = (id: string): string | null => {
    const found = readLooseDate(cells.text(id));
    return found?.precision === "day" ? found.date : null;
  };
  const [opens, closes] = [exact("opens"), exact("closes")];
  const own = { line: draft.line, opens, closes, source: cells.text("source") };
  if (month === null) {
    const text = cells.text("month");
    const problem =
      text === ""
        ? "Нет месяца аттестации."
        : `Месяц «${text}» не понят: напишите «октябрь 2026» или добавьте столбец с учебным годом.`;
    return { ...own, schoolYear: year, month: text, problem };
  }
  const schoolYear = year === "" ? schoolYearLabel(firstDayOf(month)) : year;
  return { ...own, schoolYear, month: wordMonth(month), problem: problemOf(opens, closes) };
}

function problemOf(opens: string | null, closes: string | null): string {
  if (opens === null || closes === null) return "Нужны два дня: с какого и по какой принимают заявления.";
  return closes < opens ? "Приём кончается раньше, чем начинается." : "";
}

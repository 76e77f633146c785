// A school's book as data: what the school has to do, what it is asked, how to fill in, and its own rows of the registers.
import type { CivilDate } from "../domain/calendar/civil.ts";
import { formatDate } from "../domain/calendar/civil.ts";
import { sheetSpec, BOOK_SHEETS, ownerOf, type SheetSpec } from "./sheets.ts";
import { isProposal, NEW_ROW, stateOf } from "./state.ts";
import type {
  BookContent,
  BookMark,
  BookQuestion,
  BookRow,
  BookSheet,
  BookState,
  SchoolData,
} from "./types.ts";

/** Lines left free under the rows of each sheet. */
const FREE_LINES = { teachers: 30, applications: 30, conformity: 20 } as const;

const PURPOSE = {
  teachers: "Педагоги вашей организации",
  applications: "Заявления на категорию ваших педагогов",
  conformity: "Аттестация на соответствие: даты вашей комиссии и последние допустимые дни",
} as const;

const CHECKED: BookQuestion = {
  id: "checked",
  label: "Все строки проверены",
  help: "«да», когда просмотрены все строки листа «Педагоги» и исправлено всё, что устарело",
  choices: ["да", "нет"],
};
const CHECKED_BY: BookQuestion = {
  id: "checkedBy",
  label: "Кто проверил",
  help: "Фамилия, имя, отчество и должность",
  choices: null,
};
const MESSAGE: BookQuestion = {
  id: "message",
  label: "Сообщение центру",
  help: "Всё, чему не нашлось столбца. Сведения о здоровье не пишите",
  choices: null,
};

/** Everything that the school will see, before it becomes a file or a shared spreadsheet. */
export function schoolBook(data: SchoolData): BookContent {
  const state = stateOf(data);
  return {
    mark: data.mark,
    title: `Книга организации: ${data.mark.school}`,
    centre: data.centre,
    contacts: data.contacts,
    issuedOn: data.issuedOn,
    dueBy: data.dueBy,
    tasks: data.tasks,
    questions: questionsOf(data),
    guide: guideOf(data),
    receipt: data.receipt,
    sheets: BOOK_SHEETS.map((sheet) => bookSheet(sheet, state)),
    names: data.names,
  };
}

/** «Выпуск № 3 от 22.11.2026. МБОУ СОШ № 8, код ОО-0001» — read again when nothing else tells whose book it is. */
export function markLine({ issue, school, organisation }: BookMark, issuedOn: CivilDate): string {
  return `Выпуск № ${issue} от ${formatDate(issuedOn)}. ${school}, код ${organisation}`;
}

/** All questions that a book may ask, for whoever reads the answers. */
export function questionsOf({
  listYear,
  asksCheck,
}: Pick<SchoolData, "listYear" | "asksCheck">): BookQuestion[] {
  const list: BookQuestion = {
    id: "list",
    label: "Список аттестуемых",
    help: `На ${listYear} учебный год: «подан», когда в листе «Заявления» отвечено на все предложения и вписаны остальные`,
    choices: ["подан", "аттестуемых нет"],
  };
  return [...(asksCheck ? [CHECKED, CHECKED_BY] : []), ...(listYear === "" ? [] : [list]), MESSAGE];
}

function bookSheet(sheet: SheetSpec, state: BookState): BookSheet {
  const rows = state.tables[sheet.name];
  const filled = Object.keys(rows).map((key): BookRow => ({ key, cells: rows[key] ?? {} }));
  const ordered = sheet.name === "applications" ? proposalsFirst(filled) : filled;
  const free = Array.from({ length: FREE_LINES[sheet.name] }, (_, index): BookRow => ({
    key: `${NEW_ROW} ${index + 1}`,
    cells: {},
  }));
  return {
    table: sheet.name,
    title: sheet.title,
    purpose: PURPOSE[sheet.name],
    columns: visibleColumns(sheet, rows).map((column) => ({
      layout: column.layout,
      owner: ownerOf(column, state.names),
    })),
    rows: [...ordered, ...free],
  };
}

/** Columns about proposals stand only in a book that has some. */
function visibleColumns(sheet: SheetSpec, rows: Readonly<Record<string, unknown>>): SheetSpec["columns"] {
  const hasProposals = Object.keys(rows).some(isProposal);
  return sheet.columns.filter(({ isOfProposals }) => hasProposals || !isOfProposals);
}

function proposalsFirst(rows: readonly BookRow[]): BookRow[] {
  return [...rows.filter(({ key }) => isProposal(key)), ...rows.filter(({ key }) => !isProposal(key))];
}

function guideOf({ names, proposals, dueBy, contacts }: SchoolData): string[] {
  const teachers = sheetSpec("teachers").title;
  const applications = sheetSpec("applications").title;
  const conformity = sheetSpec("conformity").title;
  return [
    "Белые клетки заполняете вы, серые ведёт центр: что вписано в серые, не принимается.",
    "Столбец «Код» не меняйте: по нему центр узнаёт строку, где бы она ни стояла.",
    "Новую строку вносите под последней, где в столбце «Код» написано «новая»: постоянный код даст центр.",
    "Строки не удаляйте: если человек больше не работает, выберите в столбце «Состояние» «уволен» или «переведён».",
    "Даты пишите полностью, например 31.12.2026. Где есть список, выбирайте из него.",
    names
      ? `«${applications}» и «${conformity}»: в новой строке выберите ФИО; у кого две должности — ещё и код из листа «${teachers}».`
      : `Книга ведётся без имён: в столбце «ФИО» ничего не пишите, людей называют кодами из листа «${teachers}».`,
    ...(proposals.length === 0
      ? []
      : [
          `«${applications}»: на каждую строку, которую предложил центр, ответьте «да» или «нет» в столбце «В список».`,
        ]),
    "Сведения о здоровье, даты рождения и личные телефоны не пишите.",
    `Заполненную книгу${dueBy === null ? "" : ` до ${formatDate(dueBy)}`} верните центру.${contacts === "" ? "" : ` ${contacts}.`}`,
  ];
}

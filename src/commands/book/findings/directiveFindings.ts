// What has to be asked about a directive: what it lacks, its term, its executor.
import { pointOf } from "../../../domain/control/closing.ts";
import { UNCLEAR, type CompletionContext } from "../../../domain/control/completion.ts";
import type { Directive } from "../../../domain/control/directive.ts";
import { termOfDirective } from "../../../domain/control/directiveCompletion.ts";
import { isSettled } from "../../../domain/control/state.ts";
import { directives } from "../../../workbook/tables/index.ts";
import { findingAt, type Finding } from "./finding.ts";
import { executorFindings } from "./peopleFindings.ts";
import { termFindings } from "./termFindings.ts";

/** What an open directive may lack. */
interface Lack {
  column: keyof Directive;
  isFound: (directive: Directive) => boolean;
  message: string;
  cure: string;
}

const LACKS: readonly Lack[] = [
  {
    column: "role",
    isFound: ({ role }) => role === "",
    message: "не указана роль центра, писем не будет",
    cure: "Выберите роль; если поручение не наше — «не относится» или «для сведения»",
  },
  {
    column: "letters",
    isFound: ({ letters, status }) => letters === "не слать" && status === "Новое",
    message: "срок прошёл до внесения в книгу, писем о нём нет",
    cure: "Впишите отчёт, поставьте «Архив» или выберите в «Письма» — «слать»",
  },
  {
    column: "report",
    isFound: ({ status, report }) => status === "Отчёт представлен" && report.trim() === "",
    message: "«Отчёт представлен» не считается — отчёта нет",
    cure: "Впишите номер и дату ответа в «Отчёт»",
  },
  {
    column: "extensionBasis",
    isFound: ({ extendedTo, extensionBasis }) => extendedTo !== null && extensionBasis === "",
    message: "срок перенесён без основания",
    cure: "Переносит только тот, кто дал поручение: впишите его письмо",
  },
  {
    column: "comment",
    isFound: ({ text, comment }) => /прилагаем\S* форм/iu.test(text) && comment === "",
    message: "в поручении названа прилагаемая форма, её нет в книге",
    cure: "Запросите форму или напишите в «Комментарий», где она лежит",
  },
];

/** Questions about a directive that nobody has settled yet. */
export function directiveFindings(directive: Directive, context: CompletionContext): Finding[] {
  if (isSettled(directive)) return [];
  const spot = { table: directives, id: directive.id, place: pointOf(directive) };
  const isDated = directive.termKind === UNCLEAR && directive.due !== null;
  return [
    ...LACKS.filter(({ isFound }) => isFound(directive)).map(({ column, message, cure }) =>
      findingAt(spot, column, message, cure),
    ),
    ...(isDated ? [] : termFindings(spot, termOfDirective(directive, context))),
    ...executorFindings(spot, directive.internalExecutor, context.directory),
  ];
}

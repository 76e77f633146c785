// What has to be asked about items of the plan and their occurrences.
import { formatDate } from "../../../domain/calendar/civil.ts";
import {
  isAnswered,
  placeOfItem,
  termOfItem,
  type CompletionContext,
} from "../../../domain/control/completion.ts";
import type { Occurrence, PlanItem } from "../../../domain/control/plan.ts";
import { occurrences, plan } from "../../../workbook/tables/index.ts";
import { findingAt, type Finding } from "./finding.ts";
import { executorFindings, peopleFindings } from "./peopleFindings.ts";
import { termFindings } from "./termFindings.ts";

/** Questions about the term of an item, the people that it names, and evidence that is missing. */
export function itemFindings(item: PlanItem, context: CompletionContext): Finding[] {
  const { status, evidence } = item;
  const spot = { table: plan, id: item.id, place: placeOfItem(item) };
  const isExecuted = status === "Исполнено";
  const term = termOfItem(item, context);
  const found = isExecuted || isAnswered(item, term) ? [] : termFindings(spot, term);
  found.push(
    ...peopleFindings(spot, "responsibleText", item.responsibleText, context.directory),
    ...executorFindings(spot, item.internalExecutor, context.directory),
  );
  if (isExecuted && evidence === "") {
    found.push(
      findingAt(
        spot,
        "evidence",
        "«Исполнено» не считается — нет подтверждения",
        "Напишите, чем подтверждается, например «заявок не поступало»",
      ),
    );
  }
  return found;
}

/** The first thing that has to be asked about an occurrence. */
export function occurrenceFindings(row: Occurrence): Finding[] {
  const { status, evidence, letters, due, silentUntil, comment } = row;
  const place = row.label === "" ? row.place : `${row.place}, ${row.label}`;
  const spot = { table: occurrences, id: row.id, place };
  if (status === "Исполнено" && evidence.trim() === "") {
    const message = "«Исполнено» не считается — нет подтверждения";
    return [
      findingAt(spot, "evidence", message, "Напишите коротко, например «лист регистрации, папка 02-15»"),
    ];
  }
  if (letters === "не слать" && (status === "Не начато" || status === "") && due !== null) {
    const message = `срок ${formatDate(due)} прошёл до внесения в книгу, писем о нём нет`;
    const cure = "Отметьте исполнение, поставьте «Архив» или выберите в «Письма» — «слать»";
    return [findingAt(spot, "letters", message, cure)];
  }
  if (silentUntil !== null && comment === "") {
    const message = "напоминания отложены без причины";
    return [findingAt(spot, "comment", message, "Напишите причину в «Комментарий»")];
  }
  return [];
}

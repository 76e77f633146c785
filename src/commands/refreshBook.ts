// «Обновить» and «Проверить книгу»: rows completed, remarks renewed, «Сегодня» composed anew.
import { counted } from "../domain/language/plural.ts";
import { readProperties } from "../google/properties.ts";
import type { Run } from "../run/run.ts";
import { remarks as remarksTable } from "../workbook/tables/index.ts";
import { wordRemark } from "./checkBook.ts";
import { readHeartbeat } from "./book/owner.ts";
import { bringWholeUpToDate } from "./book/refresh.ts";
import type { Outcome } from "./outcome.ts";

export function refreshBook(run: Run): Outcome {
  const heartbeat = readHeartbeat(readProperties());
  const { remarks } = bringWholeUpToDate(run, { heartbeat });
  const count = counted(remarks.length, "замечание", "замечания", "замечаний");
  return {
    message:
      remarks.length === 0
        ? "Книга в порядке, замечаний нет."
        : `Книга обновлена: ${count}. Смотрите лист «${remarksTable.title}».`,
    details: remarks.map(wordRemark),
    data: remarks,
  };
}

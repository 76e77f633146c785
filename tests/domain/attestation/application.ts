// An application for tests: an empty row, and the facts of a whole way in their order.
import type { Application } from "../../../src/domain/attestation/application.ts";
import { applications } from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";

export const BLANK: Application = sampleRow(applications, { id: "ЗВ-0001" });

/** What makes each state of the main way, in their order. */
export const WAY: readonly (readonly [Application["state"], Partial<Application>])[] = [
  ["Заявлен в списке ОО", { teacher: "КР-0001", kind: "первая", listed: "2026-06-10" }],
  ["В предварительном графике", { month: "ноябрь 2026" }],
  ["Срок согласован", { agreed: "2026-10-05", agreedBy: "Орлова А.П." }],
  ["Папка на просмотре", { folderOn: "2026-10-08" }],
  ["Готов к подаче", { folderResult: "готова" }],
  ["Заявление подано", { filed: "2026-10-12", number: "117" }],
  ["Включён в список", { regionListOn: "2026-10-20", regionList: "41" }],
  ["Принято к рассмотрению", { acceptedOn: "2026-10-25" }],
  ["Всесторонний анализ", { experts: ["Зимина Ольга Петровна"] }],
  [
    "Заключение направлено",
    {
      conclusionOn: "2026-11-05",
      conclusion: "соответствует показателям",
      conclusionSent: "2026-11-06",
    },
  ],
  ["Категория установлена", { decided: "2026-11-20", result: "установить" }],
  ["Приказ издан", { orderNumber: "2301", orderOn: "2026-11-25" }],
  ["Банк обновлён", { bankOn: "2026-11-27" }],
];

/** An application that has come as far as a state of the main way, with everything that it takes. */
export function at(state: Application["state"], facts: Partial<Application> = {}): Application {
  const last = WAY.findIndex(([each]) => each === state);
  if (last === -1) throw new Error(`Not on the main way: ${state}`);
  const known = WAY.slice(0, last + 1).reduce((row, [, part]) => ({ ...row, ...part }), BLANK);
  return { ...known, state, accepted: state, ...facts };
}

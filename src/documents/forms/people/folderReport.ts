// Справка о просмотре папок: folders that the centre looked through in a month, its remarks and terms. Form: documents §5.12.
import { addDays } from "../../../domain/calendar/civil.ts";
import { workingDayOnOrBefore } from "../../../domain/calendar/workingCalendar.ts";
import type { Form } from "../../form.ts";
import { checkReport, type Check } from "./checkReport.ts";

export const folderReport: Form = {
  kind: "folderReport",
  needs: ["applications"],
  make: (data, request) => [checkReport(FOLDERS, data, request)],
};

const FOLDERS: Check = {
  kind: "folderReport",
  title: "Справка о просмотре папок",
  on: ({ folderOn }) => folderOn,
  result: ({ folderResult }) => folderResult,
  results: [
    ["готова", "готовы"],
    ["готова с замечаниями", "готовы с замечаниями"],
    ["на доработке", "на доработке"],
    ["не представлялась", "не представлены"],
  ],
  inSchools: ["организации", "организаций", "организаций"],
  remark: ({ folderNotes }) => folderNotes.trim(),
  fixBy: ({ folderResult, folderFixBy, folderOn }, { settings, calendar }) =>
    folderResult === "" || folderResult === "готова" || folderOn === null
      ? null
      : (folderFixBy ?? workingDayOnOrBefore(calendar, addDays(folderOn, settings.folderFixDays))),
  cure: "Впишите «Папка просмотрена» и «Итог просмотра» в лист «Заявления» или выберите другой месяц",
};

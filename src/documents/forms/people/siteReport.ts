// Справка о сайтах: marks of the month on the materials that organisations keep on their sites. Form: documents of the field §5.12.
import type { SiteResult } from "../../../domain/attestation/application.ts";
import { addDays, type CivilDate } from "../../../domain/calendar/civil.ts";
import { workingDayOnOrBefore } from "../../../domain/calendar/workingCalendar.ts";
import type { Form, PaperData } from "../../form.ts";
import { dayField } from "../request.ts";
import { checkReport, type Check } from "./checkReport.ts";

export const siteReport: Form = {
  kind: "siteReport",
  needs: ["applications"],
  fields: [
    {
      id: "fixBy",
      label:
        "Устранить замечания до; пусто – через столько дней после проверки, сколько даётся на доработку папки",
      kind: "date",
      default: () => "",
    },
  ],
  make: (data, request) => [checkReport(SITES, data, request)],
};

/** As many days after the check as for a folder: «На доработку папки». */
const usualTerm = (checked: CivilDate, { settings, calendar }: PaperData): CivilDate =>
  workingDayOnOrBefore(calendar, addDays(checked, settings.folderFixDays));

const REMARKS: Readonly<Record<SiteResult, string>> = {
  "размещено полностью": "siteReport.full",
  частично: "siteReport.partly",
  нет: "siteReport.none",
  устарело: "siteReport.old",
};

const SITES: Check = {
  kind: "siteReport",
  title: "Справка о сайтах организаций",
  on: ({ siteOn }) => siteOn,
  result: ({ siteResult }) => siteResult,
  results: [
    ["размещено полностью", "размещены полностью"],
    ["частично", "частично"],
    ["нет", "не размещены"],
    ["устарело", "устарели"],
  ],
  inSchools: ["организации", "организациях", "организациях"],
  remark: ({ siteResult, siteLink }, { words }) => {
    if (siteResult === "") return "";
    const isLost = (siteResult === "частично" || siteResult === "устарело") && siteLink.trim() === "";
    return [words.say(REMARKS[siteResult]), ...(isLost ? [words.say("siteReport.noLink")] : [])].join("; ");
  },
  fixBy: ({ siteResult, siteOn }, data, request) =>
    siteOn === null || siteResult === "" || siteResult === "размещено полностью"
      ? null
      : (dayField(request, "fixBy") ?? usualTerm(siteOn, data)),
  cure: "Впишите «Сайт проверен» и «Итог проверки сайта» в лист «Заявления» или выберите другой месяц",
};

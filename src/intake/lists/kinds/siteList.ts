// «Вставить из таблицы ИРО»: the list of applications as the region's site shows it to the centre.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { ApplicationSought } from "../../../domain/attestation/region/findApplication.ts";
import type { SiteRow } from "../../../domain/attestation/region/siteTable.ts";
import { textOf, type ListDraft, type ListKind } from "../kind.ts";
import { dayOfCell } from "./dayOfCell.ts";
import { kindOfCell } from "./kindWords.ts";
import { DISTRICT, KIND, NAME_PARTS, POSITION, SCHOOL, SUBJECT, soughtPerson } from "./personFields.ts";

export const SITE_LIST: ListKind = {
  id: "site",
  title: "Таблица ИРО",
  help:
    "Скопируйте на сайте таблицу заявлений вместе с шапкой и вставьте сюда: номер, дата, фамилия с именем, категория, состояние. " +
    "Наши заявления найдутся сами, чужие останутся в стороне.",
  fields: [
    {
      id: "number",
      label: "№ заявления",
      headers: [
        /^(?:(?:номер|n|рег|регистрационный|вх|входящий) )*заявлени[ея](?: (?:номер|n))?$/,
        /^(?:регистрационный|рег|входящий|вх)(?: номер)?$/,
        /^номер$/,
        /^id$/,
      ],
      required: false,
    },
    {
      id: "started",
      label: "Начало аттестации",
      headers: [/начал.*аттестац/, /аттестац.*(?:^| )с$/],
      required: false,
    },
    {
      id: "stateOn",
      label: "Дата состояния",
      headers: [/дата.*(?:состоян|статус|измен|обновл)/, /(?:состоян|статус).*(?:дата|с)$/],
      required: false,
    },
    {
      id: "filed",
      label: "Подано",
      headers: [/дата.*(?:подач|заявл|регистр|поступл)/, /^подан/, /^дата(?: и время)?$/, /создан/],
      required: false,
    },
    ...NAME_PARTS,
    DISTRICT,
    SCHOOL,
    POSITION,
    SUBJECT,
    KIND,
    {
      id: "reason",
      label: "Причина",
      headers: [/причин/, /замечани/, /комментар/, /примечан/],
      required: false,
    },
    {
      id: "state",
      label: "Состояние",
      headers: [/состояни/, /статус/, /этап/, /результат/],
      required: false,
    },
  ],
  documentFields: [
    {
      id: "seenOn",
      label: "Таблица снята с сайта",
      kind: "date",
      required: false,
      help: "Пусто — сегодня; этим днём отмечаются состояния без даты",
    },
  ],
};

/** Whom and what a row of the site means. */
export function soughtOnSite(draft: ListDraft): ApplicationSought {
  const kind = kindOfCell(textOf(draft, "kind"));
  return { ...soughtPerson(draft), number: textOf(draft, "number"), kind };
}

/** @param seenOn the day of states that have none of their own */
export function siteRow(draft: ListDraft, seenOn: CivilDate): SiteRow {
  const day = (id: string): CivilDate | null => dayOfCell(textOf(draft, id));
  return {
    number: textOf(draft, "number"),
    filed: day("filed"),
    state: textOf(draft, "state"),
    stateOn: day("stateOn") ?? seenOn,
    reason: textOf(draft, "reason"),
    started: day("started"),
  };
}

export const SITE_DAYS = ["filed", "stateOn", "started"] as const;

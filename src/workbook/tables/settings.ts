// «Календарь» and «Настройки»: what is particular to the centre and to the year, as data.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { DAY_KINDS, type DayKind } from "../../domain/calendar/workingCalendar.ts";
import { choice, date, longText, text } from "../column.ts";
import { table } from "../table.ts";

export interface CalendarRow {
  date: CivilDate | null;
  kind: DayKind | "";
  note: string;
}

export interface SettingRow {
  key: string;
  label: string;
  value: string;
  help: string;
}

export const calendar = table<CalendarRow>(
  "Календарь",
  {
    date: date("День", { required: true }),
    kind: choice("Какой это день", DAY_KINDS, {
      required: true,
      help: "Только дни, которые отличаются от обычной пятидневки",
    }),
    note: longText("Основание", { width: 420, help: "Праздник, перенос, местный выходной" }),
  },
  {
    name: "calendar",
    sheetId: 106,
    purpose:
      "Производственный календарь: выходные будни, рабочие субботы, сокращённые дни; дополняется раз в год",
    section: "settings",
    key: "date",
  },
);

export const settings = table<SettingRow>(
  "Настройки",
  {
    key: text("Код", { computed: true, hidden: true }),
    label: text("Настройка", { width: 280, computed: true }),
    value: text("Значение", { width: 260, help: "Меняйте здесь" }),
    help: longText("Пояснение", { width: 480, computed: true }),
  },
  {
    name: "settings",
    sheetId: 107,
    purpose: "Название центра, правила сроков и напоминаний: меняются здесь, без программиста",
    section: "settings",
    key: "key",
    frozenColumns: 2,
  },
);

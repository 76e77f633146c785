// «Сегодня»: what a person opens in the morning. Its groups wear the colours of the book; the rows below them say what each means.
import { TODAY_GROUPS, type TodayGroup, type TodayRow } from "../../domain/control/today.ts";
import { COLOURS, type ColourName, type ColourRule } from "../colours.ts";
import { choice, date, longText, text } from "../column.ts";
import { table } from "../table.ts";

/** Group of the rows that explain the colours. */
const LEGEND_GROUP = "Цвета";

/** A row of «Сегодня» as read: a person may have emptied its group. */
export type TodaySheetRow = Omit<TodayRow, "group"> & { group: TodayGroup | typeof LEGEND_GROUP | "" };

const GROUP_OF_COLOUR: Readonly<Partial<Record<ColourName, TodayGroup>>> = {
  overdue: "Просрочено",
  today: "Сегодня",
  soon: "Скоро",
  question: "На подпись",
};

const COLOUR_NAMES: readonly ColourName[] = ["overdue", "today", "soon", "done", "question"];

/** The legend, one row for each colour. */
export const LEGEND_ROWS: readonly TodaySheetRow[] = COLOUR_NAMES.map((name) => ({
  group: LEGEND_GROUP,
  who: "",
  what: COLOURS[name].word,
  due: null,
  place: "",
  action: COLOURS[name].meaning,
  sheet: "",
  rowId: "",
}));

function colourOf(colour: ColourName): ColourRule<TodaySheetRow> {
  const group = GROUP_OF_COLOUR[colour];
  const legend = `({group}="${LEGEND_GROUP}")*({what}="${COLOURS[colour].word}")`;
  const formula = group === undefined ? legend : `({group}="${group}")+${legend}`;
  return { colour, on: ["group", "due"], formula };
}

export const today = table<TodaySheetRow>(
  "Сегодня",
  {
    group: choice("Раздел", [...TODAY_GROUPS, LEGEND_GROUP], { width: 130, computed: true }),
    who: text("Кто", { width: 140, computed: true }),
    what: longText("Что", { width: 360, computed: true }),
    due: date("Срок", { computed: true }),
    place: text("Где", { width: 190, computed: true }),
    action: longText("Что сделать", { width: 300, computed: true }),
    sheet: text("Лист", { width: 110, computed: true, hidden: true }),
    rowId: text("Код", { width: 90, computed: true, hidden: true }),
  },
  {
    name: "today",
    sheetId: 111,
    purpose:
      "Что сегодня: просроченное, сегодняшнее, близкое, чего ждём от других. Список составляет программа",
    section: "control",
    key: "rowId",
    visible: true,
    frozenColumns: 1,
    colours: COLOUR_NAMES.map(colourOf),
  },
);

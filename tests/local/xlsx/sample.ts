// An invented workbook in the documented form: wrapped texts, dates around a day, drop-downs, notes, a hidden column.

type Schema = {
  Cell: GoogleAppsScript.Sheets.Schema.CellData;
  Format: GoogleAppsScript.Sheets.Schema.CellFormat;
  Rule: GoogleAppsScript.Sheets.Schema.DataValidationRule;
  Colour: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
  Sheet: GoogleAppsScript.Sheets.Schema.Sheet;
  Book: GoogleAppsScript.Sheets.Schema.Spreadsheet;
};

/** Day number of «yyyy-MM-dd». */
export function serial(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

const rgb = (hex: string) => ({
  rgbColor: {
    red: parseInt(hex.slice(1, 3), 16) / 255,
    green: parseInt(hex.slice(3, 5), 16) / 255,
    blue: parseInt(hex.slice(5, 7), 16) / 255,
  },
});

export const STATES = ["Новое", "В работе", "Исполнено", "Снято с контроля"];

/** A list with commas: it can't stand inside a drop-down. */
export const ROLES = ["исполнитель", "соисполнитель, по согласованию", "к сведению"];

const WRAPPED: Schema["Format"] = { wrapStrategy: "WRAP", verticalAlignment: "TOP" };
const HEADER: Schema["Format"] = {
  backgroundColorStyle: rgb("#dce8f5"),
  textFormat: { bold: true },
  wrapStrategy: "WRAP",
  verticalAlignment: "MIDDLE",
};
const DATE: Schema["Format"] = { ...WRAPPED, numberFormat: { type: "DATE", pattern: "dd.mm.yyyy" } };
const TEXT: Schema["Format"] = { ...WRAPPED, numberFormat: { type: "TEXT" } };

const choice = (items: readonly string[], strict = true): Schema["Rule"] => ({
  condition: { type: "ONE_OF_LIST", values: items.map((item) => ({ userEnteredValue: item })) },
  strict,
  showCustomUi: true,
  inputMessage: "Выберите из списка",
});
const STATE_RULE = choice(STATES);
const ROLE_RULE = choice(ROLES);
const DATE_RULE: Schema["Rule"] = { condition: { type: "DATE_IS_VALID" }, strict: false };
const SCHOOL_RULE: Schema["Rule"] = {
  condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='Организации: школы и сады'!$A$2:$A" }] },
  strict: false,
};
const TICK_RULE: Schema["Rule"] = { condition: { type: "BOOLEAN" }, strict: true };

const HEADERS: readonly (readonly [string, number, string?])[] = [
  ["ID", 78, "Постоянный номер строки. Ставит программа, не меняйте.\nЗаполняет программа."],
  ["№ пункта", 70],
  [
    "Поручение",
    320,
    "Текст пункта так, как он стоит в документе: с частями, сроками и исполнителями.\nОбязательно.",
  ],
  ["Роль центра", 150],
  ["Срок (как в документе)", 130],
  [
    "Контрольный срок",
    96,
    "Срок, перенесённый с выходного на предшествующий рабочий день.\nЦвета: красный — просрочено; оранжевый — срок сегодня; жёлтый — срок близко; зелёный — исполнено; сиреневый — требует решения.",
  ],
  ["Предупредить с", 96],
  ["Состояние", 130],
  ["Организация", 190],
  ["Проверено", 80],
  ["Отчёт", 150],
];

const ACTIVITIES = [
  "Провести консультацию для ответственных за аттестацию в образовательных организациях",
  "Направить в центр сводную заявку на аттестацию педагогических работников в целях установления квалификационной категории, согласованную с руководителем, в двух экземплярах: на бумаге и в электронном виде",
  "Собрать сведения",
  "Подготовить и разместить на сайте график заседаний аттестационной комиссии\n- утвердить состав\n- согласовать даты\n- известить организации",
];

/** Days from the sample's today to the control date of each row. */
const OFFSETS = [-40, -12, -3, 0, 1, 3, 5, 9, 20, 60];

/** «Поручения»: 30 rows whose dates stand around `today`. */
function directives(today: number): Schema["Sheet"] {
  const rows = Array.from({ length: 30 }, (_, index) => ({ values: directive(index, today) }));
  const blank = {
    values: directiveRules().map((dataValidation, column) => cellOf("", column, dataValidation)),
  };
  return {
    properties: {
      sheetId: 101,
      title: "Поручения",
      index: 0,
      tabColorStyle: rgb("#3d7a5c"),
      gridProperties: { rowCount: 36, columnCount: 11, frozenRowCount: 1, frozenColumnCount: 2 },
    },
    data: [
      {
        columnMetadata: HEADERS.map(([, pixelSize], column) => ({ pixelSize, hiddenByUser: column === 6 })),
        rowData: [{ values: headerRow() }, ...rows, blank, blank, blank, blank, blank],
      },
    ],
    basicFilter: { range: { sheetId: 101, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 11 } },
    conditionalFormats: colours(),
    protectedRanges: [{ range: { sheetId: 101, startColumnIndex: 0, endColumnIndex: 1 }, warningOnly: true }],
  };
}

function headerRow(): Schema["Cell"][] {
  return HEADERS.map(([header, , note]) => ({
    userEnteredValue: { stringValue: header },
    userEnteredFormat: HEADER,
    ...(note !== undefined && { note }),
  }));
}

function directiveRules(): (Schema["Rule"] | undefined)[] {
  return [, , , ROLE_RULE, , DATE_RULE, DATE_RULE, STATE_RULE, SCHOOL_RULE, TICK_RULE, ,].map((rule) => rule);
}

function directive(index: number, today: number): Schema["Cell"][] {
  const due = today + (OFFSETS[index % OFFSETS.length] ?? 0);
  const values: readonly (string | number | boolean)[] = [
    `ПР-${String(index + 1).padStart(4, "0")}`,
    index % 7 === 3 ? "4.1" : String(index + 1),
    ACTIVITIES[index % ACTIVITIES.length] ?? "",
    ROLES[index % ROLES.length] ?? "",
    index % 5 === 0 ? "ежемесячно, до 5 числа месяца, следующего за отчётным" : "до 10 июля",
    due,
    due - 7,
    index % 6 === 5 ? "Исполнено" : (STATES[index % 2] ?? ""),
    index % 2 === 0 ? "МБОУ «СОШ № 1» г. Лесного" : "МБДОУ «Детский сад № 12 „Берёзка“»",
    index % 3 === 0,
    index === 2 ? "=1+1" : "",
  ];
  const rules = directiveRules();
  return values.map((value, column) => cellOf(value, column, rules[column]));
}

function cellOf(
  value: string | number | boolean,
  column: number,
  dataValidation: Schema["Rule"] | undefined,
): Schema["Cell"] {
  return {
    ...(typeof value === "string" && value !== "" && { userEnteredValue: { stringValue: value } }),
    ...(typeof value === "number" && { userEnteredValue: { numberValue: value } }),
    ...(typeof value === "boolean" && { userEnteredValue: { boolValue: value } }),
    userEnteredFormat: column === 5 || column === 6 ? DATE : column === 9 ? WRAPPED : TEXT,
    ...(dataValidation !== undefined && { dataValidation }),
  };
}

/** Done, overdue, today, soon: written as the book writes them, without separators. */
function colours(): Schema["Colour"][] {
  const open = '($F2<>"")*($H2<>"Исполнено")';
  return [
    colour('=($H2="Исполнено")', "#cfe8cf", false),
    colour(`=${open}*($F2<TODAY())`, "#f4b6b0", true),
    colour(`=${open}*($F2=TODAY())`, "#ffcf8a", true),
    colour(`=${open}*($F2>TODAY())*($G2<>"")*($G2<=TODAY())`, "#fff2b3", false),
  ];
}

function colour(formula: string, background: string, bold: boolean): Schema["Colour"] {
  return {
    ranges: [2, 5].map((column) => ({
      sheetId: 101,
      startRowIndex: 1,
      endRowIndex: 36,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    })),
    booleanRule: {
      condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] },
      format: { backgroundColorStyle: rgb(background), textFormat: { bold } },
    },
  };
}

function schools(): Schema["Sheet"] {
  const names = ["МБОУ «СОШ № 1» г. Лесного", "МБДОУ «Детский сад № 12 „Берёзка“»", "МБОУ «Лицей № 3»"];
  return {
    properties: {
      sheetId: 102,
      title: "Организации: школы и сады",
      index: 1,
      gridProperties: { rowCount: 500, columnCount: 3, frozenRowCount: 1 },
    },
    data: [
      {
        columnMetadata: [{ pixelSize: 260 }, { pixelSize: 160 }, { pixelSize: 120 }],
        rowData: [
          {
            values: ["Организация", "Почта", "Поручений"].map((stringValue) => ({
              userEnteredValue: { stringValue },
              userEnteredFormat: HEADER,
            })),
          },
          ...names.map((stringValue, index) => ({
            values: [
              { userEnteredValue: { stringValue }, userEnteredFormat: TEXT },
              {
                userEnteredValue: { stringValue: `school${String(index + 1)}@example.org` },
                userEnteredFormat: {
                  textFormat: { link: { uri: `mailto:school${String(index + 1)}@example.org` } },
                },
              },
              {
                userEnteredValue: { formulaValue: `=COUNTIF(Поручения!$I$2:$I;$A${String(index + 2)})` },
                effectiveValue: { numberValue: [15, 15, 0][index] ?? 0 },
              },
            ],
          })),
          {
            values: [
              {
                userEnteredValue: { stringValue: "К первому поручению" },
                userEnteredFormat: { textFormat: { link: { uri: "#gid=101&range=A2" } } },
              },
            ],
          },
        ],
      },
    ],
  };
}

function log(): Schema["Sheet"] {
  return {
    properties: {
      sheetId: 103,
      title: "Журнал",
      index: 2,
      hidden: true,
      gridProperties: { rowCount: 10, columnCount: 2 },
    },
    data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: "скрытая запись" } }] }] }],
  };
}

/** The sample book with control dates around the day «yyyy-MM-dd». */
export function sampleBook(today: string): Schema["Book"] {
  return {
    spreadsheetId: "sample",
    properties: { title: "Аттестация — пример", locale: "ru_RU", timeZone: "Europe/Moscow" },
    sheets: [directives(serial(today)), schools(), log()],
  };
}

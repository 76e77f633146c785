// Deadline colours: conditional formats that are installed once and compare dates with TODAY(), so that nothing goes stale.
// The formulas have no separators and no decimals: they hold under every locale of the book.

/** The five colours of the book, each with its word; the legend stands under «Сегодня» and in the notes of coloured columns. */
export const COLOURS = {
  overdue: { meaning: "Срок прошёл, исполнения нет", word: "просрочено", background: "#f4b6b0", bold: true },
  today: { meaning: "Последний день срока", word: "срок сегодня", background: "#ffcf8a", bold: true },
  soon: {
    meaning: "Срок подходит: за сколько дней — в листе «Настройки»",
    word: "срок близко",
    background: "#fff2b3",
    bold: false,
  },
  done: { meaning: "Исполнено и подтверждено", word: "исполнено", background: "#cfe8cf", bold: false },
  question: {
    meaning: "Нужен ваш ответ: причина — в листе «Замечания»",
    word: "требует решения",
    background: "#d9d2f0",
    bold: false,
  },
} as const;
export type ColourName = keyof typeof COLOURS;

/** One condition on a row; a cell of `column` is named in the formula as {column}. */
export interface ColourRule<Row> {
  colour: ColourName;
  /** Columns that are coloured. */
  on: readonly (keyof Row & string)[];
  /** Formula over the row: «({due}<>"")*({due}<TODAY())». */
  formula: string;
}

export interface DeadlineColumns<Row> {
  on: readonly (keyof Row & string)[];
  due: keyof Row & string;
  warnFrom: keyof Row & string;
  status: keyof Row & string;
  /** States in which a deadline is not watched any more. */
  closed: readonly string[];
  /** States shown as done. */
  done: readonly string[];
  /** Formula of rows that wait for somebody's decision, if the table has such. */
  question?: string;
}

/** Colours of a table with deadlines: done, needs a decision, overdue, due today, coming. First rule wins. */
export function deadlineColours<Row>(columns: DeadlineColumns<Row>): ColourRule<Row>[] {
  const { on, due, warnFrom, status } = columns;
  const open = columns.closed.map((state) => `({${status}}<>"${state}")`).join("*");
  const dated = `({${due}}<>"")*${open}`;
  const isDone = columns.done.map((state) => `({${status}}="${state}")`).join("+");
  const rules: ColourRule<Row>[] = [{ colour: "done", on, formula: isDone }];
  if (columns.question !== undefined) rules.push({ colour: "question", on, formula: columns.question });
  rules.push(
    { colour: "overdue", on, formula: `${dated}*({${due}}<TODAY())` },
    { colour: "today", on, formula: `${dated}*({${due}}=TODAY())` },
    {
      colour: "soon",
      on,
      formula: `${dated}*({${due}}>TODAY())*({${warnFrom}}<>"")*({${warnFrom}}<=TODAY())`,
    },
  );
  return rules;
}

/** «красный — просрочено» lines for the notes. */
export const LEGEND = `Цвета: красный — ${COLOURS.overdue.word}; оранжевый — ${COLOURS.today.word}; жёлтый — ${COLOURS.soon.word}; зелёный — ${COLOURS.done.word}; сиреневый — ${COLOURS.question.word}.`;

/** Colour for the service: «#f4b6b0» → parts from 0 to 1. */
export function rgbOf(hex: string): GoogleAppsScript.Sheets.Schema.Color {
  const part = (from: number) => parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** A rule without its row type. */
export interface AnyColourRule {
  readonly colour: ColourName;
  readonly on: readonly string[];
  readonly formula: string;
}

// Numbers and dashes of lists, which the browser draws itself and which stand in no text.

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  const [largest, digits] = ROMAN.find(([each]) => each <= value) ?? [0, ""];
  return largest === 0 ? "" : digits + roman(value - largest);
}

const latin = (value: number): string => LATIN.charAt((value - 1) % LATIN.length);

/** Ways to write a number, by the type of a list in HTML or its style. */
const WAYS: readonly (readonly [way: RegExp, write: (value: number) => string])[] = [
  [/^(?:I|upper-roman)$/, (value) => roman(value).toUpperCase()],
  [/^(?:i|lower-roman)$/, roman],
  [/^(?:A|upper-(?:latin|alpha))$/, (value) => latin(value).toUpperCase()],
  [/^(?:a|lower-(?:latin|alpha))$/, latin],
];

export class ListMarks {
  private readonly counts = new Map<Element, number>();

  /** «3.», «-», or nothing for a list without marks; to be asked for each item in order. */
  markOf(item: Element): string {
    const list = item.parentElement;
    if (list === null) return "";
    const way = styleOf(item) || styleOf(list) || (list.getAttribute("type") ?? "");
    if (way === "none") return "";
    if (list.tagName !== "OL") return "-";
    const value = wholeNumber(item.getAttribute("value")) ?? this.next(list);
    this.counts.set(list, value);
    const write = WAYS.find(([known]) => known.test(way))?.[1] ?? String;
    return `${write(value)}.`;
  }

  /** A mark that Word has written as text: its bullets are letters of a font of signs. */
  written(text: string): string {
    const mark = text.replace(/\s+/g, " ").trim();
    return /^[^\d]$/u.test(mark) ? "-" : mark;
  }

  private next(list: Element): number {
    const before = this.counts.get(list);
    return before === undefined ? (wholeNumber(list.getAttribute("start")) ?? 1) : before + 1;
  }
}

function styleOf(element: Element): string {
  return /list-style(?:-type)?:\s*([a-z-]+)/i.exec(element.getAttribute("style") ?? "")?.[1] ?? "";
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

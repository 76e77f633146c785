// A table as Excel takes it from the clipboard: cells parted by tabs. A text that would become a formula there stays a text.

export function tabSeparated(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(cellOf).join("\t")).join("\n");
}

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = value.replace(/\s+/g, " ").trim();
  return /^[=+@-]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** Puts a text into the clipboard; in a window that may not, by the older way. False when neither works. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isDone;
}

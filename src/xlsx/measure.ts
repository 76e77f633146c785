// How many lines a wrapped text takes: widths of Arial's letters, which LibreOffice's stand-in shares.

/** Widths of bold letters in thousandths of the letter size; the first row that has the letter holds. */
const WIDTHS: readonly (readonly [number, RegExp])[] = [
  [280, /['ijlI |,./\\\u00a0]/],
  [335, /[-!:;()[\]ft`r]/],
  [420, /[{}*г"]/],
  [500, /[zтзкэ„“”]/],
  [560, /[Jacksevxyаесухё_\d#$«»–]/],
  [850, /[GOQwжмшщфыюъMМ]/],
  [1000, /[ЖШЩЮЫФЪm%W@№—…]/],
  [620, /[\p{Ll}+=<>?FLTZ]/u],
  [720, /./su],
];

/** An ordinary letter against a bold one. */
const REGULAR = 0.9;

const known = new Map<string, number>();

/** Lines that the text takes in a column `pixels` wide, in letters of `size` points; at least one. */
export function lineCount(text: string, pixels: number, size: number, bold: boolean): number {
  const letterPixels = ((size * 4) / 3) * (bold ? 1 : REGULAR);
  const room = (Math.max(pixels, 1) / letterPixels) * 1000;
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

/** Words go to the next line whole; one that is longer than a line is broken. */
function paragraphLines(paragraph: string, room: number): number {
  const space = letterWidth(" ");
  let lines = 1;
  let used = 0;
  for (const word of paragraph.trimEnd().split(" ")) {
    const width = textWidth(word);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(Math.ceil(width / room) - 1, 0);
    used += (width > room ? width % room : width) + space;
  }
  return lines;
}

function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

function letterWidth(letter: string): number {
  const width = known.get(letter) ?? WIDTHS.find(([, letters]) => letters.test(letter))?.[0] ?? 0;
  known.set(letter, width);
  return width;
}

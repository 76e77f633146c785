// Spelling of a written term brought to one form, so that rules can be short: «Сент.–окт. 2023г.» → «<м9>-<м10.2023>».
// Dates, months, years and weekdays become marks (see termMarks.ts); everything else stays words in lower case.
import { LOOK_ALIKES } from "../language/lookAlikes.ts";
import { monthFrom, weekdayFrom } from "./russianDates.ts";
import { dayMark, monthMark, schoolYearMark, weekdayMark, yearMark } from "./termMarks.ts";

type Step = readonly [RegExp, string | ((...parts: string[]) => string)];

const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

const NUMBER_WORDS: readonly (readonly [string, string])[] = [
  ["1", "один|одного|одной|первый|первая|первое|первого|первой|первую|первом"],
  ["2", "два|две|двух|второй|вторая|второе|второго|вторую|втором"],
  ["3", "три|трех|третий|третья|третье|третьего|третьей|третью|третьем"],
  ["4", "четыре|четырех|четвертый|четвертая|четвертое|четвертого|четвертой|четвертую|четвертом"],
  ["5", "пять|пяти|пятого"],
  ["6", "шесть|шести"],
  ["7", "семь|семи"],
  ["10", "десять|десяти|десятого"],
  ["14", "четырнадцать|четырнадцати"],
  ["15", "пятнадцать|пятнадцати|пятнадцатого"],
  ["20", "двадцать|двадцати|двадцатого"],
  ["30", "тридцать|тридцати"],
];

/** Characters: one kind of space, dash and letter; no quotes, no angle brackets (they are kept for marks). */
const CHARACTERS: readonly Step[] = [
  [/[\u00ad\u200b-\u200f\ufeff]/gu, ""],
  [/ё/gu, "е"],
  [/["'«»„“”<>!*]/gu, " "],
  [/[‐‑‒–—―−]/gu, "-"],
  [/\s+/gu, " "],
];

/** Words: abbreviations, usual misspellings, number words, ordinals. */
const WORDS: readonly Step[] = [
  [
    /(?<![а-я\d])(?:п|ш|1у)(?=-?[йяе]? ?(?:кв|полуг|четв|декад))/gu,
    (sign = "") => ({ п: "2", ш: "3" })[sign] ?? "4",
  ],
  [/п\/г(?:од\S*)?/gu, "полугодие"],
  [/(\d+) ?-? ?(?:ого|его|го|ый|ий|ой|ая|яя|ое|ее|ти|ми|му|ых|их|ую|й|я|е|х|ю)(?![а-я])/gu, "$1"],
  [/(\d)([а-я])/gu, "$1 $2"],
  [/([а-я])(\d)/gu, "$1 $2"],
  [/([а-я])\./gu, "$1 "],
  [/\.(?! ?\d)/gu, " "],
  ...words("течени[еи]|теч", "течение"),
  ...words("уч|учеб|учебн", "учебный"),
  ...words("кв|кварт", "квартал"),
  ...words("полуг", "полугодие"),
  ...words("раб|рабоч", "рабочих"),
  ...words("кал|календ", "календарных"),
  ...words("дн", "дней"),
  ...words("мес", "месяца"),
  ...words("нед", "недели"),
  ...words("ч|чис|числ|числу|числе", "числа"),
  ...words("срок[аиов]*(?: исполнения| проведения)? ?[:-]|в срок(?= (?:до|по|не|к|с) )", ""),
  ...words("не поздн|не позже", "не позднее"),
  ...words("не менее(?: чем)?", "не реже"),
  [/не позднее, чем/gu, "не позднее чем"],
  ...words("еже ?-?мес\\S*|помесячно|каждый месяц", "ежемесячно"),
  ...words("еже ?-?кварт\\S*|по ?квартально|каждый квартал", "ежеквартально"),
  ...words("еже ?-?нед\\S*|каждую неделю", "еженедельно"),
  ...words("еже ?-?год(?:но|н)?|каждый год", "ежегодно"),
  ...words("пост[ао]ян+о", "постоянно"),
  ...words("дважды", "2 раза"),
  ...words("однократно в", "1 раз в"),
  ...NUMBER_WORDS.flatMap(([digits, forms]) => [
    ...words(forms, digits),
    // «трехдневный» → «3-дневный»
    [new RegExp(`(?<![а-я])(?:${forms})-?(?=дневн|недельн|месячн)`, "gu"), `${digits}-`] as const,
  ]),
  [/(\d+) ?\(\d+\)/gu, "$1"],
  [/\s+/gu, " "],
  [/учебн\S* г(?:ода?у?)?(?![а-я])/gu, "учебного года"],
  [/^((?:в период )?(?:с|от|по) [^,()]+?),? ?\(?включительно\)?/gu, "$1"],
  [/(?<![а-я])до ([^,()]+?),? ?\(?включительно\)?/gu, "не позднее $1"],
];

/** A year that is written in four digits and stands alone. */
const YEAR = "((?:19|20)\\d\\d)(?!\\d)";

/** Dates in digits, then months and years in words, then what they say together. */
const MARKS: readonly Step[] = [
  [
    /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/gu,
    (_, year = "", month = "", day = "") => dayMark(day, month, year),
  ],
  [
    new RegExp(`(?<![\\d<])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?${YEAR}`, "gu"),
    (_, day = "", _sign, month = "", year = "") => dayMark(day, month, year),
  ],
  [
    /(?<![\d.<])(\d{1,2}) ?\. ?(\d{1,2}) ?\. ?(\d\d)(?!\d)/gu,
    (_, day = "", month = "", year = "") => dayMark(day, month, `20${year}`),
  ],
  [
    new RegExp(`(?<![\\d.])(\\d{1,2}) ?- ?(\\d{1,2})\\.${YEAR}`, "gu"),
    (_, first = "", second = "", year = "") => `${monthMark(first)}-${monthMark(second, year)}`,
  ],
  [
    new RegExp(`(?<![\\d.м])(\\d{1,2})\\.${YEAR}`, "gu"),
    (_, month = "", year = "") => monthMark(month, year),
  ],
  [/(?<![\d.<])(\d{1,2}) ?\. ?(\d{1,2})(?![\d.])/gu, (_, day = "", month = "") => dayMark(day, month)],
  [
    /(?<!\d)(20\d\d) ?[-/] ?(?:20)?(\d\d)(?!\d)(?: ?учебн[а-я]* года| ?гг?(?![а-я])| ?год[а-я]*)*/gu,
    (whole = "", first = "", second = "") =>
      Number(second) === (Number(first) + 1) % 100 ? schoolYearMark(first) : whole,
  ],
  [new RegExp(`(?<![\\d.<у])${YEAR}(?: ?гг?(?![а-я])| ?год[а-я]*)?`, "gu"), (_, year = "") => yearMark(year)],
  [/(<[^<>]*(?:19|20)\d\d>) ?(?:гг?(?![а-я])|год[ау]?(?![а-я]))/gu, "$1"],
  [/(?<![<а-я])[а-я]+/gu, (word = "") => markOfWord(word)],
  [/<м(\d+)>,? ?<г(\d{4})>/gu, (_, month = "", year = "") => monthMark(month, year)],
  [/<м(\d+)> ?<у(\d{4})>/gu, (whole = "", month = "", year = "") => monthOfSchoolYear(whole, month, year)],
  [
    /(?<![\d.])(\d{1,2}) <м(\d+)(?:\.(\d{4}))?>/gu,
    (_, day = "", month = "", year = "") => dayMark(day, month, year),
  ],
  [/<(\d+)\.(\d+)>,? ?<г(\d{4})>/gu, (_, day = "", month = "", year = "") => dayMark(day, month, year)],
];

/** «15, 20 и <25.11>» and «с 1 по <15.10>»: the month belongs to every day before it. */
const SHARED_MONTH = /(?<![\d.<])(\d{1,2})( ?- ?|, ?| и | по | до )(?=<\d+(\.\d+(?:\.\d{4})?)>)/gu;

const TIDY: readonly Step[] = [
  [/ ?- ?/gu, "-"],
  [/ ?[,;](?: ?[,;])* ?/gu, ", "],
  [/ +/gu, " "],
  [/(?:в период )?(?<![а-я])(?:с|от) (<[^<>]+>) по (<[^<>]+>)/gu, "$1-$2"],
  [/(?:в период )?(?<![а-я])(?:с|от) (<\d[^<>]+>) до (<\d[^<>]+>)/gu, "$1-$2"],
  [/\( /gu, "("],
  [/ \)/gu, ")"],
  [/^[ .,:;-]+|[ .,:;-]+$/gu, ""],
];

/** The one form of a written term that rules match. An empty cell and a dash give an empty text. */
export function normaliseTerm(text: string): string {
  const spelled = run(WORDS, russianLetters(run(CHARACTERS, text.normalize("NFKC").toLowerCase())));
  return run(TIDY, shareMonth(run(MARKS, spelled)));
}

function run(steps: readonly Step[], text: string): string {
  return steps.reduce(
    (line, [pattern, put]) =>
      typeof put === "string" ? line.replace(pattern, put) : line.replace(pattern, put),
    text,
  );
}

function words(forms: string, put: string): Step[] {
  return [[new RegExp(`(?<![а-я])(?:${forms})(?![а-я])`, "gu"), put]];
}

/** Roman numerals become digits; Latin look-alikes become Russian letters where the word can be Russian. */
function russianLetters(text: string): string {
  return text.replace(/[a-zа-яі]+/gu, (word) => {
    const roman = ROMAN[word.replace(/і/gu, "i").replace(/[у]/gu, "v")];
    if (roman !== undefined) return roman;
    const russian = word.replace(/[a-z]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
    return /[а-я]/u.test(word) || !/[a-z]/u.test(russian) ? russian : word;
  });
}

function markOfWord(word: string): string {
  const month = monthFrom(word);
  if (month !== null) return monthMark(String(month));
  const weekday = weekdayFrom(word);
  return weekday === null ? word : weekdayMark(weekday);
}

/** «сентябрь 2023-2024 уч. года»; August is left as it is, for it may belong to either end of the year. */
function monthOfSchoolYear(whole: string, month: string, year: string): string {
  if (Number(month) === 8) return whole;
  return monthMark(month, String(Number(month) >= 9 ? Number(year) : Number(year) + 1));
}

function shareMonth(text: string): string {
  const shared = text.replace(
    SHARED_MONTH,
    (_, day: string, sign: string, month: string) => `<${Number(day)}${month}>${sign}`,
  );
  return shared === text ? text : shareMonth(shared);
}

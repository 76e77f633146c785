// Words by which an executor that is not a name is recognised: positions, groups of people, bodies. Data, not rules.
import { level } from "./spelling.ts";

/** Stems of the word that a position begins with, or that stands within it. */
const POSITIONS =
  "начальник заместител руководител директор ректор проректор завуч заведующ специалист сотрудник работник методист координатор " +
  "куратор председател секретар учител воспитател педагог преподавател психолог логопед дефектолог инспектор консультант эксперт " +
  "инженер программист бухгалтер юрист делопроизводител министр глав управляющ ответственн исполняющ врио тьютор наставник " +
  "инструктор библиотекар администратор аналитик советник помощник референт";

/** Words that qualify a position and are never a surname in front of initials. */
const QUALIFIERS =
  "главн ведущ старш младш первичн муниципальн районн краев городск школьн методическ педагогическ классн молод образовательн";

/** Shortened words of positions: «зам. начальника», «гл. специалист». */
export const SHORT_WORDS: Readonly<Record<string, string>> = {
  гл: "главный",
  зам: "заместитель",
  нач: "начальник",
  спец: "специалист",
  вед: "ведущий",
  ст: "старший",
  рук: "руководитель",
  дир: "директор",
  зав: "заведующий",
};

/** Stems of nouns that name a body or a part of it. */
const BODIES =
  "центр управлени отдел департамент министерств администраци комитет институт академи университет колледж техникум школ лице " +
  "гимнази учреждени организаци служб район край област город станиц хутор совет комисси кабинет сектор";

/** Nouns for several people: how they are named in the key of a group, and the stem with its plural endings. */
const GROUPS: readonly (readonly [name: string, stem: string, plural: string])[] = [
  ["сотрудники", "сотрудник", "и|ов|ам|ами|ах"],
  ["работники", "работник", "и|ов|ам|ами|ах"],
  ["ответственные", "ответственн", "ые|ых|ым|ыми"],
  ["руководители", "руководител", "и|ей|ям|ями|ях"],
  ["директора", "директор", "а|ов|ам|ами|ах"],
  ["заведующие", "заведующ", "ие|их|им|ими"],
  ["заместители", "заместител", "и|ей|ям|ями|ях"],
  ["начальники", "начальник", "и|ов|ам|ами|ах"],
  ["педагоги", "педагог", "и|ов|ам|ами|ах"],
  ["учителя", "учител", "я|ей|ям|ями|ях"],
  ["воспитатели", "воспитател", "и|ей|ям|ями|ях"],
  ["преподаватели", "преподавател", "и|ей|ям|ями|ях"],
  ["методисты", "методист", "ы|ов|ам|ами|ах"],
  ["специалисты", "специалист", "ы|ов|ам|ами|ах"],
  ["эксперты", "эксперт", "ы|ов|ам|ами|ах"],
  ["координаторы", "координатор", "ы|ов|ам|ами|ах"],
  ["кураторы", "куратор", "ы|ов|ам|ами|ах"],
  ["председатели", "председател", "и|ей|ям|ями|ях"],
  ["секретари", "секретар", "и|ей|ям|ями|ях"],
  ["психологи", "психолог", "и|ов|ам|ами|ах"],
  ["логопеды", "логопед", "ы|ов|ам|ами|ах"],
  ["наставники", "наставник", "и|ов|ам|ами|ах"],
  ["тьюторы", "тьютор", "ы|ов|ам|ами|ах"],
  ["завучи", "завуч", "и|ей|ам|ами|ах"],
  ["члены", "член", "ы|ов|ам|ами|ах"],
  ["комиссия", "комисси", "я|и|ю|ей|й|ям|ями"],
  ["группа", "групп", "а|ы|е|у|ой|ам|ами"],
  ["коллективы", "коллектив", "ы|ов|у|ом|ам|ами|"],
  ["совет", "совет", "ы|а|у|ом|"],
  ["администрация", "администраци", "я|и|ю|ей"],
  ["органы", "орган", "ы|ов|ам|ами|ах"],
  ["оо", "образовательные организации|образовательные учреждения|школы|оо|оу|доу", ""],
];

const ADJECTIVE_ENDINGS = "ый|ий|ая|ое|ые|ие|ых|их|ым|им|ого|его|ому|ему|ыми|ими|ой|ую";
const ENDINGS = `|а|у|е|и|ы|я|ю|ь|ом|ем|ам|ям|ой|ей|ов|ами|ями|ах|ях|ия|ию|ии|ием|${ADJECTIVE_ENDINGS}`;

const anyOf = (stems: string, endings: string): RegExp =>
  new RegExp(`^(?:${stems.split(" ").join("|")})(?:${endings})$`);

const POSITION = anyOf(POSITIONS, ENDINGS);
const QUALIFIER = anyOf(QUALIFIERS, ADJECTIVE_ENDINGS);
const BODY = anyOf(BODIES, ENDINGS);
const ADJECTIVE = new RegExp(`(?:${ADJECTIVE_ENDINGS})$`);
const ACTING = /^(?:и|о|ио|врио|вр|исполняющ\p{L}*|обязанности|временно)$/u;
const ALL = /^(?:все|всем|всех|всеми)$/;

/** Forms of a group's first word, and what it is called in a key. */
const GROUP_FORMS = GROUPS.map(([name, stem, plural]) => ({
  name,
  plural: new RegExp(`^(?:${stem})(?:${plural})$`),
  any: new RegExp(`^(?:${stem})(?:${plural}|${ENDINGS})$`),
}));

export const wordsOf = (text: string): string[] => level(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** True for a word of office language, which is no surname: «Заместитель», «Центра», «Главному»; «Советов» may be one. */
export function isOfficeWord(word: string): boolean {
  const text = level(word);
  if (/[ое]в$/.test(text)) return false;
  return POSITION.test(text) || QUALIFIER.test(text) || BODY.test(text) || groupWord(text) !== null;
}

/** The key name of a noun for several people in any case; null for other words. */
function groupWord(word: string): string | null {
  return GROUP_FORMS.find((group) => group.plural.test(word))?.name ?? null;
}

/** As groupWord, but «ответственный» and «методисту» are taken too: so people write the group of one person. */
export function groupWordOfOne(word: string): string | null {
  return GROUP_FORMS.find((group) => group.any.test(word))?.name ?? null;
}

/** Whether a phrase begins as a group of people («классные руководители …») or as a position («и.о. начальника …»). */
export function phraseKind(text: string): "группа" | "должность" | null {
  for (const written of wordsOf(text).slice(0, 5)) {
    const word = SHORT_WORDS[written] ?? written;
    if (groupWord(word) !== null) return "группа";
    if (POSITION.test(word)) return "должность";
    if (!ADJECTIVE.test(word) && !ACTING.test(word) && !ALL.test(word)) return null;
  }
  return null;
}

/** True for a text that begins with a position or people in the genitive: «начальника МКУО …» goes on with «Заместитель». */
export function beginsInGenitive(text: string): boolean {
  const word = wordsOf(text).find((candidate) => !ADJECTIVE.test(candidate)) ?? "";
  return /(?:а|я|ов|ей)$/.test(word) && (POSITION.test(word) || groupWord(word) !== null);
}

/** True for a text whose last word waits for its noun: «Главный». */
export function endsInQualifier(text: string): boolean {
  const words = wordsOf(text);
  return QUALIFIER.test(words[words.length - 1] ?? "");
}

/** True for a text that names a body by its first word: «МКУО …», «Управление образования». */
export function beginsWithBody(text: string): boolean {
  const first = /^[\s«"„]*(\p{L}+)/u.exec(text)?.[1] ?? "";
  return isAbbreviation(first) || BODY.test(level(first));
}

/** «МКУО», «ЦОКО»: two or more capitals and nothing else. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Where the name of a body begins in «главный сотрудник МКУО …», «начальник управления образования»; -1 if nowhere. */
export function bodyStart(text: string): number {
  let start = 0;
  for (const word of text.split(/(?<!\p{L})(?=\p{L})/u)) {
    const letters = /^\p{L}*/u.exec(word)?.[0] ?? "";
    if (isAbbreviation(letters) || BODY.test(level(letters))) return start;
    start += word.length;
  }
  return -1;
}

// Names of functions: a person in a Russian spreadsheet types them in Russian (or in English), the book keeps them in English.

/** Russian name, then the English one. Where a function has two Russian names, the first is shown. */
const NAMES = `
СУММ SUM, СУММЕСЛИ SUMIF, СУММЕСЛИМН SUMIFS, СУММПРОИЗВ SUMPRODUCT, СУММКВ SUMSQ, ПРОМЕЖУТОЧНЫЕ.ИТОГИ SUBTOTAL,
ПРОИЗВЕД PRODUCT, ОСТАТ MOD, ЧАСТНОЕ QUOTIENT, ЦЕЛОЕ INT, ОТБР TRUNC, ЗНАК SIGN, КОРЕНЬ SQRT, СТЕПЕНЬ POWER, ПИ PI,
ОКРУГЛ ROUND, ОКРУГЛВВЕРХ ROUNDUP, ОКРУГЛВНИЗ ROUNDDOWN, ОКРУГЛТ MROUND, ОКРВВЕРХ CEILING, ОКРВНИЗ FLOOR,
ЧЁТН EVEN, НЕЧЁТ ODD, НОД GCD, НОК LCM, ФАКТР FACT, ЧИСЛКОМБ COMBIN, РИМСКОЕ ROMAN, АРАБСКОЕ ARABIC, ОСНОВАНИЕ BASE,
ABS ABS, EXP EXP, LN LN, LOG LOG, LOG10 LOG10, SIN SIN, COS COS, TAN TAN, ASIN ASIN, ACOS ACOS, ATAN ATAN, ATAN2 ATAN2,
ГРАДУСЫ DEGREES, РАДИАНЫ RADIANS,
СРЗНАЧ AVERAGE, СРЗНАЧА AVERAGEA, СРЗНАЧЕСЛИ AVERAGEIF, СРЗНАЧЕСЛИМН AVERAGEIFS, СРОТКЛ AVEDEV, СРГЕОМ GEOMEAN,
СЧЁТ COUNT, СЧЁТЗ COUNTA, СЧИТАТЬПУСТОТЫ COUNTBLANK, СЧЁТЕСЛИ COUNTIF, СЧЁТЕСЛИМН COUNTIFS,
МАКС MAX, МИН MIN, МАКСА MAXA, МИНА MINA, МАКСЕСЛИ MAXIFS, МИНЕСЛИ MINIFS, МАКСЕСЛИМН MAXIFS, МИНЕСЛИМН MINIFS,
МЕДИАНА MEDIAN, МОДА MODE, НАИБОЛЬШИЙ LARGE, НАИМЕНЬШИЙ SMALL, РАНГ RANK, СТАНДОТКЛОН STDEV, СТАНДОТКЛОНП STDEVP,
ДИСП VAR, КВАРТИЛЬ QUARTILE, ПЕРСЕНТИЛЬ PERCENTILE, КОРРЕЛ CORREL, ПРЕДСКАЗ FORECAST, НАКЛОН SLOPE, ОТРЕЗОК INTERCEPT,
ЕСЛИ IF, ЕСЛИМН IFS, УСЛОВИЯ IFS, ЕСЛИОШИБКА IFERROR, ЕСНД IFNA, ЕСЛИНД IFNA, И AND, ИЛИ OR, НЕ NOT, ИСКЛИЛИ XOR,
ПЕРЕКЛЮЧ SWITCH, ИСТИНА TRUE, ЛОЖЬ FALSE,
ДЛСТР LEN, ЛЕВСИМВ LEFT, ПРАВСИМВ RIGHT, ПСТР MID, НАЙТИ FIND, ПОИСК SEARCH, ЗАМЕНИТЬ REPLACE, ПОДСТАВИТЬ SUBSTITUTE,
СЖПРОБЕЛЫ TRIM, ПЕЧСИМВ CLEAN, ПРОПИСН UPPER, СТРОЧН LOWER, ПРОПНАЧ PROPER, СЦЕПИТЬ CONCATENATE, СЦЕП CONCAT,
ОБЪЕДИНИТЬ TEXTJOIN, ТЕКСТ TEXT, ЗНАЧЕН VALUE, ЧЗНАЧ NUMBERVALUE, ПОВТОР REPT, СОВПАД EXACT, СИМВОЛ CHAR, КОДСИМВ CODE,
ЮНИСИМВ UNICHAR, ЮНИКОД UNICODE, ТЕКСТДО TEXTBEFORE, ТЕКСТПОСЛЕ TEXTAFTER, Т T, Ч N,
СЕГОДНЯ TODAY, ТДАТА NOW, ДАТА DATE, ДАТАЗНАЧ DATEVALUE, ВРЕМЯ TIME, ВРЕМЗНАЧ TIMEVALUE, ГОД YEAR, МЕСЯЦ MONTH, ДЕНЬ DAY,
ЧАС HOUR, МИНУТЫ MINUTE, СЕКУНДЫ SECOND, ДЕНЬНЕД WEEKDAY, НОМНЕДЕЛИ WEEKNUM, НОМНЕДЕЛИ.ISO ISOWEEKNUM, ДАТАМЕС EDATE,
КОНМЕСЯЦА EOMONTH, РАБДЕНЬ WORKDAY, РАБДЕНЬ.МЕЖД WORKDAY.INTL, ЧИСТРАБДНИ NETWORKDAYS, ЧИСТРАБДНИ.МЕЖД NETWORKDAYS.INTL,
РАЗНДАТ DATEDIF, ДНИ DAYS, ДНЕЙ360 DAYS360, ДОЛЯГОДА YEARFRAC,
ВПР VLOOKUP, ГПР HLOOKUP, ПРОСМОТР LOOKUP, ПРОСМОТРX XLOOKUP, ИНДЕКС INDEX, ПОИСКПОЗ MATCH, ПОИСКПОЗX XMATCH,
ВЫБОР CHOOSE, ДВССЫЛ INDIRECT, СМЕЩ OFFSET, СТРОКА ROW, СТОЛБЕЦ COLUMN, ЧСТРОК ROWS, ЧИСЛСТОЛБ COLUMNS, АДРЕС ADDRESS,
ТРАНСП TRANSPOSE, ФИЛЬТР FILTER, СОРТ SORT, УНИК UNIQUE, ПОСЛЕД SEQUENCE, ГИПЕРССЫЛКА HYPERLINK, LET LET,
ЕПУСТО ISBLANK, ЕЧИСЛО ISNUMBER, ЕТЕКСТ ISTEXT, ЕНЕТЕКСТ ISNONTEXT, ЕЛОГИЧ ISLOGICAL, ЕОШИБКА ISERROR, ЕОШ ISERR,
ЕНД ISNA, ЕССЫЛКА ISREF, ЕЧЁТН ISEVEN, ЕНЕЧЁТ ISODD, ЕФОРМУЛА ISFORMULA, НД NA, ТИП TYPE, ТИП.ОШИБКИ ERROR.TYPE,
ПЛТ PMT, ПС PV, БС FV, СТАВКА RATE, КПЕР NPER, ЧПС NPV, ВСД IRR`;

const PAIRS = NAMES.split(",").map((pair) => {
  const [russian = "", english = ""] = pair.trim().split(" ");
  return { russian, english };
});

/** «е» is typed for «ё» as well. */
const spelt = (name: string): string => name.toUpperCase().replaceAll("Ё", "Е");

const ENGLISH = new Map(PAIRS.map(({ russian, english }) => [spelt(russian), english]));
const RUSSIAN = new Map(PAIRS.toReversed().map(({ russian, english }) => [english, russian]));

/** All functions of the table by their English names. */
export const FUNCTIONS: ReadonlySet<string> = new Set(PAIRS.map(({ english }) => english));

/** English name of a function however a person typed it; a name that isn't in the table comes back in capitals. */
export function englishName(name: string): string {
  return ENGLISH.get(spelt(name)) ?? name.toUpperCase();
}

/** Russian name of a function; one that has none stays as it is. */
export function russianName(name: string): string {
  return RUSSIAN.get(name.toUpperCase()) ?? name;
}

// Why something was not understood, and what to do about it: the only place of this room where that is worded.

export type Reason =
  | {
      code:
        | "unclaimed"
        | "empty"
        | "no-kind"
        | "no-rows"
        | "no-year"
        | "no-source"
        | "outside-table"
        | "after-title";
    }
  | {
      code:
        | "after-table"
        | "inside-table"
        | "too-many-cells"
        | "no-term"
        | "no-executor"
        | "no-text"
        | "outside-body";
    }
  | { code: "bad-number"; number: string }
  | { code: "no-header"; order: string }
  | { code: "extra-column"; column: string }
  | { code: "guessed-number"; number: string }
  | { code: "guessed-section"; numeral: string }
  | { code: "empty-section" }
  | { code: "lost-section"; numeral: string }
  | { code: "same-number"; number: string; first: string }
  | { code: "number-gap"; after: string; next: string };

type Wording = { [C in Reason["code"]]: (reason: Extract<Reason, { code: C }>) => string };

const plainly = (text: string) => (): string => text;

const WORDING: Wording = {
  unclaimed: plainly(
    "Строка не распознана. Проверьте, не часть ли это пункта, и впишите её в нужную строку книги вручную.",
  ),
  empty: plainly(
    "В документе нет текста. Проверьте, тот ли файл выбран; скан нужно сначала распознать или набрать.",
  ),
  "no-kind": plainly(
    "Не понято, план это или поручения: нет ни заголовка «ПЛАН» или «ПОРУЧЕНИЯ», ни шапки таблицы. Добавьте заголовок или шапку «№ п/п, мероприятия, сроки, ответственные» и внесите документ ещё раз.",
  ),
  "no-rows": plainly(
    "В документе не найдено ни одного пункта. Проверьте, есть ли в нём таблица с номерами пунктов, и внесите его ещё раз.",
  ),
  "no-year": plainly(
    "Не найден год плана. Впишите в заголовок «на 2025-2026 учебный год» (или «на 2025 год») и внесите документ ещё раз.",
  ),
  "no-source": plainly(
    "Не найдены дата и номер документа. Добавьте над таблицей строку «от 01.09.2025 № 1» или впишите их в книге в столбце источника.",
  ),
  "outside-table": plainly(
    "Текст перед таблицей, который не относится ни к утверждению, ни к заголовку; в книгу не вносится. Если это пункт — впишите его в книгу вручную.",
  ),
  "after-title": plainly(
    "Текст между заголовком и таблицей; в книгу не вносится. Если это пункт — впишите его в книгу вручную.",
  ),
  "after-table": plainly(
    "Текст после таблицы, не похожий на подпись; в книгу не вносится. Если это пункт или его часть — впишите в книгу вручную.",
  ),
  "inside-table": plainly(
    "Строка посреди таблицы, которая не похожа на пункт, раздел или продолжение пункта. Если это часть пункта — впишите её в книгу вручную.",
  ),
  "too-many-cells": plainly(
    "Лишняя ячейка: в шапке таблицы нет такого столбца. Сверьте строку с документом и поправьте её в книге.",
  ),
  "no-term": plainly(
    "Пункт внесён без срока. Впишите срок в столбец «Сроки» или подтвердите, что срока в документе нет.",
  ),
  "no-executor": plainly(
    "Пункт внесён без исполнителя. Впишите ответственного в его столбец, иначе напоминать будет некому.",
  ),
  "no-text": plainly("Пункт внесён без текста. Сверьте строку с документом и впишите текст."),
  "outside-body": plainly(
    "Колонтитул или сноска документа; в книгу не вносится. Если это нужно для пункта — впишите в книгу вручную.",
  ),
  "bad-number": ({ number }) =>
    `Номер пункта «${number}» не понят. Сверьте номер строки с документом и поправьте его в книге.`,
  "no-header": ({ order }) =>
    `Шапка таблицы не найдена, столбцы приняты в обычном порядке: ${order}. Сверьте строки; если порядок другой, добавьте шапку и внесите документ ещё раз.`,
  "extra-column": ({ column }) =>
    column === ""
      ? "Столбец без названия в книгу не вносится. Если он нужен, перенесите его в примечания вручную."
      : `Столбец «${column}» в книгу не вносится. Если он нужен, перенесите его в примечания вручную.`,
  "guessed-number": ({ number }) =>
    `У строки нет номера; по порядку принят № ${number}. Сверьте с документом и поправьте номер, если он другой.`,
  "guessed-section": ({ numeral }) =>
    `У заголовка раздела нет номера; по порядку принят раздел ${numeral}. Сверьте с документом и поправьте, если он другой.`,
  "lost-section": ({ numeral }) =>
    `Номера снова идут с первого, а заголовка раздела нет; принят раздел ${numeral}. Сверьте с документом, впишите название раздела и поправьте номер, если он другой.`,
  "empty-section": plainly(
    "В разделе не найдено ни одного пункта. Сверьте с документом: возможно, строки раздела потеряны.",
  ),
  "same-number": ({ number, first }) =>
    `Номер ${number} уже есть (${first}); внесены обе строки. Поправьте номер одной из них или удалите повтор.`,
  "number-gap": ({ after, next }) =>
    `После пункта ${after} сразу идёт ${next}. Сверьте с документом: возможно, строка между ними потеряна.`,
};

/** Words a reason: what is wrong and what to do. */
export function wordReason<C extends Reason["code"]>(reason: Extract<Reason, { code: C }>): string {
  const word: (reason: Extract<Reason, { code: C }>) => string = WORDING[reason.code];
  return word(reason);
}

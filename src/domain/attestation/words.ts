// Closed lists of the data bank: categories, positions, kinds of work and of schooling, as people choose them in cells.
// Source: registers of the field, reference lists §4.16; positions: номенклатура, ПП РФ 21.02.2022 № 225 (L37, L38).

/** What an application may ask for. */
export const APPLICATION_KINDS = ["первая", "высшая", "педагог-методист", "педагог-наставник"] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** Categories of the history: «вторая» was given before 2011. */
export const CATEGORIES = ["вторая", ...APPLICATION_KINDS] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a row of the history tells: a prolongation or a recognition is a row of its own, nothing is overwritten. */
export const CATEGORY_EVENTS = ["установлена", "отказано", "продлена", "признана бессрочной"] as const;
export type CategoryEvent = (typeof CATEGORY_EVENTS)[number];

export const EMPLOYMENTS = ["основная", "внутреннее совместительство", "внешнее совместительство"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** A band instead of a birth date, which is never kept. */
export const AGE_GROUPS = ["до 25", "25–35", "35–55", "старше 55"] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const EDUCATIONS = ["высшее", "СПО", "иное", "обучается"] as const;
export type Education = (typeof EDUCATIONS)[number];

/** What a teacher plans for the next school year. */
export const INTENTIONS = ["не планирует", ...APPLICATION_KINDS, "соответствие"] as const;
export type Intention = (typeof INTENTIONS)[number];

export const YES_NO = ["да", "нет"] as const;
export type YesNo = (typeof YES_NO)[number];

export const CONSENTS = ["есть", "нет"] as const;
export type Consent = (typeof CONSENTS)[number];

export const TEACHER_STATES = ["работает", "длительно отсутствует", "уволен", "переведён"] as const;
export type TeacherState = (typeof TEACHER_STATES)[number];

/** Positions of teaching staff; offered in cells, another may be typed. */
export const POSITIONS: readonly string[] = [
  "учитель",
  "воспитатель",
  "педагог дополнительного образования",
  "педагог-психолог",
  "учитель-логопед",
  "учитель-дефектолог",
  "музыкальный руководитель",
  "инструктор по физической культуре",
  "старший воспитатель",
  "социальный педагог",
  "педагог-организатор",
  "педагог-библиотекарь",
  "методист",
  "преподаватель",
  "концертмейстер",
  "тренер-преподаватель",
  "преподаватель-организатор основ безопасности и защиты Родины",
  "советник директора по воспитанию и взаимодействию с детскими общественными объединениями",
  "инструктор-методист",
  "инструктор по труду",
  "логопед",
  "мастер производственного обучения",
  "руководитель физического воспитания",
  "старший вожатый",
  "старший инструктор-методист",
  "старший методист",
  "старший педагог дополнительного образования",
  "старший тренер-преподаватель",
  "тьютор",
];

/** Subjects of teachers; offered in cells, another may be typed. */
export const SUBJECTS: readonly string[] = [
  "начальные классы",
  "русский язык и литература",
  "математика",
  "информатика",
  "история",
  "обществознание",
  "география",
  "биология",
  "физика",
  "химия",
  "иностранный язык",
  "изобразительное искусство",
  "музыка",
  "труд (технология)",
  "физическая культура",
  "ОБЗР",
  "ОРКСЭ",
  "ОДНКНР",
  "кубановедение",
  "астрономия",
  "экономика",
  "право",
  "родной язык",
  "индивидуальный проект",
  "коррекционные курсы",
];

/** Kinds of organisations; offered in cells, another may be typed. */
export const SCHOOL_KINDS: readonly string[] = [
  "СОШ",
  "ООШ",
  "НОШ",
  "гимназия",
  "лицей",
  "ДОУ",
  "УДО",
  "школа-интернат",
  "коррекционная",
  "вечерняя",
  "СПО",
  "организация для детей-сирот",
  "методический центр",
];

export const OWNERSHIPS = ["муниципальная", "государственная на территории", "частная"] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** What has to be held before «высшая» may be asked for the first time. */
export const HIGHEST_REQUIRES = ["первая в этой должности", "первая или высшая в любой должности"] as const;
export type HighestRequires = (typeof HIGHEST_REQUIRES)[number];

// The list of applications on the region's site: what its words say of an application, and which of our facts follow. A site
// that is behind the book changes nothing, words that nobody knows are shown. States of a real regional system: life-cycles
// of the field §3.1, L21.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import { level, tidy } from "../../people/spelling.ts";
import type { Application, ApplicationState, Conclusion } from "../application.ts";
import { isReturned } from "../applications/lifeCycleStates.ts";

/** What a row of the site tells; null and empty where it tells nothing. */
export interface SiteRow {
  number: string;
  filed: CivilDate | null;
  state: string;
  /** Day of the state, or the day on which the table was copied. */
  stateOn: CivilDate;
  reason: string;
  started: CivilDate | null;
}

export type SiteMeaning =
  | "черновик"
  | "подано"
  | "возвращено"
  | "заблокировано"
  | "отозвано"
  | "принято"
  | "анализ"
  | "рекомендовано"
  | "не рекомендовано"
  | "установлена"
  | "отказано";

/** The first that fits holds: «не рекомендовано» stands before «рекомендовано». */
const WORDS: readonly (readonly [meaning: SiteMeaning, words: RegExp])[] = [
  ["заблокировано", /заблокирован/],
  [
    "возвращено",
    /доработк|возвра(?:щ|т)|отклонен|отказ\p{L}* в (?:приеме|регистрации|рассмотрении)|не принято/u,
  ],
  ["отозвано", /отозван|снято заявителем|аннулирован/],
  ["черновик", /редактируется|черновик|не (?:отправлен|подан)|заполняется/],
  ["не рекомендовано", /не рекоменд|не соответствует показател/],
  ["рекомендовано", /рекоменд|соответствует показател/],
  ["отказано", /отказ|не установлен/],
  ["установлена", /установлен|присвоен|аттестован/],
  ["анализ", /всесторонн|анализ|эксперт|специалист|аттестаци\p{L}* начат|проводится аттестаци/u],
  ["принято", /подписано отделом|^принят|принято к|допущен|срок \p{L}+ назначен/u],
  ["подано", /подан|отправлен|отделе|зарегистрир|поступил|на (?:проверке|рассмотрении)|новое|подписано/],
];

/** What the words of the site mean; null for words that nobody knows, and for none. */
export function meaningOf(state: string): SiteMeaning | null {
  const plain = level(tidy(state)).replace(/\s+/g, " ");
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** What the site tells of one of our applications. */
export interface SiteNews {
  /** What the list says itself: where the book says something else, a person is asked. */
  told: Partial<Application>;
  /** What follows from the state as it was seen: it only fills what is empty. */
  seen: Partial<Application>;
  /** Taken in place of what the book says: filed anew after a return, returned anew, blocked. */
  renewed: Partial<Application>;
  /** What should be known and changes nothing. */
  remarks: string[];
  /** What the site says and nobody understands, with what to do about it. */
  unread: string[];
}

const NOTHING: SiteNews = { told: {}, seen: {}, renewed: {}, remarks: [], unread: [] };
const onlySaid = (remark: string): SiteNews => ({ ...NOTHING, remarks: [remark] });

export function siteNews(application: Application, row: SiteRow): SiteNews {
  const meaning = meaningOf(row.state);
  if (meaning === "черновик") return onlySaid("на сайте ещё не подано");
  const isRefiled = isReturned(application) && row.filed !== null && row.filed > (application.returned ?? "");
  const filing = isRefiled ? { renewed: filingOf(row) } : { told: filingOf(row) };
  const { told, seen, renewed, remarks, unread } = stateNews(application, row, meaning, isRefiled);
  return {
    told: { ...filing.told, ...told },
    seen: { channel: "сайт региона", ...seen },
    renewed: { ...filing.renewed, ...renewed },
    remarks,
    unread,
  };
}

function filingOf({ number, filed }: SiteRow): Partial<Application> {
  return { ...(number === "" ? {} : { number }), ...(filed === null ? {} : { filed }) };
}

function stateNews(
  application: Application,
  row: SiteRow,
  meaning: SiteMeaning | null,
  isRefiled: boolean,
): SiteNews {
  const state = tidy(row.state).replace(/\s+/g, " ");
  if (state === "") return NOTHING;
  const said = `на сайте «${state}»`;
  if (meaning === null) return { ...NOTHING, unread: [`${said}: состояние не понято, внесите его сами`] };
  const reached = application.accepted === "" ? application.state : application.accepted;
  if (isBehind(meaning, reached)) return onlySaid(`${said}, в книге уже «${reached}»: не меняю`);
  return NEWS[meaning]({ application, row, said, reason: row.reason === "" ? state : row.reason, isRefiled });
}

interface Said {
  application: Application;
  row: SiteRow;
  /** «на сайте „принято к рассмотрению“» */
  said: string;
  reason: string;
  isRefiled: boolean;
}

const seen = (facts: Partial<Application>): SiteNews => ({ ...NOTHING, seen: facts });

const NEWS: Readonly<Record<SiteMeaning, (said: Said) => SiteNews>> = {
  черновик: () => NOTHING,
  подано: ({ application, said, isRefiled }) =>
    isReturned(application) && !isRefiled
      ? onlySaid(`${said}, в книге возвращено: если подано заново, впишите новый день в «Подано»`)
      : NOTHING,
  возвращено: ({ application: { returned, filed }, row: { stateOn }, reason }) => {
    const facts = { returned: stateOn, returnReason: reason };
    const isAgain = returned !== null && filed !== null && filed > returned && stateOn >= filed;
    return isAgain ? { ...NOTHING, renewed: facts } : seen(facts);
  },
  заблокировано: ({ application: { accepted, state, comment }, row: { stateOn }, reason }) => {
    if (accepted === "Заблокировано" || state === "Заблокировано") return NOTHING;
    const why = `Заблокировано на сайте ${formatDate(stateOn)}: ${reason}`;
    const whole = comment.trim() === "" ? why : `${comment}\n${why}`;
    return { ...NOTHING, renewed: { state: "Заблокировано", comment: whole } };
  },
  отозвано: ({ row: { stateOn } }) => seen({ withdrawn: stateOn, withdrawal: "иное" }),
  принято: ({ row }) => accepted(row),
  анализ: ({ row, application, said }) => {
    const isUndated = row.started === null && application.started === null;
    return { ...accepted(row), remarks: isUndated ? [`${said}: впишите «Начало аттестации»`] : [] };
  },
  рекомендовано: ({ row }) => concluded(row, "соответствует показателям"),
  "не рекомендовано": ({ row }) => concluded(row, "не соответствует показателям"),
  установлена: ({ application, said }) => decided(application, `${said}: внесите приказ`),
  отказано: ({ application, said }) => decided(application, `${said}: впишите «Дата решения» и «Решение»`),
};

function accepted({ stateOn, started }: SiteRow): SiteNews {
  return { ...seen({ acceptedOn: started ?? stateOn }), told: started === null ? {} : { started } };
}

function concluded({ stateOn }: SiteRow, conclusion: Conclusion): SiteNews {
  return seen({ conclusionOn: stateOn, conclusion });
}

/** A category is valid from the day of the decision, which the site doesn't tell. */
function decided({ result }: Application, remark: string): SiteNews {
  return result === "" ? onlySaid(remark) : NOTHING;
}

/** The last of our states with which the words of the site still agree; in a later one the site is behind the book. */
const LAST_STATE: Readonly<Partial<Record<SiteMeaning, ApplicationState>>> = {
  подано: "Включён в список",
  возвращено: "Включён в список",
  заблокировано: "Заключение направлено",
  отозвано: "Заключение направлено",
  принято: "Принято к рассмотрению",
  анализ: "Всесторонний анализ",
  рекомендовано: "Заключение направлено",
  "не рекомендовано": "Заключение направлено",
};

/** The way as the region sees it; what isn't on it (a return, a withdrawal) is behind nothing. */
const WAY: readonly ApplicationState[] = [
  "Заявление подано",
  "Включён в список",
  "Принято к рассмотрению",
  "Всесторонний анализ",
  "Заключение направлено",
  "Категория установлена",
  "Отказано",
  "Приказ издан",
  "Банк обновлён",
  "Закрыто: отказ",
];

function isBehind(meaning: SiteMeaning, reached: ApplicationState | ""): boolean {
  const last = LAST_STATE[meaning];
  return last !== undefined && reached !== "" && WAY.indexOf(reached) > WAY.indexOf(last);
}

// Phrases of papers on the centre's checks: sites of organisations, folders of applicants.
import { phrasesOf } from "../phrasesOf.ts";

export const checkPhrases = {
  ...phrasesOf("Справка о сайтах организаций", {
    "siteReport.title": "СПРАВКА",
    "siteReport.subtitle":
      "об итогах проверки аттестационных материалов на сайтах образовательных организаций {месяц}",
    "siteReport.text":
      "Проверены материалы {людей} в {организациях}: своевременность, полнота и достоверность размещения.",
    "siteReport.totals": "Итог: {итоги}.",
    "siteReport.full": "замечаний нет",
    "siteReport.partly": "материалы размещены частично: дополнить",
    "siteReport.none": "материалов нет: разместить",
    "siteReport.old": "материалы устарели: обновить, проверить ссылку",
    "siteReport.noLink": "ссылка на материалы не указана",
    "siteReport.task":
      "Руководителям организаций, по которым есть замечания, устранить их до {срок} и сообщить в центр.",
    "siteReport.clean": "Замечаний нет.",
  }),
  ...phrasesOf("Справка о просмотре папок", {
    "folderReport.title": "СПРАВКА",
    "folderReport.subtitle": "об итогах предварительного просмотра накопительных папок аттестуемых {месяц}",
    "folderReport.text": "Просмотрены папки {людей} из {организаций}.",
    "folderReport.totals": "Итог: {итоги}.",
    "folderReport.task":
      "Ответственным за аттестацию организовать доработку папок по замечаниям в сроки, указанные в таблице.",
    "folderReport.clean": "Все папки готовы к подаче.",
  }),
};

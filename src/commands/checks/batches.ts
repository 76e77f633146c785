// Checks of what every commit rests on: a batch goes whole or not at all, errors carry their code, marks are seen and move
// along with their columns.
import { codeOf, failureOf } from "../../google/errors.ts";
import { freshNumber } from "../../google/session.ts";
import { readStructure, type Request } from "../../google/sheets.ts";
import {
  asExpected,
  otherwise,
  SCRATCH,
  scratchRow,
  tryBatch,
  writing,
  type Check,
  type Place,
} from "./check.ts";

const { sheetId } = SCRATCH;
const ROW = 10;
const KEY = "attest.selfcheck";
/** A row that the scratch sheet doesn't have. */
const BEYOND = SCRATCH.rows + 1000;
const COLUMN = 4;

function marked(metadataId: number, location: object): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: KEY,
        metadataValue: "",
        visibility: "DOCUMENT",
        location,
      },
    },
  };
}

const unmarked = (metadataId: number): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
});

const columns = (startIndex: number, endIndex: number): object => ({
  sheetId,
  dimension: "COLUMNS",
  startIndex,
  endIndex,
});

function hasMark({ run }: Place, wanted: number): boolean {
  const { developerMetadata } = readStructure(run.spreadsheetId);
  return (developerMetadata ?? []).some(({ metadataId }) => metadataId === wanted);
}

/** How the service refuses the batch; null when it doesn't. Other failures are thrown. */
function refusalOf(place: Place, requests: Request[]): { error: unknown } | null {
  try {
    tryBatch(place, requests);
    return null;
  } catch (error) {
    if (failureOf(error) !== "REFUSED") throw error;
    return { error };
  }
}

const REPEAT = "После сбоя команда может сделать то же дважды. Работайте, но сообщите программисту.";

export const BATCH_CHECKS: readonly Check[] = [
  {
    code: "atomic",
    title: "Всё или ничего",
    tried: "Отправлены верная запись, метка и заведомо неверная запись вместе: не должна пройти ни одна",
    run: (place) => {
      const mark = freshNumber();
      const refusal = refusalOf(place, [
        writing(ROW, ["лишнее"]),
        marked(mark, { spreadsheet: true }),
        writing(BEYOND, ["за краем"]),
      ]);
      const isWritten = scratchRow(place, ROW)[0] !== undefined;
      const isMarked = hasMark(place, mark);
      if (isMarked) tryBatch(place, [unmarked(mark)]);
      if (refusal === null) return otherwise("неверная запись принята", REPEAT);
      return isWritten || isMarked
        ? otherwise(
            "часть записана",
            "Прерванная команда может оставить книгу наполовину изменённой. Не работайте и сообщите программисту.",
          )
        : asExpected();
    },
  },
  {
    code: "errors",
    title: "Код ошибки",
    tried: "Отправлена заведомо неверная запись: отказ должен нести код 400",
    run: (place) => {
      const refusal = refusalOf(place, [writing(BEYOND, ["за краем"])]);
      if (refusal === null) return otherwise("отказа нет", REPEAT);
      const code = codeOf(refusal.error);
      return code === 400 ? asExpected() : otherwise(code === null ? "кода нет" : `код ${code}`, REPEAT);
    },
  },
  {
    code: "marker",
    title: "Метка записи",
    tried: "Запись с меткой отправлена дважды: метка должна быть видна, повтор — отклонён",
    run: (place) => {
      const mark = freshNumber();
      const batch = [marked(mark, { spreadsheet: true })];
      tryBatch(place, batch);
      const isSeen = hasMark(place, mark);
      const isRefused = refusalOf(place, batch) !== null;
      tryBatch(place, [unmarked(mark)]);
      if (isSeen && isRefused) return asExpected();
      return otherwise(isSeen ? "повтор принят" : "метка не видна", REPEAT);
    },
  },
  {
    code: "columns",
    title: "Метка столбца",
    tried: "Помечен столбец, перед ним вставлен другой: метка должна уйти вместе со своим",
    run: (place) => {
      const mark = freshNumber();
      tryBatch(place, [
        marked(mark, { dimensionRange: columns(COLUMN, COLUMN + 1) }),
        { insertDimension: { range: columns(0, 1), inheritFromBefore: false } },
      ]);
      const { sheets } = readStructure(place.run.spreadsheetId);
      const scratch = sheets?.find(({ properties }) => properties?.sheetId === sheetId);
      const found = (scratch?.data?.[0]?.columnMetadata ?? []).findIndex(({ developerMetadata }) =>
        (developerMetadata ?? []).some(({ metadataId }) => metadataId === mark),
      );
      tryBatch(place, [{ deleteDimension: { range: columns(0, 1) } }]);
      return found === COLUMN + 1
        ? asExpected()
        : otherwise(
            found === -1 ? "метка пропала" : `метка в столбце ${found + 1}`,
            "Переименованный столбец программа не узнает: возвращайте столбцам их названия.",
          );
    },
  },
];

// «Проверить книгу»: remarks by sheet beside the book; each row can be shown, and the check made again.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { BookCheck, RemarkView } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call } from "../kit/server.ts";
import { StepsLine, useSteps, type Progress } from "../kit/Steps.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function CheckBookPage(): JSX.Element {
  const [remarks, setRemarks] = useState<RemarkView[] | null>(null);
  const [said, setSaid] = useState("");
  const work = useWork();
  const steps = useSteps();

  const check = async (): Promise<void> => {
    let most = 0;
    const isWhole = await steps.go({ words: "Проверяю книгу…", done: 0, total: null }, async () => {
      const { data } = await call("checkBook", {});
      if (data === undefined) return null;
      if (data.isWhole) {
        setRemarks(data.remarks);
        return null;
      }
      most = Math.max(most, data.rest);
      return progressOf(data, most);
    });
    if (!isWhole) setSaid("Остановлено: проверено не всё. Повторная проверка продолжит с того же места.");
  };
  const start = (): void => {
    setSaid("");
    work.start("", check);
  };
  useEffect(start, []);
  const isBusy = work.doing !== "" || steps.progress !== null;
  return (
    <div class="narrow">
      <header class="day">
        <h1>{remarks === null ? "Проверка книги" : titleOf(remarks)}</h1>
        <button type="button" onClick={start} disabled={isBusy}>
          Проверить ещё раз
        </button>
      </header>
      <p class="said" role="status">
        {said}
      </p>
      <WorkLine doing={work.doing} failure={work.failure} />
      <StepsLine {...steps} />
      {remarks === null ? null : <Groups remarks={remarks} />}
    </div>
  );
}

function progressOf({ rest }: BookCheck, most: number): Progress {
  const words = `Привожу книгу в порядок: осталось ${counted(rest, "строка", "строки", "строк")}`;
  return rest === 0
    ? { words: "Записываю замечания…", done: 0, total: null }
    : { words, done: most - rest, total: most };
}

const titleOf = (remarks: readonly RemarkView[]): string =>
  remarks.length === 0 ? "Замечаний нет" : counted(remarks.length, "замечание", "замечания", "замечаний");

/** Remarks of one sheet shown at once; the others are a press away. */
const SHOWN = 50;

function Groups({ remarks }: { remarks: readonly RemarkView[] }): JSX.Element {
  const sheets = [...new Set(remarks.map(({ sheet }) => sheet))];
  if (sheets.length === 0) return <p class="kind">Книга в порядке: всё понято, адреса и сроки на месте.</p>;
  return (
    <>
      <p class="quiet">Исправьте ячейку: замечание исчезнет само. Все они есть и в листе «Замечания».</p>
      {sheets.map((sheet) => (
        <Group key={sheet} sheet={sheet} remarks={remarks.filter((remark) => remark.sheet === sheet)} />
      ))}
    </>
  );
}

function Group({ sheet, remarks }: { sheet: string; remarks: readonly RemarkView[] }): JSX.Element {
  const [count, setCount] = useState(SHOWN);
  const rest = remarks.length - count;
  return (
    <details open>
      <summary>
        <b>{sheet}</b>: {remarks.length}
      </summary>
      <ul class="lines">
        {remarks.slice(0, count).map((remark) => (
          <RemarkLine key={[remark.row, remark.column, remark.message].join("|")} remark={remark} />
        ))}
      </ul>
      {rest <= 0 ? null : (
        <button
          type="button"
          class="link"
          onClick={() => {
            setCount(count + SHOWN);
          }}
        >
          Показать ещё {Math.min(rest, SHOWN)} из {rest}
        </button>
      )}
    </details>
  );
}

function RemarkLine({ remark }: { remark: RemarkView }): JSX.Element {
  const { row, column, message, cure, place } = remark;
  const work = useWork();
  const show = (): void => {
    if (place === null) return;
    work.start("Ищу строку…", async () => {
      await call("showRow", place);
    });
  };
  return (
    <li>
      <p class="what">{message}</p>
      <p class="cure">→ {cure}</p>
      <p class="quiet">{[row, column].filter((part) => part !== "").join(" · ")}</p>
      {place === null ? null : (
        <button type="button" class="link" onClick={show} aria-label={`Показать в листе: ${row}. ${message}`}>
          Показать в листе
        </button>
      )}
      <WorkLine doing={work.doing} failure={work.failure} />
    </li>
  );
}

// The second step: what the document is, what was understood of each row and what was not, corrected before anything is written.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ImportReport } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { closePage } from "../kit/server.ts";
import { Tick } from "../kit/Tick.tsx";
import { WorkLine, type Work } from "../kit/Working.tsx";
import { hasQuestion, lacksSource, writtenRows, type Answers } from "./answers.ts";
import { ChangedRows } from "./ChangedRows.tsx";
import { DocumentFields } from "./DocumentFields.tsx";
import { Missing, NotUnderstood } from "./LeftOver.tsx";
import { PastTerms } from "./PastTerms.tsx";
import { RowList } from "./RowList.tsx";
import { StepTitle } from "./StepTitle.tsx";
import type { Taken } from "./taken.ts";

interface PreviewProps {
  taken: Taken;
  report: ImportReport;
  answers: Answers;
  work: Work;
  onAnswers: (answers: Answers) => void;
  /** Asks for the reading again, after a failure. */
  onReread: () => void;
  onBack: () => void;
  onWrite: () => void;
}

const rowWords = (count: number): string => counted(count, "строка", "строки", "строк");

export function PreviewStep(props: PreviewProps): JSX.Element {
  const { taken, report, answers, work, onAnswers, onReread, onBack, onWrite } = props;
  const [onlyQuestions, setOnlyQuestions] = useState(false);
  const [lack, setLack] = useState("");
  const questions = report.rows.filter(hasQuestion).length;
  const count = writtenRows(report, answers);
  const isNothingNew = report.rows.length + report.changed.length + report.past === 0;
  const write = (): void => {
    const isUnnamed = report.kind === "поручения" && lacksSource(report, taken, answers);
    setLack(isUnnamed ? UNNAMED : "");
    if (!isUnnamed) onWrite();
  };
  return (
    <>
      <StepTitle>2. {titleOf(report)}</StepTitle>
      {isNothingNew ? <NothingNew report={report} /> : <p>{countsOf(report, questions)}</p>}
      <DocumentFields taken={taken} report={report} answers={answers} onAnswers={onAnswers} />
      <PastTerms report={report} answers={answers} onAnswers={onAnswers} />
      <ChangedRows rows={report.changed} answers={answers} onAnswers={onAnswers} />
      {report.rows.length === 0 ? null : (
        <section>
          <div class="list-head">
            <h2>Новые строки</h2>
            {questions === 0 ? null : (
              <Tick isTicked={onlyQuestions} onTick={setOnlyQuestions}>
                <span>Только с вопросами ({questions})</span>
              </Tick>
            )}
          </div>
          <RowList
            rows={onlyQuestions ? report.rows.filter(hasQuestion) : report.rows}
            answers={answers}
            isBusy={work.doing !== ""}
            onAnswers={onAnswers}
          />
        </section>
      )}
      <NotUnderstood report={report} />
      <Missing report={report} />
      <footer class="final">
        {lack === "" ? null : (
          <p class="failure" role="alert">
            {lack}
          </p>
        )}
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          {isNothingNew ? (
            <button type="button" class="main" onClick={closePage}>
              Закрыть
            </button>
          ) : (
            <button type="button" class="main" disabled={work.doing !== ""} onClick={write}>
              {count > 0
                ? `Внести: ${rowWords(count)}`
                : report.past > 0
                  ? "Записать ответы"
                  : "Записать отличия"}
            </button>
          )}
          {work.failure === "" ? null : (
            <button type="button" disabled={work.doing !== ""} onClick={onReread}>
              Перечитать
            </button>
          )}
          <button type="button" disabled={work.doing !== ""} onClick={onBack}>
            Назад к документу
          </button>
        </div>
      </footer>
    </>
  );
}

const UNNAMED =
  "Впишите вверху вид, номер и дату документа: по ним книга узнаёт его, если его дадут ещё раз или пришлют перенос срока.";

function titleOf({ kind, source, year }: ImportReport): string {
  if (kind === "план") return `План${year === "" ? "" : ` на ${year}`}${source === "" ? "" : `, ${source}`}`;
  return source === "" ? "Поручения" : `Поручения: ${source}`;
}

function countsOf({ rows, unchanged, changed, notUnderstood }: ImportReport, questions: number): string {
  const part = (words: string, count: number): string => (count === 0 ? "" : `${words}: ${count}`);
  const parts = [
    `новых строк: ${rows.length}`,
    part("из них с вопросами", questions),
    part("уже есть в книге", unchanged),
    part("в книге написано иначе", changed.length),
    part("не понято", notUnderstood.length),
  ];
  const text = parts.filter((each) => each !== "").join(", ");
  return `Вот что понято: ${text}. В книгу ещё ничего не записано.`;
}

function NothingNew({ report: { unchanged } }: { report: ImportReport }): JSX.Element {
  return (
    <p class="fine">
      Ничего нового:{" "}
      {unchanged === 0 ? "в документе нет строк." : `${rowWords(unchanged)} документа уже в книге.`}
    </p>
  );
}

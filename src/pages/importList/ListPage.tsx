// «Внести список» in three steps: give it, look at what would change and answer, see what was written. Nothing is written
// before «Внести»; a long list is written step by step and can be stopped after any of them.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ListKindId, ListReport, PageData } from "../../commands/contract/index.ts";
import { StepTitle } from "../importDocument/StepTitle.tsx";
import { CopyButton } from "../kit/Figures.tsx";
import { call, closePage } from "../kit/server.ts";
import { StepsLine, useSteps, type Progress } from "../kit/Steps.tsx";
import { Tick } from "../kit/Tick.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { newsOf, NO_ANSWERS, requestOf, rowWords, type Answers } from "./answers.ts";
import { Columns } from "./Columns.tsx";
import { DocumentQuestions } from "./DocumentQuestions.tsx";
import { GiveList } from "./GiveList.tsx";
import type { Given } from "./given.ts";
import { KeyOfList } from "./KeyOfList.tsx";
import { useNameless } from "./nameless.ts";
import { Rows } from "./Rows.tsx";

interface Written {
  added: number;
  completed: number;
  left: number;
}

export function ListPage({ kind: opened, kinds }: PageData["importList"]): JSX.Element {
  const [kind, setKind] = useState<ListKindId>(opened === "" ? "teachers" : opened);
  const [given, setGiven] = useState<Given | null>(null);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [report, setReport] = useState<ListReport | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const readAs = useRef("");
  const work = useWork();
  const steps = useSteps();
  const nameless = useNameless();

  const preview = async (list: Given, said: Answers): Promise<void> => {
    readAs.current = JSON.stringify(said);
    const { data } = await call("previewList", requestOf(kind, list, said));
    if (data !== undefined) setReport(data);
  };
  const read = (list: Given, said: Answers): void => {
    work.start("Читаю список…", () => preview(list, said));
  };
  /** In a book without names what is given turns into what may be sent, once and for all. */
  const readFirst = (list: Given): void => {
    work.start("Читаю список…", async () => {
      const sent = await nameless.prepare(kind, list);
      setGiven(sent);
      await preview(sent, answers);
    });
  };
  // What is answered while another reading is going is read after it.
  useEffect(() => {
    const isStale = report !== null && written === null && JSON.stringify(answers) !== readAs.current;
    if (given !== null && isStale && work.doing === "" && work.failure === "") read(given, answers);
  });
  const begin = (): void => {
    setGiven(null);
    setAnswers(NO_ANSWERS);
    setReport(null);
    setWritten(null);
  };
  const write = (list: Given, total: number): void => {
    work.start("", async () => {
      let sum: Written = written ?? { added: 0, completed: 0, left: total };
      const progress = (): Progress => ({
        words: `Вношу: ${total - sum.left} из ${total}`,
        done: total - sum.left,
        total,
      });
      await steps.go(progress(), async () => {
        const { data } = await call("importList", requestOf(kind, list, answers));
        if (data === undefined) return null;
        const { counts, left } = data;
        sum = { added: sum.added + counts["новая"], completed: sum.completed + counts["дополнена"], left };
        setWritten(sum);
        return left === 0 ? null : progress();
      });
    });
  };

  if (given === null || report === null) {
    return (
      <>
        <KeyOfList nameless={nameless} />
        <GiveList
          kinds={kinds}
          kind={kind}
          given={given}
          work={work}
          onKind={setKind}
          onGiven={(list) => {
            setGiven(list);
            setAnswers(NO_ANSWERS);
          }}
          onNext={() => {
            if (given !== null) readFirst(given);
          }}
        />
      </>
    );
  }
  const news = newsOf(report);
  if (steps.progress !== null) return <StepsLine {...steps} takesFocus />;
  if (written !== null) {
    return (
      <Done
        report={report}
        written={written}
        work={work}
        onMore={() => {
          write(given, news);
        }}
        onAnother={begin}
      />
    );
  }
  return (
    <div class="list-import">
      <StepTitle>2. {report.title}: проверьте, что изменится</StepTitle>
      {[...nameless.leftAtHome, ...report.remarks].map((remark) => (
        <p class="fine" key={remark}>
          {remark}
        </p>
      ))}
      <DocumentQuestions
        questions={report.document}
        onAnswer={(id, value) => {
          setAnswers({ ...answers, document: { ...answers.document, [id]: value } });
        }}
      />
      <Columns
        report={report}
        onSheet={(sheet) => {
          setAnswers({ ...NO_ANSWERS, sheet });
        }}
        onMapping={(mapping) => {
          setAnswers({ ...answers, mapping, sheet: report.sheet });
        }}
      />
      {report.rows.some(({ differences = [] }) => differences.length > 0) ? (
        <Tick
          isTicked={answers.takesList}
          onTick={(takesList) => {
            setAnswers({ ...answers, takesList });
          }}
        >
          <span>Где в книге другое, взять из списка</span>
        </Tick>
      ) : null}
      {report.rows.length === 0 ? null : (
        <Rows
          report={report}
          answers={answers.byLine}
          onAnswers={(said) => {
            setAnswers({ ...answers, byLine: { ...answers.byLine, ...said } });
          }}
        />
      )}
      <footer class="final">
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          <button
            type="button"
            class="main"
            disabled={news === 0 || report.missing.length > 0 || work.doing !== ""}
            onClick={() => {
              write(given, news);
            }}
          >
            Внести: {rowWords(news)}
          </button>
          <button
            type="button"
            onClick={() => {
              setReport(null);
            }}
          >
            Назад
          </button>
          <button type="button" onClick={closePage}>
            Закрыть
          </button>
        </div>
      </footer>
    </div>
  );
}

interface DoneProps {
  report: ListReport;
  written: Written;
  work: { doing: string; failure: string };
  onMore: () => void;
  onAnother: () => void;
}

function Done({
  report,
  written: { added, completed, left },
  work,
  onMore,
  onAnother,
}: DoneProps): JSX.Element {
  const open = report.rows.filter(({ verdict }) => verdict === "уточнить" || verdict === "не понята");
  return (
    <div class="list-import">
      <StepTitle>
        {left === 0 ? "Внесено" : "Внесена часть списка"}: новых {added}, дополнено {completed}
      </StepTitle>
      {left === 0 ? null : <p>Осталось: {rowWords(left)}. Внесённое сохранено и второй раз не добавится.</p>}
      {open.length === 0 ? null : (
        <p>
          Не внесено: {rowWords(open.length)}.{" "}
          <CopyButton
            what="строки, которые не внесены"
            rows={() => open.map(({ line, message, cells }) => [line, message, ...cells])}
          />
        </p>
      )}
      <ul class="lines">
        {open.slice(0, 50).map(({ line, message, cells }) => (
          <li key={line}>
            Строка {line}: {cells.filter((cell) => cell !== "").join(" · ")}
            <p class="told">{message}</p>
          </li>
        ))}
      </ul>
      <footer class="final">
        <WorkLine {...work} />
        <div class="buttons">
          {left === 0 ? null : (
            <button type="button" class="main" onClick={onMore}>
              Продолжить
            </button>
          )}
          <button type="button" onClick={onAnother}>
            Внести другой список
          </button>
          <button type="button" class={left === 0 ? "main" : ""} onClick={closePage}>
            Закрыть
          </button>
        </div>
      </footer>
    </div>
  );
}

// «Внести документ» in three steps: give the document, look at what was understood and correct it, see what was written.
// Nothing is written before «Внести»; a failure keeps everything that was given and corrected.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ImportReport } from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { useWork } from "../kit/Working.tsx";
import { NO_ANSWERS, readingKey, requestOf, type Answers } from "./answers.ts";
import { DoneStep } from "./DoneStep.tsx";
import { GiveStep } from "./GiveStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import type { Taken } from "./taken.ts";

interface Written {
  message: string;
  report: ImportReport;
}

export function ImportPage(): JSX.Element {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  /** The answers that the report rests on. */
  const readAs = useRef("");
  const work = useWork();

  const give = (next: Taken | null): void => {
    setTaken(next);
    setAnswers({ ...NO_ANSWERS, kind: answers.kind });
  };
  const read = (document: Taken, given: Answers): void => {
    work.start("Читаю документ…", async () => {
      readAs.current = readingKey(given);
      const { data } = await call("previewImport", requestOf(document, given));
      if (data !== undefined) setReport(data);
    });
  };
  // Corrections are read at once, also those made while another reading was going.
  useEffect(() => {
    const isStale = report !== null && written === null && readingKey(answers) !== readAs.current;
    if (taken !== null && isStale && work.doing === "") read(taken, answers);
  });
  const write = (document: Taken): void => {
    work.start("Вношу в книгу…", async () => {
      const { message, data } = await call("importDocument", requestOf(document, answers));
      if (data !== undefined) setWritten({ message, report: data });
    });
  };
  const begin = (): void => {
    setTaken(null);
    setAnswers(NO_ANSWERS);
    setReport(null);
    setWritten(null);
  };

  if (written !== null) return <DoneStep {...written} onAnother={begin} />;
  if (taken === null || report === null) {
    return (
      <GiveStep
        taken={taken}
        kind={answers.kind}
        work={work}
        onKind={(kind) => {
          setAnswers({ ...answers, kind });
        }}
        onTaken={give}
        onNext={(document) => {
          setTaken(document);
          read(document, answers);
        }}
      />
    );
  }
  return (
    <PreviewStep
      taken={taken}
      report={report}
      answers={answers}
      work={work}
      onAnswers={setAnswers}
      onReread={() => {
        read(taken, answers);
      }}
      onBack={() => {
        setReport(null);
      }}
      onWrite={() => {
        write(taken);
      }}
    />
  );
}

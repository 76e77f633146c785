// «Самопроверка»: what was tried on this account and how it went, and the same as a text to send to the programmer.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { CheckFinding, PageData, SelfCheckReport } from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function SelfCheckPage({ openedBy }: PageData["selfCheck"]): JSX.Element {
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const [message, setMessage] = useState("");
  const work = useWork();
  const start = (): void => {
    work.start("Проверяю, это займёт около минуты…", async () => {
      const answer = await call("selfCheck", { openedBy });
      setMessage(answer.message);
      setReport(answer.data ?? null);
    });
  };
  useEffect(start, []);
  return (
    <>
      <h1 class="unseen">Самопроверка</h1>
      <p>
        Программа пробует на вашей учётной записи то, чего нельзя узнать заранее: на временном скрытом листе,
        который потом убирает. Книга не меняется, писем нет.
      </p>
      <p class="said" role="status">
        {message}
      </p>
      <WorkLine doing={work.doing} failure={work.failure} />
      {report === null ? null : (
        <>
          <ul class="lines">
            {deviationsFirst(report.findings).map((finding) => (
              <Line key={finding.code} finding={finding} />
            ))}
          </ul>
          <Copyable text={report.text} />
        </>
      )}
      <div class="buttons">
        <button type="button" onClick={start} disabled={work.doing !== ""}>
          Проверить ещё раз
        </button>
      </div>
    </>
  );
}

function deviationsFirst(findings: readonly CheckFinding[]): CheckFinding[] {
  const isDeviation = ({ state }: CheckFinding): boolean => state === "иначе";
  return [...findings.filter(isDeviation), ...findings.filter((finding) => !isDeviation(finding))];
}

function Line({ finding: { title, tried, state, seen, meaning } }: { finding: CheckFinding }): JSX.Element {
  const isRight = state === "как ожидалось";
  return (
    <li>
      <p class="what">
        <b>{title}</b> <span class={isRight ? "mark done" : "mark overdue"}>{state}</span>
        {seen === "" ? "" : ` ${seen}`}
      </p>
      {meaning === "" ? null : <p class="cure">→ {meaning}</p>}
      <p class="quiet">{tried}.</p>
    </li>
  );
}

/** A browser may refuse the clipboard to a window inside a page: then the text stands selected, ready for Ctrl+C. */
function Copyable({ text }: { text: string }): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = (): void => {
    const byHand = (): void => {
      area.current?.focus();
      area.current?.select();
      setSaid("Текст выделен: нажмите Ctrl+C.");
    };
    const taken = (): void => {
      setSaid("Скопировано.");
    };
    try {
      navigator.clipboard.writeText(text).then(taken, byHand);
    } catch {
      byHand();
    }
  };
  return (
    <section>
      <label>
        <span>Для программиста (без адресов людей)</span>
        <textarea ref={area} rows={8} readOnly value={text} />
      </label>
      <div class="buttons">
        <button type="button" class="main" onClick={copy}>
          Скопировать
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

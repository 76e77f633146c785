// «Внести сотрудников»: a list is pasted or chosen, looked at, and then written.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { StaffReport, StaffRow } from "../../commands/contract/index.ts";
import { FileButton } from "../kit/FileButton.tsx";
import { textOf } from "../kit/givenFile.ts";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

export function StaffPage(): JSX.Element {
  const [csv, setCsv] = useState("");
  const [report, setReport] = useState<StaffReport | null>(null);
  const [written, setWritten] = useState("");
  const work = useWork();
  const change = (text: string): void => {
    setCsv(text);
    setReport(null);
    setWritten("");
  };
  const look = (): void => {
    work.start("Читаю список…", async () => {
      const { data } = await call("previewStaff", { csv });
      setReport(data ?? null);
    });
  };
  const write = (): void => {
    work.start("Вношу сотрудников…", async () => {
      const { message } = await call("importStaff", { csv });
      setWritten(message);
    });
  };
  const news = report === null ? 0 : report.added + report.changed;
  return (
    <>
      <h1>Кого внести</h1>
      <p>
        Скопируйте список из Excel или другой таблицы и вставьте сюда: фамилия, имя и отчество, должность,
        адрес почты, группы. Порядок столбцов свой, если есть шапка. Кто уже есть в книге, будет дополнен.
      </p>
      <label>
        <span>Список сотрудников</span>
        <textarea
          rows={7}
          value={csv}
          placeholder={"Соколова Марина Игоревна;начальник;sokolova@example.org;Сотрудники центра"}
          onInput={(event) => {
            change(event.currentTarget.value);
          }}
        />
      </label>
      <ListFile onText={change} />
      {report === null ? null : <Changes report={report} isWritten={written !== ""} />}
      <footer class="final">
        <WorkLine doing={work.doing} failure={work.failure} />
        <p class="said" role="status">
          {written}
        </p>
        <div class="buttons">
          {report === null ? (
            <button
              type="button"
              class="main"
              disabled={csv.trim() === "" || work.doing !== ""}
              onClick={look}
            >
              Показать, что изменится
            </button>
          ) : written === "" ? (
            <button type="button" class="main" disabled={news === 0 || work.doing !== ""} onClick={write}>
              Внести: {news}
            </button>
          ) : null}
          <button type="button" class={written === "" ? "" : "main"} onClick={closePage}>
            Закрыть
          </button>
        </div>
      </footer>
    </>
  );
}

function ListFile({ onText }: { onText: (text: string) => void }): JSX.Element {
  const [failure, setFailure] = useState("");
  const read = ([file]: readonly File[]): void => {
    setFailure("");
    if (file === undefined) return;
    if (/\.(?:csv|txt)$/i.test(file.name)) void textOf(file).then(onText);
    else
      setFailure(
        `«${file.name}» не читается. Откройте файл, выделите список, скопируйте и вставьте сюда, или сохраните его как CSV.`,
      );
  };
  return (
    <>
      <FileButton label="Файл со списком" words="Выбрать файл CSV…" accept=".csv,.txt" onFiles={read} />
      {failure === "" ? null : (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

function Changes({ report, isWritten }: { report: StaffReport; isWritten: boolean }): JSX.Element {
  const { rows, unchanged, unclear, problems } = report;
  return (
    <section class="staff">
      <h2>{isWritten ? "Внесено" : "Что изменится"}</h2>
      {rows.length === 0 ? <p>Нового нет: все, кто понят, уже есть в книге с этими сведениями.</p> : null}
      <ul class="lines">
        {rows.map((row, index) => (
          <li key={index}>
            <Person row={row} />
          </li>
        ))}
      </ul>
      {unchanged === 0 ? null : <p class="quiet">Без изменений: {unchanged}.</p>}
      {problems.length + unclear.length === 0 ? null : <h2>Посмотрите</h2>}
      <ul class="lines">
        {problems.map(({ line, text, reason }, index) => (
          <li key={index}>
            Строка {line}: «{text}». {reason}
          </li>
        ))}
        {unclear.map(({ line, name, candidates }) => (
          <li key={line}>
            Строка {line}: «{name}» подходит к нескольким: {candidates.join(", ")}. Строка не вносится:
            исправьте лист «Сотрудники» сами.
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ row: { name, isNew, position, email, groups, fields } }: { row: StaffRow }): JSX.Element {
  if (isNew)
    return (
      <>
        <span class="mark done">новый</span> <b>{name}</b>{" "}
        <span class="quiet">
          {[position, email, groups.join(", ")].filter((part) => part !== "").join("; ")}
        </span>
      </>
    );
  return (
    <>
      <span class="mark soon">дополнится</span> <b>{name}</b>
      {fields.map(({ field, was, became }) => (
        <p class="difference" key={field}>
          «{field}»: было <del>{was === "" ? "пусто" : was}</del>, станет <ins>{became}</ins>
        </p>
      ))}
    </>
  );
}

// The third step: what was written and what is left to do, with the addresses of people whom no letter can reach yet.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ImportReport } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { call, closePage } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { hasQuestion, withoutAddress } from "./answers.ts";
import { StepTitle } from "./StepTitle.tsx";

interface DoneProps {
  message: string;
  report: ImportReport;
  onAnother: () => void;
}

export function DoneStep({ message, report, onAnother }: DoneProps): JSX.Element {
  const work = useWork();
  const sheet = report.kind === "план" ? "План" : "Поручения";
  const rowId = report.rows.find(({ id }) => id !== "")?.id ?? report.changed[0]?.id;
  const left = leftToDo(report, sheet);
  return (
    <>
      <StepTitle>3. Внесено</StepTitle>
      <p class="fine" role="status">
        {message}
      </p>
      {left.length === 0 ? null : (
        <section>
          <h2>Что дальше</h2>
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Addresses people={withoutAddress(report.rows)} />
      <footer class="final">
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          <button type="button" class="main" onClick={closePage}>
            Закрыть
          </button>
          {rowId === undefined ? null : (
            <button
              type="button"
              disabled={work.doing !== ""}
              onClick={() => {
                work.start("Показываю…", async () => {
                  await call("showRow", { sheet, rowId });
                  closePage();
                });
              }}
            >
              Показать в листе
            </button>
          )}
          <button type="button" onClick={onAnother}>
            Внести ещё документ
          </button>
        </div>
      </footer>
    </>
  );
}

function leftToDo(report: ImportReport, sheet: string): string[] {
  const asked = report.rows.filter((row) => row.asksTerm && hasQuestion(row)).length;
  const undecided = report.pastMonths
    .filter(({ answer }) => answer === null)
    .reduce((sum, { rows }) => sum + rows.length, 0);
  const differing = report.changed.filter(({ isTaken }) => !isTaken).length;
  const remarks = report.notUnderstood.length + differing + report.missing.length;
  const terms = (count: number): string => counted(count, "срок", "срока", "сроков");
  return [
    asked === 0
      ? ""
      : `Уточните ${terms(asked)} в листе «${sheet}»: такие строки там отмечены цветом вопроса.`,
    undecided === 0
      ? ""
      : `Решите о прошедших сроках (${undecided}): они записаны без писем. Дайте этот документ ещё раз, и вопрос повторится.`,
    remarks === 0
      ? ""
      : `Просмотрите лист «Замечания»: туда записано ${counted(remarks, "замечание", "замечания", "замечаний")}.`,
    report.newPeople.length === 0 ? "" : `В «Сотрудники» добавлены: ${report.newPeople.join(", ")}`,
  ].filter((line) => line !== "");
}

function Addresses({ people }: { people: readonly { name: string; where: string[] }[] }): JSX.Element | null {
  const work = useWork();
  const [emails, setEmails] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState("");
  if (people.length === 0) return null;
  const given = people.filter(({ name }) => (emails[name] ?? "").trim() !== "");
  const save = (event: Event): void => {
    event.preventDefault();
    work.start("Записываю адреса…", async () => {
      const csv = given.map(({ name }) => [name, "", (emails[name] ?? "").trim(), ""].join("\t")).join("\n");
      const { message, details } = await call("importStaff", { csv });
      setSaved([message, ...details].join(" "));
    });
  };
  return (
    <form class="addresses" onSubmit={save}>
      <h2>Кому пока не дойдут письма</h2>
      <p class="quiet">
        Впишите адреса, какие знаете: они запишутся в «Сотрудники». Остальные можно вписать там позже.
      </p>
      {people.map(({ name, where }) => (
        <label key={name}>
          <span>
            {name} <span class="quiet">({where.join(", ")})</span>
          </span>
          <input
            type="email"
            value={emails[name] ?? ""}
            placeholder="адрес электронной почты"
            onInput={(event) => {
              setEmails({ ...emails, [name]: event.currentTarget.value });
            }}
          />
        </label>
      ))}
      <div class="buttons">
        <button type="submit" disabled={given.length === 0 || work.doing !== ""}>
          Записать адреса
        </button>
      </div>
      <p class="said" role="status">
        {saved}
      </p>
      <WorkLine doing={work.doing} failure={work.failure} />
    </form>
  );
}

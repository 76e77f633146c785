// «Книги школ»: who has which book, books taken in by dragging files, new issues sent out as files or letters.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SchoolLine, TakenBook } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { StepsLine, useSteps } from "../kit/Steps.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { giveFiles, mailBooks, takeFiles, type Job } from "./jobs.ts";
import { takeTables } from "./tables.ts";
import { IssuePart, type Wanted } from "./IssuePart.tsx";
import { Matrix } from "./Matrix.tsx";
import { TakePart } from "./TakePart.tsx";
import { FILTERS, type Filter } from "./words.ts";

export function SchoolsPage(): JSX.Element {
  const [lines, setLines] = useState<readonly SchoolLine[] | null>(null);
  const [taken, setTaken] = useState<readonly TakenBook[]>([]);
  const [filter, setFilter] = useState<Filter>("все");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<readonly string[]>([]);
  const work = useWork();
  const steps = useSteps();

  useEffect(() => {
    work.start("Смотрю, у кого какая книга…", async () => {
      const { data } = await call("exchangeSchools", {});
      setLines(data?.schools ?? []);
    });
  }, []);

  /** Runs a job step by step; what it has to say is shown however it ends. */
  const run = (begin: (job: Job) => Promise<readonly string[]>): void => {
    setSaid([]);
    work.start("", async () => {
      setSaid(await begin({ steps, onLines: setLines }));
    });
  };
  const take = (files: readonly File[]): void => {
    setTaken([]);
    run((job) =>
      takeFiles(files, job, (more) => {
        setTaken((known) => [...known, ...more]);
      }),
    );
  };
  const all = lines ?? [];
  const tables = all.filter(({ link }) => link !== "");
  const takeTyped = (): void => {
    setTaken([]);
    run((job) =>
      takeTables(tables, job, (more) => {
        setTaken((known) => [...known, ...more]);
      }),
    );
  };
  const shown = all.filter((line) => FILTERS.find((each) => each.filter === filter)?.fits(line) ?? true);
  const ticked = all.filter(({ id }) => chosen.has(id));
  const going = ticked.length > 0 ? ticked : shown;
  const isBusy = work.doing !== "" || steps.progress !== null || lines === null;
  const wantedOf = ({ purpose, dueBy }: Wanted): { purpose: Wanted["purpose"]; dueBy?: string } => ({
    purpose,
    ...(dueBy === "" ? {} : { dueBy }),
  });
  return (
    <>
      <TakePart taken={taken} isBusy={isBusy} tables={tables.length} onFiles={take} onTables={takeTyped} />
      {said.length === 0 ? null : <Said lines={said} />}
      <StepsLine {...steps} takesFocus />
      <WorkLine doing={work.doing} failure={work.failure} />
      {lines === null ? null : all.length === 0 ? (
        <p class="note">В листе «Организации» нет ни одной действующей организации: сначала внесите их.</p>
      ) : (
        <>
          <div class="matrix-head">
            <h1>{headOf(all)}</h1>
            <label>
              <span>Показать</span>
              <select
                value={filter}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setFilter(FILTERS.find((each) => each.filter === value)?.filter ?? "все");
                  setChosen(new Set());
                }}
              >
                {FILTERS.map(({ filter: value, words, fits }) => (
                  <option key={value} value={value}>
                    {words}: {all.filter(fits).length}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {shown.length === 0 ? (
            <p role="status">Таких организаций нет.</p>
          ) : (
            <Matrix lines={shown} chosen={chosen} onChosen={setChosen} />
          )}
          <IssuePart
            lines={going}
            isBusy={isBusy}
            onFiles={(wanted) => {
              run((job) => giveFiles(going, wantedOf(wanted), job));
            }}
            onLetters={(wanted) => {
              run((job) => mailBooks(going, wantedOf(wanted), job));
            }}
          />
        </>
      )}
    </>
  );
}

function headOf(lines: readonly SchoolLine[]): string {
  const owing = lines.filter(({ owes }) => owes !== "").length;
  const count = counted(lines.length, "организация", "организации", "организаций");
  return owing === 0 ? `${count}, никто не должен` : `${count}, должны ответить ${owing}`;
}

// Before the sitting: its day and place, the agenda, who is told; the agenda and the attendance sheet as papers.
import type { JSX } from "preact";
import type { SittingView } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { call } from "../kit/server.ts";
import { DayMark } from "./AfterPart.tsx";
import { AgendaPart } from "./AgendaPart.tsx";
import type { Agenda } from "./agenda.ts";
import { HeadFields } from "./HeadFields.tsx";
import { PapersPart } from "./PapersPart.tsx";
import { Problems } from "./Problems.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { SAVE_FIRST, type TabProps } from "./tab.ts";

export function PrepareTab(props: Omit<TabProps, "sitting"> & { sitting: SittingView | null }): JSX.Element {
  const { view, sitting, draft, today, isOpen, isUnsaved, isBusy, work, steps, onDraft, act } = props;
  const onAgenda = (agenda: Agenda): void => {
    onDraft({ ...draft, agenda });
  };
  if (!isOpen && sitting !== null) return <Closed sitting={sitting} />;
  return (
    <>
      <HeadFields draft={draft} onDraft={onDraft} />
      <div class="prepare">
        <section aria-label="Повестка">
          <div class="figures-head">
            <h2>Повестка: {draft.agenda.length}</h2>
          </div>
          <AgendaPart agenda={draft.agenda} onAgenda={onAgenda} />
        </section>
        <ProposalList proposals={view.proposals} agenda={draft.agenda} onAgenda={onAgenda} />
      </div>
      {sitting === null ? null : (
        <>
          <Problems problems={sitting.problems.filter(({ question }) => question === "")} />
          <DayMark
            label="Члены комиссии извещены"
            day={sitting.notified}
            today={today}
            isBusy={isBusy || isUnsaved}
            onDay={(notified) => {
              act("Отмечаю…", () => call("markSitting", { id: sitting.id, notified }));
            }}
          />
          <PapersPart
            kinds={["agenda", "attendance"]}
            sitting={sitting.id}
            questions={[]}
            hindrance={isUnsaved ? SAVE_FIRST : ""}
            work={work}
            steps={steps}
          />
        </>
      )}
    </>
  );
}

function Closed({ sitting }: { sitting: SittingView }): JSX.Element {
  const { state, on, time, place, number, questions } = sitting;
  const when = on === "" ? "" : `${formatDate(on)}${time === "" ? "" : `, ${time}`}`;
  return (
    <>
      <p class="note">
        {state === "Отменено"
          ? "Заседание отменено."
          : `Заседание закрыто, протокол № ${number}. Изменить повестку уже нельзя.`}
      </p>
      <p>{[when, place].filter((part) => part !== "").join(", ")}</p>
      <ol>
        {questions.map(({ id, name, position, school, kind }) => (
          <li key={id}>
            <b>{name}</b>{" "}
            <span class="quiet">{[kind, position, school].filter((part) => part !== "").join(", ")}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

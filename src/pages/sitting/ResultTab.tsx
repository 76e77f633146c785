// After the hearing: closing, the papers, and the steps that have their latest days.
import type { JSX } from "preact";
import { PERSONAL_KINDS } from "../../domain/commission/sitting.ts";
import { call } from "../kit/server.ts";
import { AfterPart } from "./AfterPart.tsx";
import { ClosePart } from "./ClosePart.tsx";
import { PapersPart } from "./PapersPart.tsx";
import { Problems } from "./Problems.tsx";
import { SAVE_FIRST, type TabProps } from "./tab.ts";

export function ResultTab(props: TabProps): JSX.Element {
  const { sitting, today, isOpen, isUnsaved, isBusy, work, steps, act } = props;
  const { id, problems, questions } = sitting;
  // One who is put off gets no extract yet.
  const people = questions.filter(
    ({ kind, decision }) => PERSONAL_KINDS.includes(kind) && decision !== "" && decision !== "перенести",
  );
  if (sitting.state === "Отменено") return <p class="note">Заседание отменено: документов по нему нет.</p>;
  return (
    <>
      {isOpen ? (
        <>
          <Problems problems={problems} />
          <ClosePart
            sitting={sitting}
            today={today}
            hindrance={isUnsaved ? "Сначала нажмите «Сохранить»: закроется то, что записано." : ""}
            isBusy={isBusy}
            onClose={(number) => {
              act("Закрываю заседание…", () => call("closeSitting", { id, number }));
            }}
            onCancel={(on) => {
              act("Отменяю заседание…", () => call("cancelSitting", { id, on }));
            }}
          />
        </>
      ) : (
        <AfterPart
          sitting={sitting}
          people={people}
          today={today}
          isBusy={isBusy}
          onMark={(marks) => {
            act("Отмечаю…", () => call("markSitting", { id, ...marks }));
          }}
        />
      )}
      <PapersPart
        kinds={["protocol", "extract", "draftAct"]}
        sitting={id}
        questions={people.map((question) => question.id)}
        hindrance={isUnsaved ? SAVE_FIRST : ""}
        work={work}
        steps={steps}
      />
    </>
  );
}

// The sitting itself: who has come, then each question with its votes and its decision.
import type { JSX } from "preact";
import { MembersPart } from "./MembersPart.tsx";
import { Problems } from "./Problems.tsx";
import { QuestionPart } from "./QuestionPart.tsx";
import type { TabProps } from "./tab.ts";
import { unanimous, votersOf } from "./votes.ts";

export function HoldTab({ sitting, draft, isOpen, onDraft }: TabProps): JSX.Element {
  const { questions, members, problems } = sitting;
  const shown = draft.agenda.flatMap(({ id }) => questions.find((question) => question.id === id) ?? []);
  const unvoted = shown.filter(({ id }) => draft.minutes[id]?.votesFor === null);
  const unsaved = draft.agenda.length - shown.length;
  const voteAll = (): void => {
    const minutes = { ...draft.minutes };
    for (const { id } of unvoted) {
      const own = minutes[id];
      if (own === undefined) continue;
      const voters = votersOf(members, draft.presence, own.excluded).length;
      minutes[id] = { ...own, ...unanimous(voters) };
    }
    onDraft({ ...draft, minutes });
  };
  return (
    <fieldset class="hold" disabled={!isOpen}>
      <legend class="unseen">Ход заседания</legend>
      <Problems problems={problems.filter(({ question }) => question === "")} />
      <MembersPart sitting={sitting} draft={draft} onDraft={onDraft} />
      <section aria-label="Вопросы">
        <div class="figures-head">
          <h2>Вопросы: {shown.length}</h2>
          {unvoted.length < 2 ? null : (
            <button
              type="button"
              class="link"
              disabled={votersOf(members, draft.presence, []).length === 0}
              onClick={voteAll}
            >
              Единогласно по всем без голосов: {unvoted.length}
            </button>
          )}
        </div>
        {unsaved === 0 ? null : (
          <p class="note">
            В повестке есть несохранённые вопросы ({unsaved}): нажмите «Сохранить», и они появятся здесь.
          </p>
        )}
        {shown.length === 0 ? <p>В повестке нет вопросов: составьте её на вкладке «Подготовка».</p> : null}
        {shown.map((question, index) => {
          const minutes = draft.minutes[question.id];
          return minutes === undefined ? null : (
            <QuestionPart
              key={question.id}
              question={question}
              number={index + 1}
              minutes={minutes}
              members={members}
              presence={draft.presence}
              problems={problems.filter((problem) => problem.question === question.id).map(besideIt)}
              onMinutes={(changed) => {
                onDraft({ ...draft, minutes: { ...draft.minutes, [question.id]: changed } });
              }}
            />
          );
        })}
      </section>
    </fieldset>
  );
}

/** Beside its question a problem needn't name it: «Вопрос 2, Ветров П.И.: нет решения» → «Нет решения». */
function besideIt<Problem extends { text: string }>(problem: Problem): Problem {
  const text = problem.text.replace(/^Вопрос \d+(?:, [^:]+)?: /, "");
  return { ...problem, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}` };
}

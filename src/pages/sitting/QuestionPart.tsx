// One question while it is heard: who came, how it was voted on, what was decided, and what is wrong with it.
import { useId } from "preact/hooks";
import type { JSX } from "preact";
import type { MemberView, QuestionView, SittingProblemView } from "../../commands/contract/index.ts";
import { ATTENDANCES, PERSONAL_KINDS } from "../../domain/commission/sitting.ts";
import { DateField } from "../kit/DateField.tsx";
import type { Draft, Minutes } from "./draft.ts";
import { Problems } from "./Problems.tsx";
import { countFrom, presentOf, tallyOf, unanimous, votersOf } from "./votes.ts";

interface Props {
  question: QuestionView;
  number: number;
  minutes: Minutes;
  members: readonly MemberView[];
  presence: Draft["presence"];
  problems: readonly SittingProblemView[];
  onMinutes: (minutes: Minutes) => void;
}

export function QuestionPart(props: Props): JSX.Element {
  const { question, number, minutes, members, presence, problems, onMinutes } = props;
  const { kind, name, position, school, decisions } = question;
  const set = (part: Partial<Minutes>): void => {
    onMinutes({ ...minutes, ...part });
  };
  const heading = useId();
  return (
    <section class="heard" aria-labelledby={heading}>
      <h3 id={heading}>
        {number}. {name}
      </h3>
      <p class="quiet">{[kind, position, school].filter((part) => part !== "").join(", ")}</p>
      <Problems problems={problems} />
      <div class="minutes">
        <label>
          <span>Решение</span>
          <select
            value={minutes.decision}
            onChange={(event) => {
              const { value } = event.currentTarget;
              set({ decision: decisions.find((each) => each === value) ?? "" });
            }}
          >
            <option value="">не принято</option>
            {decisions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        {PERSONAL_KINDS.includes(kind) ? (
          <label>
            <span>На заседании</span>
            <select
              value={minutes.attended}
              onChange={(event) => {
                const { value } = event.currentTarget;
                set({ attended: ATTENDANCES.find((each) => each === value) ?? "" });
              }}
            >
              <option value="">не отмечено</option>
              {ATTENDANCES.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <Votes minutes={minutes} members={members} presence={presence} onChange={set} />
      <Excluded minutes={minutes} members={presentOf(members, presence)} onChange={set} />
      <Words question={question} minutes={minutes} onChange={set} />
    </section>
  );
}

interface PartProps {
  minutes: Minutes;
  onChange: (part: Partial<Minutes>) => void;
}

const VOTES = [
  ["votesFor", "За"],
  ["votesAgainst", "Против"],
  ["abstained", "Воздержались"],
] as const;

function Votes({
  minutes,
  members,
  presence,
  onChange,
}: PartProps & Pick<Props, "members" | "presence">): JSX.Element {
  const voters = votersOf(members, presence, minutes.excluded).length;
  const tally = tallyOf(minutes, voters);
  return (
    <div class="votes" role="group" aria-label="Голосование">
      {VOTES.map(([id, label]) => (
        <label key={id}>
          <span>{label}</span>
          <input
            type="text"
            inputMode="numeric"
            value={minutes[id] === null ? "" : String(minutes[id])}
            aria-invalid={!tally.isRight}
            onInput={(event) => {
              const count = countFrom(event.currentTarget.value);
              if (count === null) event.currentTarget.value = "";
              onChange({ [id]: count });
            }}
          />
        </label>
      ))}
      <button
        type="button"
        disabled={voters === 0}
        onClick={() => {
          onChange(unanimous(voters));
        }}
      >
        Единогласно: {voters}
      </button>
      <p class={tally.isRight ? "tally" : "tally wrong"} role="status">
        {tally.words}
      </p>
    </div>
  );
}

function Excluded({ minutes, members, onChange }: PartProps & Pick<Props, "members">): JSX.Element | null {
  const { excluded } = minutes;
  const listed = [
    ...members.filter(({ votes }) => votes).map(({ name }) => name),
    ...excluded.filter((name) => !members.some((member) => member.name === name)),
  ];
  if (listed.length === 0) return null;
  return (
    <details class="more">
      <summary>{excluded.length === 0 ? "Голосуют все" : `Не голосуют: ${excluded.join(", ")}`}</summary>
      <p class="quiet">Отметьте, кто не голосует: вопрос о нём самом или конфликт интересов.</p>
      {listed.map((name) => (
        <label key={name} class="tick">
          <input
            type="checkbox"
            checked={excluded.includes(name)}
            onChange={(event) => {
              onChange({
                excluded: event.currentTarget.checked
                  ? [...excluded, name]
                  : excluded.filter((each) => each !== name),
              });
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </details>
  );
}

function Words({ question, minutes, onChange }: PartProps & Pick<Props, "question">): JSX.Element {
  const { decision, wording, recommendations, recommendBy, putOffTo } = minutes;
  const asksAdvice = decision === "соответствует с рекомендациями" || recommendations !== "";
  const shown = wordsOf(question, minutes);
  return (
    <>
      {asksAdvice ? (
        <div class="advice">
          <label>
            <span>Рекомендации</span>
            <textarea
              rows={2}
              value={recommendations}
              onInput={(event) => {
                onChange({ recommendations: event.currentTarget.value });
              }}
            />
          </label>
          <DateField
            label="Исполнить до"
            day={recommendBy}
            onDay={(day) => {
              onChange({ recommendBy: day });
            }}
          />
        </div>
      ) : null}
      {decision === "перенести" || putOffTo !== "" ? (
        <DateField
          label="Перенести на"
          day={putOffTo}
          onDay={(day) => {
            onChange({ putOffTo: day });
          }}
        />
      ) : null}
      {decision === "" ? null : (
        <details class="more">
          <summary>
            <span class="unseen">Формулировка: </span>
            {shown}
          </summary>
          <label>
            <span>Своя формулировка (пусто — как выше, по действующему порядку)</span>
            <textarea
              rows={2}
              value={wording}
              onInput={(event) => {
                onChange({ wording: event.currentTarget.value });
              }}
            />
          </label>
        </details>
      )}
    </>
  );
}

/** The server words a decision; until it has been asked anew, an other one has no words yet. */
function wordsOf({ words, decision, wording }: QuestionView, minutes: Minutes): string {
  if (minutes.wording.trim() !== "") return minutes.wording.trim();
  const isSaved = decision === minutes.decision && wording === minutes.wording && words !== "";
  return isSaved ? words : "Формулировка появится, когда нажмёте «Сохранить»";
}

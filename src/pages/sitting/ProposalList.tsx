// What could come on the agenda: ticked here, it stands there. Below it a question of one's own.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Proposal } from "../../domain/commission/agenda.ts";
import { PERSONAL_KINDS, QUESTION_KINDS, type QuestionKind } from "../../domain/commission/sitting.ts";
import { Seek } from "../kit/Seek.tsx";
import { Tick } from "../kit/Tick.tsx";
import { proposalKey, withoutLine, withOwn, withProposal, type Agenda } from "./agenda.ts";
import { Text } from "./HeadFields.tsx";

interface Props {
  proposals: readonly Proposal[];
  agenda: Agenda;
  onAgenda: (agenda: Agenda) => void;
}

export function ProposalList({ proposals, agenda, onAgenda }: Props): JSX.Element {
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const shown = proposals.filter(({ name, school }) => `${name} ${school}`.toLowerCase().includes(words));
  const isOn = (proposal: Proposal): boolean => agenda.some(({ key }) => key === proposalKey(proposal));
  const areAll = shown.length > 0 && shown.every(isOn);
  return (
    <section class="proposals" aria-label="Готово к рассмотрению">
      <div class="figures-head">
        <h2>Готово к рассмотрению: {proposals.length}</h2>
        {shown.length < 2 ? null : (
          <button
            type="button"
            class="link"
            onClick={() => {
              onAgenda(
                areAll
                  ? agenda.filter(({ key }) => !shown.some((each) => proposalKey(each) === key))
                  : shown.reduce(withProposal, agenda),
              );
            }}
          >
            {areAll ? "Снять все" : "Взять все"}
          </button>
        )}
      </div>
      {proposals.length <= MANY ? null : (
        <Seek label="Найти по имени или организации" sought={sought} onSought={setSought} />
      )}
      {proposals.length === 0 ? (
        <p class="quiet">Сейчас рассматривать некого: нужные вопросы впишите ниже.</p>
      ) : (
        <ul class="lines pick-list" tabIndex={0} aria-label="Кого можно взять в повестку">
          {shown.map((proposal) => (
            <li key={proposalKey(proposal)}>
              <Tick
                isTicked={isOn(proposal)}
                onTick={(isTicked) => {
                  onAgenda(
                    isTicked ? withProposal(agenda, proposal) : withoutLine(agenda, proposalKey(proposal)),
                  );
                }}
              >
                <span class="words">
                  <b>{proposal.name}</b>
                  {proposal.school === "" ? null : `, ${proposal.school}`}
                  <span class="text quiet">
                    {[proposal.kind, proposal.why].filter((part) => part !== "").join(": ")}
                  </span>
                </span>
              </Tick>
            </li>
          ))}
        </ul>
      )}
      <OwnQuestion
        onAdd={(question) => {
          onAgenda(withOwn(agenda, question));
        }}
      />
    </section>
  );
}

const MANY = 8;

interface OwnProps {
  onAdd: (question: Parameters<typeof withOwn>[1]) => void;
}

const BLANK = { name: "", position: "", school: "" };

function OwnQuestion({ onAdd }: OwnProps): JSX.Element {
  const [kind, setKind] = useState<QuestionKind>("иное");
  const [fields, setFields] = useState(BLANK);
  const isPersonal = PERSONAL_KINDS.includes(kind);
  const set = (part: Partial<typeof BLANK>): void => {
    setFields({ ...fields, ...part });
  };
  return (
    <form
      class="inline own-question"
      aria-label="Свой вопрос"
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.name.trim() === "") return;
        onAdd({ kind, ...(isPersonal ? fields : { ...BLANK, name: fields.name.trim() }) });
        setFields(BLANK);
      }}
    >
      <label>
        <span>Свой вопрос</span>
        <select
          value={kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setKind(QUESTION_KINDS.find((each) => each === value) ?? "иное");
          }}
        >
          {QUESTION_KINDS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <Text
        label={isPersonal ? "ФИО полностью" : "О чём"}
        value={fields.name}
        isLong
        onText={(name) => {
          set({ name });
        }}
      />
      {isPersonal ? (
        <>
          <Text
            label="Должность"
            value={fields.position}
            isLong
            onText={(position) => {
              set({ position });
            }}
          />
          <Text
            label="Организация"
            value={fields.school}
            isLong
            onText={(school) => {
              set({ school });
            }}
          />
        </>
      ) : null}
      <button type="submit" disabled={fields.name.trim() === ""}>
        Добавить в повестку
      </button>
    </form>
  );
}

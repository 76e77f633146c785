// One application of «Шаг заявления»: its tick, where it stands, what is asked about it, and its own values where they differ.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { AdvancingRow, Facts } from "../../commands/contract/index.ts";
import { Opener } from "../kit/Opener.tsx";
import { Tick } from "../kit/Tick.tsx";
import { FactFields } from "./FactFields.tsx";
import type { Question } from "./steps.ts";

interface Props {
  row: AdvancingRow;
  isTicked: boolean;
  /** What the chosen state asks; empty while the row is not ticked. */
  questions: readonly Question[];
  own: Facts | undefined;
  refusal: string;
  onTick: (isTicked: boolean) => void;
  onOwn: (facts: Facts) => void;
}

export function ApplicationLine(props: Props): JSX.Element {
  const { row, isTicked, questions, own, refusal, onTick, onOwn } = props;
  const { who, what, state, step, due, isOverdue, missing } = row;
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Tick isTicked={isTicked} onTick={onTick}>
        <span class="words">
          <b>{who}</b>
          {what === "" ? null : ` · ${what}`}
          <span class="text">
            Сейчас «{state}»{step === "" ? null : `; дальше: ${step}`}
            {due === "" ? null : `, до ${due} `}
            {isOverdue ? <span class="mark overdue">просрочено</span> : null}
          </span>
        </span>
      </Tick>
      <div class="under">
        {missing.map((text) => (
          <p key={text} class="quiet">
            {text}
          </p>
        ))}
        {refusal === "" ? null : <p class="failure">{refusal}</p>}
        {questions.length === 0 ? null : (
          <div class="row-actions">
            <Opener
              name="Своё для этой строки…"
              place={who}
              isOpen={isOpen}
              onPress={() => {
                setOpen(!isOpen);
              }}
            />
          </div>
        )}
        {isOpen && questions.length > 0 ? (
          <FactFields
            questions={questions}
            facts={own ?? {}}
            today=""
            hasDefaults={false}
            legend={`Только для этого заявления: ${who}`}
            onFacts={onOwn}
          />
        ) : null}
      </div>
    </li>
  );
}

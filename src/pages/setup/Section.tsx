// One section of «Настройка»: its number, whether it is done, what its last command answered.
import type { ComponentChildren, JSX } from "preact";
import type { Outcome, SetupState } from "../../commands/contract/index.ts";
import { WorkLine } from "../kit/Working.tsx";

export type SectionName = "book" | "centre" | "people" | "reminders";

/** What sections do to the book: one thing at a time, the answer shown in the section that asked. */
export interface Desk {
  state: SetupState;
  isBusy: boolean;
  /** The section at work or the last that was, with what came of it. */
  at: SectionName | null;
  doing: string;
  failure: string;
  said: Pick<Outcome, "message" | "details"> | null;
  /** @param then what the section does once its command has succeeded */
  act: (
    section: SectionName,
    doing: string,
    command: () => Promise<Outcome<SetupState>>,
    then?: (state: SetupState) => void,
  ) => void;
}

interface Props {
  name: SectionName;
  title: string;
  /** Null where there is nothing to be done. */
  isDone: boolean | null;
  desk: Desk;
  children: ComponentChildren;
}

export function Section({ name, title, isDone, desk, children }: Props): JSX.Element {
  const { at, doing, failure, said } = desk;
  const isHere = at === name;
  return (
    <section class="setup" aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`}>
        {title}
        {isDone === null ? null : (
          <>
            {" "}
            <span class={isDone ? "mark done" : "mark soon"}>{isDone ? "готово" : "не сделано"}</span>
          </>
        )}
      </h2>
      {children}
      <WorkLine doing={isHere ? doing : ""} failure={isHere ? failure : ""} />
      <div class="said" role="status">
        {isHere && said !== null ? <Said {...said} /> : null}
      </div>
    </section>
  );
}

function Said({ message, details }: Pick<Outcome, "message" | "details">): JSX.Element {
  return (
    <>
      <p>{message}</p>
      {details.length === 0 ? null : (
        <details>
          <summary>Подробности: {details.length}</summary>
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

// Papers of the sitting made in one press each: what there is to make at this step.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { DOCUMENT_KINDS, type DocumentKind } from "../../domain/documents/documentKinds.ts";
import { MadeList } from "../kit/MadeList.tsx";
import { makeAll, type Made } from "../kit/making.ts";
import { StepsLine, type Steps } from "../kit/Steps.tsx";
import type { Work } from "../kit/Working.tsx";

interface Props {
  kinds: readonly DocumentKind[];
  sitting: string;
  /** Codes of the questions that get an extract each. */
  questions: readonly string[];
  /** Why nothing can be made now; empty when it can. */
  hindrance: string;
  work: Work;
  steps: Steps;
}

export function PapersPart({ kinds, sitting, questions, hindrance, work, steps }: Props): JSX.Element {
  const [made, setMade] = useState<Made | null>(null);
  const isBusy = work.doing !== "" || steps.progress !== null;
  const make = (kind: DocumentKind): void => {
    setMade(null);
    work.start("", async () => {
      const request = { kind, sitting, ...(kind === "extract" ? { questions: [...questions] } : {}) };
      setMade(await makeAll(request, steps, setMade));
    });
  };
  return (
    <section class="papers" aria-label="Документы заседания">
      <h2>Документы</h2>
      <div class="buttons">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={isBusy || hindrance !== "" || (kind === "extract" && questions.length === 0)}
            onClick={() => {
              make(kind);
            }}
          >
            {DOCUMENT_KINDS[kind].title}
            {kind === "extract" ? `: ${questions.length}` : ""}
          </button>
        ))}
      </div>
      {hindrance === "" ? null : <p class="quiet">{hindrance}</p>}
      <StepsLine {...steps} />
      {made === null ? null : <MadeList made={made} />}
      <p class="quiet">Посмотреть до составления, заменить бланк, отметить подпись: меню «Документы».</p>
    </section>
  );
}

// One kind of document: what is chosen for it, how it will look, and making it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type {
  DocumentKindView,
  DocumentsPreview,
  DocumentsView,
  Outcome,
} from "../../commands/contract/index.ts";
import { call } from "../kit/server.ts";
import { StepsLine, type Steps } from "../kit/Steps.tsx";
import type { Work } from "../kit/Working.tsx";
import { Choices } from "./Choices.tsx";
import { MadeList } from "../kit/MadeList.tsx";
import { documents, makeAll, type Made } from "../kit/making.ts";
import { openKey, type OpenKey } from "../names/keyFile.ts";
import { KeyOfPapers } from "./KeyOfPapers.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { isForbidden, Preview } from "./Preview.tsx";
import { missingOf, requestOf, usual, type Wanted } from "./request.ts";

interface Props {
  kind: DocumentKindView;
  work: Work;
  steps: Steps;
  act: (doing: string, ask: () => Promise<Outcome<DocumentsView>>) => void;
  /** The book holds codes in place of names. */
  isNameless: boolean;
  /** The register has changed. */
  onMade: () => void;
  onBack: () => void;
}

export function KindForm({ kind, work, steps, act, isNameless, onMade, onBack }: Props): JSX.Element {
  const [wanted, setWanted] = useState<Wanted>(() => usual(kind));
  const [preview, setPreview] = useState<DocumentsPreview | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [key, setKey] = useState<OpenKey | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isBusy = work.doing !== "" || steps.progress !== null;
  const missing = missingOf(kind, wanted);
  const look = (): void => {
    setMade(null);
    work.start("Составляю на пробу…", async () => {
      const { data } = await call("previewDocuments", requestOf(kind, wanted));
      setPreview(data ?? null);
    });
  };
  const make = (): void => {
    setMade(null);
    work.start("", async () => {
      try {
        setMade(await makeAll(requestOf(kind, wanted), steps, setMade));
        setPreview(null);
      } finally {
        onMade();
      }
    });
  };
  const going = preview?.papers.filter((paper) => !isForbidden(paper)).length ?? null;
  return (
    <>
      <button type="button" class="link" onClick={onBack}>
        ← Все документы
      </button>
      <h2 class="kind-title" ref={heading} tabIndex={-1}>
        {kind.title}
      </h2>
      <p class="quiet">{kind.purpose}.</p>
      <Choices
        kind={kind}
        wanted={wanted}
        onWanted={(next) => {
          setWanted(next);
          setPreview(null);
          setMade(null);
        }}
      />
      {missing.length === 0 ? null : <p class="quiet">{missing.join(" ")}</p>}
      <div class="buttons">
        <button type="button" disabled={isBusy || missing.length > 0} onClick={look}>
          Посмотреть
        </button>
        <button
          type="button"
          class="main"
          disabled={isBusy || missing.length > 0 || going === 0}
          onClick={make}
        >
          {going === null || going === 0 ? "Составить" : `Составить: ${documents(going)}`}
        </button>
      </div>
      {isNameless ? (
        <KeyOfPapers
          opened={key}
          onFile={(file) => {
            work.start("Открываю файл-ключ…", async () => {
              setKey(await openKey(file));
            });
          }}
        />
      ) : null}
      <StepsLine {...steps} takesFocus />
      {made === null ? null : <MadeList made={made} />}
      {preview === null ? null : (
        <Preview
          preview={preview}
          again={wanted.again}
          names={key?.rows ?? []}
          onAgain={(again) => {
            setWanted({ ...wanted, again });
          }}
        />
      )}
      <OwnForm kind={kind} work={work} isBusy={isBusy} act={act} />
    </>
  );
}

// «Документы»: what the centre makes of its registers, and what has become of each paper.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { DocumentsView, Outcome } from "../../commands/contract/index.ts";
import type { DocumentKind } from "../../domain/documents/documentKinds.ts";
import { call, closePage } from "../kit/server.ts";
import { useSteps } from "../kit/Steps.tsx";
import { Tabs } from "../kit/Tabs.tsx";
import { Said } from "../kit/Said.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { Catalogue } from "./Catalogue.tsx";
import { KindForm } from "./KindForm.tsx";
import { RegisterTab } from "./RegisterTab.tsx";

export function DocumentsPage(): JSX.Element {
  const [view, setView] = useState<DocumentsView | null>(null);
  const [tab, setTab] = useState(0);
  const [kind, setKind] = useState<DocumentKind | null>(null);
  /** The catalogue gives the keyboard back to the kind that was left. */
  const [left, setLeft] = useState<DocumentKind | null>(null);
  const [said, setSaid] = useState("");
  const [isNameless, setNameless] = useState(false);
  const work = useWork();
  const steps = useSteps();

  const act = (doing: string, ask: () => Promise<Outcome<DocumentsView>>, isTold = true): void => {
    setSaid("");
    work.start(doing, async () => {
      const { message, data } = await ask();
      if (data !== undefined) setView(data);
      if (isTold) setSaid(message);
    });
  };
  /** Beside the work: nobody waits for the register, and it is read again with every step in it. */
  const read = (): void => {
    call("documentsView", {})
      .then(({ data }) => {
        if (data !== undefined) setView(data);
      })
      .catch(() => undefined);
  };
  useEffect(() => {
    act("Читаю документы…", () => call("documentsView", {}), false);
    call("namesState", {})
      .then(({ data }) => {
        setNameless(data?.isNameless ?? false);
      })
      // The papers say it themselves, too.
      .catch(() => undefined);
  }, []);
  if (view === null) return <WorkLine doing={work.doing} failure={work.failure} />;
  const isBusy = work.doing !== "" || steps.progress !== null;
  const foot = (
    <>
      <Said lines={said === "" ? [] : [said]} />
      <WorkLine doing={work.doing} failure={work.failure} />
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </>
  );
  const chosen = view.kinds.find(({ id }) => id === kind);
  return (
    <div class="documents">
      <Tabs
        name="Документы"
        titles={["Составить", `Реестр: ${view.documents.length}`]}
        tab={tab}
        onTab={(next) => {
          setSaid("");
          setTab(next);
        }}
      >
        {tab === 1 ? (
          <RegisterTab documents={view.documents} isBusy={isBusy} act={act}>
            {foot}
          </RegisterTab>
        ) : chosen === undefined ? (
          <Catalogue
            kinds={view.kinds}
            left={left}
            onKind={(id) => {
              setSaid("");
              setKind(id);
            }}
          />
        ) : (
          <KindForm
            key={chosen.id}
            kind={chosen}
            work={work}
            steps={steps}
            act={act}
            isNameless={isNameless}
            onMade={read}
            onBack={() => {
              setSaid("");
              setLeft(kind);
              setKind(null);
            }}
          />
        )}
        {tab === 1 ? null : <footer class="final">{foot}</footer>}
      </Tabs>
    </div>
  );
}

// «Заседание»: prepared, held and closed. What is put in stays on the page until the server has taken it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Outcome, SittingsView } from "../../commands/contract/index.ts";
import { Said } from "../kit/Said.tsx";
import { call, closePage } from "../kit/server.ts";
import { useSteps } from "../kit/Steps.tsx";
import { Tabs } from "../kit/Tabs.tsx";
import { useWork, WorkLine } from "../kit/Working.tsx";
import {
  afterSaving,
  draftOf,
  minutesRequest,
  newDraft,
  sittingRequest,
  unsavedOf,
  type Draft,
  type Unsaved,
} from "./draft.ts";
import { PrepareTab } from "./PrepareTab.tsx";
import { HoldTab } from "./HoldTab.tsx";
import { ResultTab } from "./ResultTab.tsx";
import { SittingChoice, type Wanted } from "./SittingChoice.tsx";

const TABS = ["Подготовка", "Ход заседания", "Итоги и документы"] as const;

/** A sitting as it is saved, and what is put in for it. */
interface Shown {
  view: SittingsView;
  isNew: boolean;
  draft: Draft;
}

const savedDraft = ({ view, isNew }: Omit<Shown, "draft">): Draft =>
  isNew || view.sitting === null ? newDraft(view) : draftOf(view.sitting);

export function SittingPage(): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  // As it stands when an answer comes: somebody may have gone on typing.
  const latest = useRef<Shown | null>(null);
  latest.current = shown;
  const [tab, setTab] = useState(0);
  const [said, setSaid] = useState<readonly string[]>([]);
  // Fields that keep what is typed in them begin anew with each sitting and each step of it; saving leaves them alone.
  const [answer, setAnswer] = useState(0);
  const work = useWork();
  const steps = useSteps();

  const take = (view: SittingsView, isNew = view.sitting === null): void => {
    setShown({ view, isNew, draft: savedDraft({ view, isNew }) });
    setAnswer((count) => count + 1);
  };
  const open = ({ id, commission, isNew }: Wanted): void => {
    setSaid([]);
    work.start("Читаю заседание…", async () => {
      const { data } = await call("sittingsView", { id, commission });
      if (data === undefined) return;
      take(data, isNew || data.sitting === null);
      setTab(isNew ? 0 : firstTab(data));
    });
  };
  useEffect(() => {
    open({ isNew: false });
  }, []);
  if (shown === null) return <WorkLine doing={work.doing} failure={work.failure} />;

  const { view, isNew, draft } = shown;
  const unsaved = unsavedOf(draft, savedDraft(shown));
  const isUnsaved = unsaved.sitting || unsaved.minutes;
  const isBusy = work.doing !== "" || steps.progress !== null;
  const sitting = isNew ? null : view.sitting;
  const isOpen = sitting === null || (sitting.closed === "" && sitting.state !== "Отменено");
  const onDraft = (next: Draft): void => {
    setShown({ ...shown, draft: next });
  };
  const saved = (sent: Draft, view: SittingsView, half: keyof Unsaved): Draft => {
    const now = latest.current?.draft ?? sent;
    if (view.sitting === null) return now;
    const next = { view, isNew: false, draft: afterSaving(now, sent, view.sitting, half) };
    latest.current = next;
    setShown(next);
    return next.draft;
  };
  /** Each half that is taken is shown as saved, whatever becomes of the other one. */
  const save = (): void => {
    setSaid([]);
    work.start("Сохраняю…", async () => {
      let sent = draft;
      let told: readonly string[] = [];
      if (unsaved.sitting) {
        const { data, ...outcome } = await call("saveSitting", sittingRequest(sent));
        if (data !== undefined) sent = saved(sent, data, "sitting");
        told = linesOf(outcome);
      }
      if (unsaved.minutes) {
        const { data, ...outcome } = await call("saveMinutes", minutesRequest(sent));
        if (data !== undefined) saved(sent, data, "minutes");
        told = linesOf(outcome);
      }
      setSaid(told);
    });
  };
  const act = (doing: string, ask: () => Promise<Outcome<SittingsView>>): void => {
    setSaid([]);
    work.start(doing, async () => {
      const { data, ...outcome } = await ask();
      if (data !== undefined) take(data);
      setSaid(linesOf(outcome));
    });
  };
  const shared = { view, draft, today: view.today, isUnsaved, isBusy, work, steps, onDraft, act };
  return (
    <div
      class="sitting"
      onKeyDown={(event) => {
        // By its place: the letter is «ы» on the Russian keyboard.
        if (event.code !== "KeyS" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (isOpen && isUnsaved && !isBusy) save();
      }}
    >
      <SittingChoice view={view} isNew={isNew} isUnsaved={isUnsaved} isBusy={isBusy} onWanted={open} />
      {view.commissions.length === 0 ? null : (
        <Tabs name="Заседание" titles={isNew ? TABS.slice(0, 1) : TABS} tab={tab} onTab={setTab}>
          {tab === 0 || sitting === null ? (
            <PrepareTab key={`${draft.id} ${answer}`} sitting={sitting} isOpen={isOpen} {...shared} />
          ) : tab === 1 ? (
            <HoldTab key={`${draft.id} ${answer}`} sitting={sitting} isOpen={isOpen} {...shared} />
          ) : (
            <ResultTab key={`${draft.id} ${answer}`} sitting={sitting} isOpen={isOpen} {...shared} />
          )}
        </Tabs>
      )}
      <footer class="final">
        <Said lines={said} isCalm />
        <WorkLine doing={work.doing} failure={work.failure} />
        <div class="buttons">
          {isOpen && view.commissions.length > 0 ? (
            <button type="button" class="main" title="Ctrl+S" disabled={isBusy || !isUnsaved} onClick={save}>
              {isNew ? "Создать заседание" : isUnsaved ? "Сохранить" : "Сохранено"}
            </button>
          ) : null}
          <button type="button" onClick={closePage}>
            Закрыть
          </button>
        </div>
      </footer>
    </div>
  );
}

const linesOf = ({ message, details }: Pick<Outcome, "message" | "details">): string[] =>
  [message, ...details].filter((line) => line !== "");

/** Where the work is: preparing until the day comes, hearing on it, the results afterwards. */
function firstTab({ sitting, today }: SittingsView): number {
  if (sitting === null) return 0;
  if (sitting.closed !== "" || sitting.state === "Закрыто") return 2;
  return sitting.state === "Проведено" || (sitting.on !== "" && sitting.on <= today) ? 1 : 0;
}

// «Списки месяца»: who applied, whose conclusions go, experts, sites, whom the month concerns. A tab for each.
import { useState } from "preact/hooks";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { closePage } from "../kit/server.ts";
import { ExpertsTab } from "./ExpertsTab.tsx";
import { ListTab } from "./ListTab.tsx";
import { SitesTab } from "./SitesTab.tsx";

const TABS = [
  "Подавшие заявления",
  "Заключения и специалисты",
  "Проверка сайтов",
  "Аттестуемые месяца",
] as const;

export function MonthListsPage(): JSX.Element {
  const [tab, setTab] = useState(0);
  // The month stays when one goes to another tab.
  const [month, setMonth] = useState<string | undefined>(undefined);
  const shared = { month, onMonth: setMonth };
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = (tab + step + TABS.length) % TABS.length;
    setTab(next);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Списки месяца" onKeyDown={move}>
        {TABS.map((title, place) => (
          <button
            key={title}
            type="button"
            role="tab"
            id={`tab-${place}`}
            aria-selected={tab === place}
            aria-controls="tab-content"
            tabIndex={tab === place ? 0 : -1}
            onClick={() => {
              setTab(place);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 0 ? <ListTab key="applied" kind="подавшие заявления" {...shared} /> : null}
        {tab === 1 ? (
          <>
            <ListTab key="conclusions" kind="заключения специалистов" {...shared} />
            <ExpertsTab {...shared} />
          </>
        ) : null}
        {tab === 2 ? <SitesTab {...shared} /> : null}
        {tab === 3 ? <ListTab key="people" kind="аттестуемые месяца" {...shared} /> : null}
      </div>
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </>
  );
}

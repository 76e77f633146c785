// «Списки месяца»: who applied, whose conclusions go, experts, sites, whom the month concerns. A tab for each.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { closePage } from "../kit/server.ts";
import { Tabs } from "../kit/Tabs.tsx";
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
  return (
    <div class="month-lists">
      <Tabs name="Списки месяца" titles={TABS} tab={tab} onTab={setTab}>
        {tab === 0 ? <ListTab key="applied" kind="подавшие заявления" {...shared} /> : null}
        {tab === 1 ? (
          <>
            <ListTab key="conclusions" kind="заключения специалистов" {...shared} />
            <ExpertsTab {...shared} />
          </>
        ) : null}
        {tab === 2 ? <SitesTab {...shared} /> : null}
        {tab === 3 ? <ListTab key="people" kind="аттестуемые месяца" {...shared} /> : null}
      </Tabs>
      <div class="buttons">
        <button type="button" onClick={closePage}>
          Закрыть
        </button>
      </div>
    </div>
  );
}

// All pages of the add-on in one file; the server's last line opens the one that is wanted with its data.
import { render } from "preact";
import type { JSX } from "preact";
import type { PageData, PageName, ShownPage } from "../commands/contract/index.ts";
import { AdvancePage } from "./advance/AdvancePage.tsx";
import { CheckBookPage } from "./checking/CheckBookPage.tsx";
import { SelfCheckPage } from "./checking/SelfCheckPage.tsx";
import { DocumentsPage } from "./documents/DocumentsPage.tsx";
import { ForecastPage } from "./forecast/ForecastPage.tsx";
import { ImportPage } from "./importDocument/ImportPage.tsx";
import { ListPage } from "./importList/ListPage.tsx";
import { StaffPage } from "./importStaff/StaffPage.tsx";
import { MarkingPage } from "./marking/MarkingPage.tsx";
import { MonthListsPage } from "./monthLists/MonthListsPage.tsx";
import { NamesPage } from "./names/NamesPage.tsx";
import { OutcomePage } from "./outcome/OutcomePage.tsx";
import { RemindingPage } from "./reminding/RemindingPage.tsx";
import { SchedulePage } from "./schedule/SchedulePage.tsx";
import { SchoolsPage } from "./schools/SchoolsPage.tsx";
import { SetupPage } from "./setup/SetupPage.tsx";
import { SittingPage } from "./sitting/SittingPage.tsx";
import { TodayPage } from "./today/TodayPage.tsx";

declare global {
  interface Window {
    openPage: (shown: ShownPage) => void;
  }
}

type Pages = { [Name in PageName]: (data: PageData[Name]) => JSX.Element };

const PAGES: Pages = {
  outcome: (data) => <OutcomePage {...data} />,
  today: () => <TodayPage />,
  importDocument: () => <ImportPage />,
  importStaff: () => <StaffPage />,
  importList: (data) => <ListPage {...data} />,
  schedule: () => <SchedulePage />,
  monthLists: () => <MonthListsPage />,
  names: () => <NamesPage />,
  forecast: () => <ForecastPage />,
  documents: () => <DocumentsPage />,
  sitting: () => <SittingPage />,
  marking: (data) => <MarkingPage {...data} />,
  advance: (data) => <AdvancePage {...data} />,
  reminding: () => <RemindingPage />,
  schools: () => <SchoolsPage />,
  setup: () => <SetupPage />,
  checkBook: () => <CheckBookPage />,
  selfCheck: (data) => <SelfCheckPage {...data} />,
};

const elementOf = <Name extends PageName>(page: Name, data: PageData[Name]): JSX.Element => PAGES[page](data);

window.openPage = ({ page, data }) => {
  const place = document.getElementById("page");
  if (place !== null) render(elementOf(page, data), place);
};

// The panel that is open at the right.
import type { JSX } from "preact";
import type { HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import type { PanelName } from "../desk/shown.ts";
import { DayPanel } from "./DayPanel.tsx";
import { DocumentsPanel } from "./DocumentsPanel.tsx";
import { FilesPanel } from "./FilesPanel.tsx";
import { LettersPanel } from "./LettersPanel.tsx";
import { MailPanel } from "./MailPanel.tsx";
import { Panel } from "./Panel.tsx";
import { PANELS } from "./panels.ts";
import { RunsPanel } from "./RunsPanel.tsx";
import { SchedulePanel } from "./SchedulePanel.tsx";

interface Contents {
  desk: Desk;
  state: HostState;
  news: number;
  isBusy: boolean;
}

const CONTENTS: Readonly<Record<PanelName, (contents: Contents) => JSX.Element>> = {
  letters: LettersPanel,
  documents: DocumentsPanel,
  runs: RunsPanel,
  schedule: SchedulePanel,
  day: DayPanel,
  mail: MailPanel,
  files: FilesPanel,
};

export function OpenedPanel({ name, ...contents }: Contents & { name: PanelName }): JSX.Element {
  const Contents = CONTENTS[name];
  return (
    <Panel
      title={PANELS.find((panel) => panel.name === name)?.title ?? ""}
      close={() => {
        contents.desk.openPanel(null);
        contents.desk.focusGrid();
      }}
    >
      {/* A panel of another book begins anew. */}
      <Contents key={`${name} ${contents.state.book}`} {...contents} />
    </Panel>
  );
}

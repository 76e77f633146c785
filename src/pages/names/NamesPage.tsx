// «Имена по кодам»: the sidebar of the mode without names, and the way into it.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { NamesState } from "../../commands/contract/index.ts";
import { Said } from "../kit/Said.tsx";
import { call } from "../kit/server.ts";
import { useWork, WorkLine, type Work } from "../kit/Working.tsx";
import { HidePart } from "./HidePart.tsx";
import { KeyPart } from "./KeyPart.tsx";

export function NamesPage(): JSX.Element {
  const [state, setState] = useState<NamesState | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const work: Work = useWork();
  const look = async (): Promise<void> => {
    const { data } = await call("namesState", {});
    setState(data ?? null);
  };
  useEffect(() => {
    work.start("Смотрю, есть ли в книге имена…", look);
  }, []);
  const onHidden = async (message: string): Promise<void> => {
    setSaid([message]);
    await look();
  };
  return (
    <div class="names">
      <p class="quiet">
        Файл-ключ открывается только на этом компьютере: ни одно имя из него не уходит ни в книгу, ни на
        сервер.
      </p>
      {said.length === 0 ? null : <Said lines={said} />}
      <WorkLine doing={work.doing} failure={work.failure} />
      {state === null ? null : state.isNameless ? (
        <KeyPart state={state} work={work} onHidden={onHidden} />
      ) : (
        <HidePart state={state} work={work} onHidden={onHidden} />
      )}
    </div>
  );
}

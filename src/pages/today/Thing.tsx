// One thing of the day: what, when, where, whose; shown in its sheet, or closed in its place.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { TodayItem, Work as WorkName } from "../../commands/contract/index.ts";
import { Evidence } from "../kit/Evidence.tsx";
import { Opener } from "../kit/Opener.tsx";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";
import { ExtensionForm, RemovalForm } from "../marking/Control.tsx";
import { CLOSING_WORDS } from "../marking/words.ts";

interface Props {
  thing: TodayItem;
  /** Called with the words of what was done. */
  onClosed: (message: string) => void;
}

export function Thing({ thing, onClosed }: Props): JSX.Element {
  const { what, when, place, who, work: kind, action, sheet, rowId } = thing;
  const [open, setOpen] = useState<"" | "closing" | "extension">("");
  const work = useWork();
  const show = (): void => {
    work.start("Ищу строку…", async () => {
      await call("showRow", { sheet, rowId });
    });
  };
  const cancel = (): void => {
    setOpen("");
  };
  return (
    <li>
      <p class="what">{what}</p>
      <p class="quiet">
        <b>{when}</b> · {place}
        {who === "" ? "" : ` · ${who}`}
      </p>
      <div class="row-actions">
        <button type="button" class="link" onClick={show} aria-label={`Показать в листе: ${place}`}>
          Показать в листе
        </button>
        {kind === null ? (
          <span class="quiet">{action}</span>
        ) : (
          <Opener
            name={OPENING[kind]}
            place={place}
            isOpen={open === "closing"}
            onPress={() => {
              setOpen(open === "closing" ? "" : "closing");
            }}
          />
        )}
        {kind === "отчёт" ? (
          <Opener
            name="Перенести срок…"
            place={place}
            isOpen={open === "extension"}
            onPress={() => {
              setOpen(open === "extension" ? "" : "extension");
            }}
          />
        ) : null}
      </div>
      <WorkLine doing={work.doing} failure={work.failure} />
      {open === "" || kind === null ? null : open === "extension" ? (
        <ExtensionForm id={rowId} onDone={onClosed} onCancel={cancel} />
      ) : kind === "снятие" ? (
        <RemovalForm id={rowId} onDone={onClosed} onCancel={cancel} />
      ) : (
        <ClosingForm id={rowId} kind={kind} onDone={onClosed} onCancel={cancel} />
      )}
    </li>
  );
}

const OPENING: Readonly<Record<WorkName, string>> = {
  исполнение: "Исполнено…",
  отчёт: "Исполнено…",
  получение: "Получено…",
  снятие: "Снять с контроля…",
};

interface ClosingProps {
  id: string;
  kind: WorkName;
  onDone: (message: string) => void;
  onCancel: () => void;
}

/** The confirmation of one row; a refusal says what is missing. */
function ClosingForm({ id, kind, onDone, onCancel }: ClosingProps): JSX.Element {
  const [evidence, setEvidence] = useState("");
  const [refusal, setRefusal] = useState("");
  const work = useWork();
  const send = (): void => {
    work.start("Отмечаю…", async () => {
      const { message, data } = await call("markDone", { ids: [id], evidence });
      const [refused] = data?.refused ?? [];
      if (refused === undefined) onDone(message);
      else setRefusal(`${refused.reason}. ${refused.remedy}.`);
    });
  };
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Evidence
        label={CLOSING_WORDS[kind]}
        value={evidence}
        onValue={setEvidence}
        hasAnswers={kind === "исполнение"}
        isFirst
      />
      {refusal === "" ? null : (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
      <WorkLine doing={work.doing} failure={work.failure} />
      <div class="buttons">
        <button type="submit" class="main" disabled={work.doing !== ""}>
          Отметить
        </button>
        <button type="button" onClick={onCancel}>
          Отмена
        </button>
      </div>
    </form>
  );
}

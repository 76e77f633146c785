// One row of «Отметить исполнение»: its tick, its own confirmation, and for a directive the decisions of the giver and the head.
import { useId, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MarkableRow } from "../../commands/contract/index.ts";
import { focused } from "../kit/focused.ts";
import { Opener } from "../kit/Opener.tsx";
import { Tick } from "../kit/Tick.tsx";
import { ExtensionForm, RemovalForm } from "./Control.tsx";
import { CLOSING_WORDS } from "./words.ts";

interface Props {
  row: MarkableRow;
  isTicked: boolean;
  /** The row's own confirmation; undefined until the person wants one. */
  own: string | undefined;
  refusal: string;
  onTick: (isTicked: boolean) => void;
  onOwn: (text: string) => void;
  onDecided: (message: string) => void;
}

export function MarkableLine(props: Props): JSX.Element {
  const { row, isTicked, own, refusal, onTick, onOwn, onDecided } = props;
  const { id, place, work, evidence, done } = row;
  const [form, setForm] = useState<"" | "extension" | "removal">("");
  const field = useId();
  const cancel = (): void => {
    setForm("");
  };
  const hasOwn = own !== undefined || refusal !== "";
  return (
    <li>
      {work === "снятие" ? (
        <Words row={row} />
      ) : (
        <Tick isTicked={isTicked} onTick={onTick}>
          <Words row={row} />
        </Tick>
      )}
      <div class="under">
        {evidence === "" ? null : <p class="quiet">В строке уже написано: {evidence}</p>}
        {done === "" ? null : <p class="quiet">Дата исполнения в строке: {done}, она останется</p>}
        {refusal === "" ? null : <p class="failure">{refusal}</p>}
        {hasOwn && work !== "снятие" ? (
          <label for={field}>
            <span>
              {CLOSING_WORDS[work]} — только для «{place}»
              {row.proposed !== "" && own === row.proposed ? ", по реестрам" : ""}
            </span>
            <input
              id={field}
              type="text"
              value={own ?? ""}
              ref={refusal === "" ? focused : null}
              onInput={(event) => {
                onOwn(event.currentTarget.value);
              }}
            />
          </label>
        ) : null}
        <div class="row-actions">
          {hasOwn || work === "снятие" ? null : (
            <button
              type="button"
              class="link"
              aria-label={`Своё подтверждение: ${place}`}
              onClick={() => {
                onOwn("");
                onTick(true);
              }}
            >
              Своё подтверждение
            </button>
          )}
          {work === "отчёт" ? (
            <Opener
              name="Перенести срок…"
              place={place}
              isOpen={form === "extension"}
              onPress={() => {
                setForm(form === "extension" ? "" : "extension");
              }}
            />
          ) : null}
          {work === "снятие" ? (
            <Opener
              name="Снять с контроля…"
              place={place}
              isOpen={form === "removal"}
              onPress={() => {
                setForm(form === "removal" ? "" : "removal");
              }}
            />
          ) : null}
        </div>
        {form === "extension" ? <ExtensionForm id={id} onDone={onDecided} onCancel={cancel} /> : null}
        {form === "removal" ? <RemovalForm id={id} onDone={onDecided} onCancel={cancel} /> : null}
      </div>
    </li>
  );
}

function Words({ row: { place, due, state, text } }: { row: MarkableRow }): JSX.Element {
  return (
    <span class="words">
      <b>{place}</b>
      {due === "" ? null : (
        <>
          {" · срок "}
          {due} {state === "later" ? null : <span class={`mark ${state}`}>{STATES[state]}</span>}
        </>
      )}
      <span class="text">{text}</span>
    </span>
  );
}

const STATES: Readonly<Record<MarkableRow["state"], string>> = {
  overdue: "просрочено",
  today: "срок сегодня",
  soon: "срок близко",
  later: "",
};

// What only the giver or the head decides about a directive: another day, and taking it off control. Small forms in their row.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { DateField } from "../kit/DateField.tsx";
import { focused } from "../kit/focused.ts";
import { call } from "../kit/server.ts";
import { useWork, WorkLine } from "../kit/Working.tsx";

interface Props {
  id: string;
  /** Called with the words of what was done. */
  onDone: (message: string) => void;
  onCancel: () => void;
}

/** «Перенести срок» */
export function ExtensionForm({ id, onDone, onCancel }: Props): JSX.Element {
  const [to, setTo] = useState("");
  const [basis, setBasis] = useState("");
  const [refusal, setRefusal] = useState("");
  const work = useWork();
  const send = (): void => {
    work.start("Переношу срок…", async () => {
      const { message, data } = await call("extendTerm", { id, to, basis });
      if (data?.isDone === true) onDone(message);
      else setRefusal(message);
    });
  };
  return (
    <form class="inline" onSubmit={submitted(send)}>
      <DateField
        label="Новый срок, как его назначил давший поручение"
        day={to}
        required
        onDay={setTo}
        field={focused}
      />
      <label>
        <span>Основание: письмо того, кто дал поручение</span>
        <input
          type="text"
          value={basis}
          placeholder="письмо № … от …"
          onInput={(event) => {
            setBasis(event.currentTarget.value);
          }}
        />
      </label>
      <Ending name="Перенести срок" refusal={refusal} work={work} onCancel={onCancel} />
    </form>
  );
}

/** «Снять с контроля» */
export function RemovalForm({ id, onDone, onCancel }: Props): JSX.Element {
  const [by, setBy] = useState("");
  const [refusal, setRefusal] = useState("");
  const work = useWork();
  const send = (): void => {
    work.start("Снимаю с контроля…", async () => {
      const { message, data } = await call("takeOffControl", { id, by });
      if (data?.isDone === true) onDone(message);
      else setRefusal(message);
    });
  };
  return (
    <form class="inline" onSubmit={submitted(send)}>
      <label>
        <span>Кто снимает: начальник или тот, кто дал поручение</span>
        <input
          type="text"
          value={by}
          ref={focused}
          onInput={(event) => {
            setBy(event.currentTarget.value);
          }}
        />
      </label>
      <Ending name="Снять с контроля" refusal={refusal} work={work} onCancel={onCancel} />
    </form>
  );
}

interface EndingProps {
  name: string;
  refusal: string;
  work: { doing: string; failure: string };
  onCancel: () => void;
}

function Ending({ name, refusal, work, onCancel }: EndingProps): JSX.Element {
  return (
    <>
      {refusal === "" ? null : (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
      <WorkLine doing={work.doing} failure={work.failure} />
      <div class="buttons">
        <button type="submit" class="main" disabled={work.doing !== ""}>
          {name}
        </button>
        <button type="button" onClick={onCancel}>
          Отмена
        </button>
      </div>
    </>
  );
}

/** A form sends by its button and by Enter, and never leaves the page. */
function submitted(send: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    send();
  };
}

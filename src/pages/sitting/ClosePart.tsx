// The end of a sitting: closed after the page has said what goes where, or cancelled.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { SittingView } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { DateField } from "../kit/DateField.tsx";
import { focused } from "../kit/focused.ts";
import { Opener } from "../kit/Opener.tsx";
import { whatGoesWhere } from "./closing.ts";
import { Text } from "./HeadFields.tsx";

interface Props {
  sitting: SittingView;
  today: string;
  /** Why it can't be closed now; empty when it can. */
  hindrance: string;
  isBusy: boolean;
  onClose: (number: string) => void;
  onCancel: (on: string) => void;
}

type Asked = "" | "close" | "cancel";

export function ClosePart({ sitting, today, hindrance, isBusy, onClose, onCancel }: Props): JSX.Element {
  const [asked, setAsked] = useState<Asked>("");
  const [number, setNumber] = useState(sitting.number);
  const [on, setOn] = useState(today);
  const stops = sitting.problems.filter(({ level }) => level === "stop").length;
  const why = hindrance !== "" ? hindrance : stops > 0 ? `Сначала исправьте отмеченное выше: ${stops}.` : "";
  const toggle = (wanted: Asked): void => {
    setAsked(asked === wanted ? "" : wanted);
  };
  return (
    <section aria-label="Закрытие">
      <h2>Закрытие</h2>
      <div class="buttons">
        <button
          type="button"
          class="main"
          aria-expanded={asked === "close"}
          disabled={isBusy || why !== ""}
          onClick={() => {
            toggle("close");
          }}
        >
          Закрыть заседание…
        </button>
        <Opener
          name="Отменить заседание…"
          place=""
          isOpen={asked === "cancel"}
          onPress={() => {
            toggle("cancel");
          }}
        />
      </div>
      {why === "" ? null : <p class="quiet">{why}</p>}
      {asked === "close" && why === "" ? (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            onClose(number.trim());
          }}
        >
          <p>
            Заседание {sitting.on === "" ? "" : `${formatDate(sitting.on)} `}станет закрытым: повестку, явку и
            голоса больше не изменить.
          </p>
          <ul>
            {whatGoesWhere(sitting.questions).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Text label="Протокол №" value={number} onText={setNumber} />
          <div class="buttons">
            <button type="submit" class="main" disabled={isBusy || number.trim() === ""} ref={focused}>
              Закрыть и записать решения
            </button>
            <button
              type="button"
              onClick={() => {
                setAsked("");
              }}
            >
              Не закрывать
            </button>
          </div>
        </form>
      ) : null}
      {asked === "cancel" ? (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            onCancel(on);
          }}
        >
          <p>Вопросы повестки освободятся: их можно будет взять в другое заседание.</p>
          <DateField label="Отменено" day={on} required onDay={setOn} />
          <div class="buttons">
            <button type="submit" disabled={isBusy || on === ""}>
              Отменить заседание
            </button>
            <button
              type="button"
              onClick={() => {
                setAsked("");
              }}
            >
              Оставить
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}

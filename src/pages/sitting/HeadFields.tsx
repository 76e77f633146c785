// Number, day, hour and place of a sitting, and who is invited to it.
import type { JSX } from "preact";
import { SITTING_FORMS } from "../../domain/commission/sitting.ts";
import { DateField } from "../kit/DateField.tsx";
import type { Draft } from "./draft.ts";

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

export function HeadFields({ draft, onDraft }: Props): JSX.Element {
  const { head, invited } = draft;
  const set = (part: Partial<Draft["head"]>): void => {
    onDraft({ ...draft, head: { ...head, ...part } });
  };
  return (
    <div class="facts">
      <DateField
        label="Дата"
        day={head.on}
        onDay={(on) => {
          set({ on });
        }}
      />
      <Text
        label="Время"
        value={head.time}
        onText={(time) => {
          set({ time });
        }}
      />
      <Text
        label="Протокол №"
        value={head.number}
        onText={(number) => {
          set({ number });
        }}
      />
      <label class="short">
        <span>Форма</span>
        <select
          value={head.form}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ form: SITTING_FORMS.find((form) => form === value) ?? "очно" });
          }}
        >
          {SITTING_FORMS.map((form) => (
            <option key={form}>{form}</option>
          ))}
        </select>
      </label>
      <Text
        label="Место"
        value={head.place}
        isLong
        onText={(place) => {
          set({ place });
        }}
      />
      <label class="long">
        <span>Приглашены (каждый с новой строки, можно пусто)</span>
        <textarea
          rows={Math.min(4, invited.split("\n").length)}
          value={invited}
          onInput={(event) => {
            onDraft({ ...draft, invited: event.currentTarget.value });
          }}
        />
      </label>
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  isLong?: boolean;
  onText: (text: string) => void;
}

export function Text({ label, value, isLong = false, onText }: TextProps): JSX.Element {
  return (
    <label class={isLong ? "long" : "short"}>
      <span>{label}</span>
      <input
        type="text"
        value={value}
        onInput={(event) => {
          onText(event.currentTarget.value);
        }}
      />
    </label>
  );
}

// What a kind of document asks for: the year, the month, the sitting; organisations and people; its own fields.
import type { JSX } from "preact";
import type { DocumentKindView } from "../../commands/contract/index.ts";
import { DateField } from "../kit/DateField.tsx";
import { PickMany } from "./PickMany.tsx";
import { CHOICE_WORDS, isMany, isSingle, optionsOf, type Single, type Wanted } from "./request.ts";

interface Props {
  kind: DocumentKindView;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
}

export function Choices({ kind, wanted, onWanted }: Props): JSX.Element {
  const { one, many, fields } = wanted;
  return (
    <>
      <div class="facts">
        {kind.choices.filter(isSingle).map((choice) => (
          <PickOne
            key={choice}
            choice={choice}
            options={optionsOf(kind, choice)}
            value={one[choice] ?? ""}
            onValue={(value) => {
              onWanted({ ...wanted, one: { ...one, [choice]: value } });
            }}
          />
        ))}
      </div>
      {kind.choices.filter(isMany).map((choice) => (
        <PickMany
          key={choice}
          name={CHOICE_WORDS[choice]}
          options={optionsOf(kind, choice)}
          chosen={many[choice] ?? []}
          ready={kind.ready[choice] ?? []}
          onChosen={(chosen) => {
            onWanted({ ...wanted, many: { ...many, [choice]: chosen } });
          }}
        />
      ))}
      <div class="facts">
        {kind.fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            value={fields[field.id] ?? ""}
            onValue={(value) => {
              onWanted({ ...wanted, fields: { ...fields, [field.id]: value } });
            }}
          />
        ))}
      </div>
    </>
  );
}

interface OneProps {
  choice: Single;
  options: ReturnType<typeof optionsOf>;
  value: string;
  onValue: (value: string) => void;
}

function PickOne({ choice, options, value, onValue }: OneProps): JSX.Element {
  const isLong = choice === "planItem" || choice === "sitting";
  return (
    <label class={isLong ? "long" : "short"}>
      <span>{CHOICE_WORDS[choice]}</span>
      <select
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      >
        {options.length === 0 ? <option value="">выбирать не из чего</option> : null}
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  field: DocumentKindView["fields"][number];
  value: string;
  onValue: (value: string) => void;
}

function Field({ field: { label, kind, required }, value, onValue }: FieldProps): JSX.Element {
  const name = required ? label : `${label} (можно пусто)`;
  if (kind === "date") return <DateField label={name} day={value} onDay={onValue} />;
  return (
    <label class={kind === "text" ? "short" : "long"}>
      <span>{name}</span>
      {kind === "text" ? (
        <input
          type="text"
          value={value}
          onInput={(event) => {
            onValue(event.currentTarget.value);
          }}
        />
      ) : (
        <textarea
          rows={3}
          value={value}
          onInput={(event) => {
            onValue(event.currentTarget.value);
          }}
        />
      )}
    </label>
  );
}

// Who has come: ticked by name, the quorum told at once; who presides and who writes.
import type { JSX } from "preact";
import type { MemberView, SittingView } from "../../commands/contract/index.ts";
import type { Draft, Presence } from "./draft.ts";
import { presentOf, quorumOf, withPresence } from "./votes.ts";

interface Props {
  sitting: Pick<SittingView, "members" | "total" | "needed">;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

export function MembersPart({ sitting: { members, total, needed }, draft, onDraft }: Props): JSX.Element {
  const present = presentOf(members, draft.presence);
  const quorum = quorumOf(present.length, total, needed);
  const come = (changes: Readonly<Record<string, Presence>>): void => {
    onDraft(withPresence(draft, members, changes));
  };
  const areAll = present.length === members.length;
  return (
    <section class="members" aria-label="Явка">
      <div class="figures-head">
        <h2>Явка</h2>
        <button
          type="button"
          class="link"
          onClick={() => {
            come(Object.fromEntries(members.map(({ name }) => [name, areAll ? "" : "присутствует"])));
          }}
        >
          {areAll ? "Снять все" : "Присутствуют все"}
        </button>
      </div>
      <p class="quorum" role="status">
        <span class={`mark ${quorum.isThere ? "done" : "overdue"}`}>
          {quorum.isThere ? "кворум" : "нет кворума"}
        </span>{" "}
        {quorum.words}
      </p>
      <ul class="lines" aria-label="Члены комиссии">
        {members.map((member) => (
          <Member
            key={member.name}
            member={member}
            presence={draft.presence[member.name] ?? ""}
            onPresence={(presence) => {
              come({ [member.name]: presence });
            }}
          />
        ))}
      </ul>
      <div class="bar-form">
        <Choice
          label="Председательствует"
          value={draft.chairedBy}
          names={present.map(({ name }) => name)}
          onName={(chairedBy) => {
            onDraft({ ...draft, chairedBy });
          }}
        />
        <Choice
          label="Секретарь заседания"
          value={draft.secretary}
          names={present.map(({ name }) => name)}
          onName={(secretary) => {
            onDraft({ ...draft, secretary });
          }}
        />
      </div>
    </section>
  );
}

/** Why somebody hasn't come; the reason itself is never kept. */
const ABSENCES: readonly (readonly [Presence, string])[] = [
  ["", "не отмечено"],
  ["уважительная", "причина уважительная"],
  ["без уважительной причины", "без уважительной причины"],
];

interface MemberProps {
  member: MemberView;
  presence: Presence;
  onPresence: (presence: Presence) => void;
}

function Member({ member, presence, onPresence }: MemberProps): JSX.Element {
  const { name, position, role, union, votes } = member;
  const isHere = presence === "присутствует";
  const about = [
    role === "член комиссии" ? "" : role,
    position,
    union ? "от профсоюза" : "",
    votes ? "" : "без права голоса",
  ].filter((part) => part !== "");
  return (
    <li class="member">
      <label class="tick">
        <input
          type="checkbox"
          checked={isHere}
          onChange={(event) => {
            onPresence(event.currentTarget.checked ? "присутствует" : "");
          }}
        />
        <span class="words">
          {name} <span class="quiet">{about.join(", ")}</span>
        </span>
      </label>
      {isHere ? null : (
        <select
          aria-label={`Почему нет: ${name}`}
          value={presence}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onPresence(ABSENCES.find(([each]) => each === value)?.[0] ?? "");
          }}
        >
          {ABSENCES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  names: readonly string[];
  onName: (name: string) => void;
}

function Choice({ label, value, names, onName }: ChoiceProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onName(event.currentTarget.value);
        }}
      >
        <option value="">не выбран</option>
        {(value === "" || names.includes(value) ? names : [value, ...names]).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

// The strip at the right edge: one labelled button a panel; a second press closes it.
import type { JSX } from "preact";
import type { HostState } from "../../protocol.ts";
import type { Desk } from "../desk/desk.ts";
import type { PanelName } from "../desk/shown.ts";
import { counted } from "../../../../domain/language/plural.ts";
import { PANELS } from "./panels.ts";

interface Props {
  desk: Desk;
  state: HostState;
  opened: PanelName | null;
}

export function Strip({ desk, state, opened }: Props): JSX.Element {
  return (
    <nav class="strip" aria-label="Вокруг книги" data-region="strip">
      {PANELS.filter(({ isShown }) => isShown(state)).map(({ name, title, icon }) => {
        const isOpen = name === opened;
        return (
          <button
            key={name}
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              desk.openPanel(isOpen ? null : name);
            }}
          >
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
              <path d={icon} />
            </svg>
            <span>{title}</span>
            {name === "letters" ? <Count letters={state.letters} /> : null}
          </button>
        );
      })}
    </nav>
  );
}

/** How many letters there are; those in need of a person are counted with a mark and words. */
function Count({ letters: { count, troubled } }: Pick<HostState, "letters">): JSX.Element | null {
  if (count === 0) return null;
  const words =
    troubled === 0
      ? `: ${counted(count, "письмо", "письма", "писем")}`
      : `: не ушло или не подтверждено ${counted(troubled, "письмо", "письма", "писем")}`;
  return (
    <span class={troubled === 0 ? "count" : "count troubled"}>
      <span aria-hidden="true">{troubled === 0 ? count : `! ${troubled}`}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}

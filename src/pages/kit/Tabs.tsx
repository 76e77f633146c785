// Tabs of a page: arrows go between them, only the chosen one stands in the order of the Tab key.
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";

interface Props {
  /** What the tabs are of: «Списки месяца». */
  name: string;
  titles: readonly string[];
  /** Place of the chosen one. */
  tab: number;
  onTab: (tab: number) => void;
  /** What the chosen tab holds. */
  children: ComponentChildren;
}

export function Tabs({ name, titles, tab, onTab, children }: Props): JSX.Element {
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = (tab + step + titles.length) % titles.length;
    onTab(next);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={name} onKeyDown={move}>
        {titles.map((title, place) => (
          <button
            key={place}
            type="button"
            role="tab"
            id={`tab-${place}`}
            aria-selected={tab === place}
            aria-controls="tab-content"
            tabIndex={tab === place ? 0 : -1}
            onClick={() => {
              onTab(place);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </>
  );
}

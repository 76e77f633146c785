// A line that can be ticked; the whole line is the target.
import type { ComponentChildren, JSX } from "preact";

interface Props {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  children: ComponentChildren;
}

export function Tick({ isTicked, onTick, children }: Props): JSX.Element {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => {
          onTick(event.currentTarget.checked);
        }}
      />
      {children}
    </label>
  );
}

// A link-like button that opens a small form in its row. Screen readers hear which row it belongs to; when the form is given
// up, the keyboard comes back here.
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";

interface Props {
  /** «Исполнено…» */
  name: string;
  /** «План, II.6» */
  place: string;
  isOpen: boolean;
  onPress: () => void;
}

export function Opener({ name, place, isOpen, onPress }: Props): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <button
      type="button"
      class="link"
      ref={button}
      aria-expanded={isOpen}
      aria-label={`${name} ${place}`}
      onClick={onPress}
    >
      {name}
    </button>
  );
}

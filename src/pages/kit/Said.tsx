// What has just been done, in words: read aloud, and it takes the keyboard where the button that was pressed has gone.
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";

interface Props {
  lines: readonly string[];
  /** A field that somebody types in keeps the keyboard. */
  isCalm?: boolean;
}

export function Said({ lines, isCalm = false }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const text = lines.join("\n");
  useEffect(() => {
    if (text !== "" && !(isCalm && isInUse(document.activeElement))) place.current?.focus();
  }, [text]);
  return (
    <div class="said" role="status" tabIndex={-1} ref={place}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

const isInUse = (element: Element | null): boolean =>
  element !== null && element !== document.body && !element.matches(":disabled");

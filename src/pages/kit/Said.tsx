// What has just been done, in words: read aloud, and it takes the keyboard where the button that was pressed has gone.
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";

export function Said({ lines }: { lines: readonly string[] }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const text = lines.join("\n");
  useEffect(() => {
    if (text !== "") place.current?.focus();
  }, [text]);
  return (
    <div class="said" role="status" tabIndex={-1} ref={place}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

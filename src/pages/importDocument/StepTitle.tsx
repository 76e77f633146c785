// The heading of a step takes the focus when the step opens, so that a screen reader reads on from there.
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";

export function StepTitle({ children }: { children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

// What is wrong, from what forbids the work down to what one should only look at; told by words, not by the colour alone.
import type { JSX } from "preact";

interface Problem {
  level: "stop" | "warn";
  text: string;
}

interface Props {
  problems: readonly Problem[];
  /** What the serious ones do: «не даёт закрыть». */
  forbids: string;
}

export function Problems({ problems, forbids }: Props): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {[...problems].sort(byLevel).map(({ level, text }) => (
        <li key={`${level} ${text}`} class={level}>
          <span class={`mark ${level === "stop" ? "overdue" : "soon"}`}>
            {level === "stop" ? forbids : "проверьте"}
          </span>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}

const byLevel = (one: Problem, other: Problem): number =>
  Number(one.level === "warn") - Number(other.level === "warn");

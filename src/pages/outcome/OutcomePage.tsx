// What a command answered: one sentence and the lines below it.
import type { JSX } from "preact";
import type { PageData } from "../../commands/contract/index.ts";

export function OutcomePage({ message, details }: PageData["outcome"]): JSX.Element {
  return (
    <>
      <p role="status">{message}</p>
      <ul class="lines">
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </>
  );
}

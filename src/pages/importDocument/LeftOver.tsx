// What went into no row: lines that were not understood with the reason, and rows of the book that the document doesn't have.
import type { JSX } from "preact";
import type { ImportReport } from "../../commands/contract/index.ts";

export function NotUnderstood({ report: { notUnderstood } }: { report: ImportReport }): JSX.Element | null {
  if (notUnderstood.length === 0) return null;
  return (
    <section>
      <h2>Не понято: {notUnderstood.length}</h2>
      <p class="quiet">Эти места запишутся в «Замечания», чтобы не потеряться.</p>
      <ul class="lines">
        {notUnderstood.map(({ place, text, reason }, index) => (
          <li key={index}>
            <p class="row-text">
              <b>{place}</b> {text === "" ? "" : `«${text}»`}
            </p>
            <p class="quiet">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Missing({ report: { missing } }: { report: ImportReport }): JSX.Element | null {
  if (missing.length === 0) return null;
  return (
    <section>
      <h2>В книге есть, в документе нет: {missing.length}</h2>
      <p class="quiet">Эти строки останутся в книге; напоминание о них запишется в «Замечания».</p>
      <ul class="lines">
        {missing.map(({ id, place, text }) => (
          <li key={id}>
            <b>{place}</b> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

// What has been made, each with its link, and what hasn't, with the reasons.
import type { JSX } from "preact";
import { download } from "./download.ts";
import { Said } from "./Said.tsx";
import { wordMade, type Made } from "./making.ts";

export function MadeList({ made }: { made: Made }): JSX.Element {
  return (
    <section class="made" aria-label="Что составлено">
      <Said lines={[wordMade(made)]} />
      {made.refused.length === 0 ? null : (
        <ul class="lines" aria-label="Не составлено">
          {made.refused.map(({ title, problems }) => (
            <li key={title}>
              <span class="mark overdue">не составлен</span> <b>{title}</b>
              {problems.map((problem) => (
                <p key={problem} class="what">
                  {problem}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {made.made.length === 0 ? null : (
        <ul class="lines" aria-label="Составленные документы">
          {made.made.map(({ id, title, link, fileName, attachment }) => (
            <li key={id}>
              <DocumentTitle title={title} link={link} fileName={fileName} />
              {attachment === undefined ? null : (
                <>
                  {" "}
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      download(attachment.name, new TextEncoder().encode(attachment.content));
                    }}
                  >
                    Сохранить {attachment.name}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface TitleProps {
  title: string;
  link: string;
  fileName: string;
}

/** The title, as a link where the document can be opened. */
export function DocumentTitle({ title, link, fileName }: TitleProps): JSX.Element {
  return (
    <>
      {link === "" ? (
        <b>{title}</b>
      ) : (
        <a href={link} target="_blank" rel="noopener">
          {title}
        </a>
      )}
      {fileName === "" ? null : <span class="quiet file-name"> {fileName}</span>}
    </>
  );
}

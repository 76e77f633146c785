// Kinds of documents in their groups, each with what it is for; typing finds one.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { DocumentKindView } from "../../commands/contract/index.ts";
import { DOCUMENT_GROUPS, type DocumentKind } from "../../domain/documents/documentKinds.ts";
import { Seek } from "../kit/Seek.tsx";
import { focused } from "../kit/focused.ts";

interface Props {
  kinds: readonly DocumentKindView[];
  left: DocumentKind | null;
  onKind: (kind: DocumentKind) => void;
}

export function Catalogue({ kinds, left, onKind }: Props): JSX.Element {
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const fits = ({ title, purpose }: DocumentKindView): boolean =>
    `${title} ${purpose}`.toLowerCase().includes(words);
  const shown = kinds.filter(fits);
  return (
    <>
      <Seek
        label="Найти документ"
        placeholder="Найти документ: протокол, план, выписка…"
        sought={sought}
        onSought={setSought}
      />
      {shown.length === 0 ? <p role="status">Такого документа нет.</p> : null}
      {DOCUMENT_GROUPS.map((group) => {
        const own = shown.filter((kind) => kind.group === group);
        return own.length === 0 ? null : (
          <section key={group} class="kinds">
            <h2>{group}</h2>
            <ul>
              {own.map(({ id, title, purpose, template }) => (
                <li key={id}>
                  <button
                    type="button"
                    class="kind"
                    ref={id === left ? focused : null}
                    onClick={() => {
                      onKind(id);
                    }}
                  >
                    <b>{title}</b>
                    <span class="quiet">
                      {purpose}
                      {template === "" ? "" : ". Свой бланк"}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

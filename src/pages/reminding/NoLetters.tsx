// Who gets no letter today, and why: nobody is left out in silence.
import type { ComponentChildren, JSX } from "preact";
import type { MailingPreview } from "../../commands/contract/index.ts";

export function NoLetters({ preview }: { preview: MailingPreview }): JSX.Element {
  const { waiting, unheard, silent, served, uncertain } = preview;
  return (
    <>
      <Reason title="Некому написать" count={unheard.length} isOpen>
        {unheard.map(({ message, cure }) => (
          <li key={message}>
            {message} {cure}
          </li>
        ))}
      </Reason>
      <Reason title="Не поместятся в суточный предел писем, уйдут другим днём" count={waiting.length} isOpen>
        {waiting.map(({ to, toName }) => (
          <li key={to}>
            {toName}, {to}
          </li>
        ))}
      </Reason>
      <Reason title="Не подтверждено с прошлого раза: спросите, дошло ли" count={uncertain.length} isOpen>
        {uncertain.map(({ to, subject }) => (
          <li key={`${to} ${subject}`}>
            {to}: «{subject}»
          </li>
        ))}
      </Reason>
      <Reason title="Уже получили письмо сегодня" count={served.length}>
        {served.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Reason>
      <Reason title="Письма выключены в самой строке" count={silent.length}>
        {silent.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </Reason>
    </>
  );
}

interface ReasonProps {
  title: string;
  count: number;
  isOpen?: boolean;
  children: ComponentChildren;
}

function Reason({ title, count, isOpen = false, children }: ReasonProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {title}: {count}
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

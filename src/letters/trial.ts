// The trial letter of «Настройка»: whoever sets the book up sees that mail works and how reminders look in the letter-box.
import { htmlOf } from "./html.ts";
import { footOf, type Letter, type LetterBody, type Letterhead } from "./letter.ts";
import { textOf } from "./text.ts";

export function trialLetter(to: string, letterhead: Letterhead): Letter {
  const { senderName, replyTo } = letterhead;
  const answers = replyTo === "" ? "" : ` Ответы на напоминания придут на ${replyTo}.`;
  const body: LetterBody = {
    greeting: "Здравствуйте!",
    sections: [],
    more:
      "Это пробное письмо книги «Аттестация»: почта работает. С такой подписью сотрудникам будут приходить " +
      `напоминания о сроках, по одному письму в день.${answers}`,
    ...footOf(letterhead),
  };
  const subject = "Аттестация: пробное письмо";
  return { to, toName: "", subject, text: textOf(body), html: htmlOf(body), senderName, replyTo };
}

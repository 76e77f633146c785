// The mailing so far: what its steps have done, summed up.
import type { MailingStep } from "../../commands/contract/index.ts";
import type { Progress } from "../kit/Steps.tsx";

export interface Mailed extends Omit<MailingStep, "isWhole"> {
  /** Most rows that were to be brought up to date at once. */
  most: number;
  isStopped: boolean;
}

/** Before the first step, when so many letters are to go. */
export const nothingYet = (left: number): Mailed => ({
  rest: 0,
  sent: 0,
  failed: [],
  uncertain: [],
  left,
  waiting: 0,
  unheard: 0,
  mail: "",
  most: 0,
  isStopped: false,
});

export function addStep(sum: Mailed, step: MailingStep): Mailed {
  return {
    ...sum,
    rest: step.rest,
    most: Math.max(sum.most, step.rest),
    sent: sum.sent + step.sent,
    failed: [...sum.failed, ...step.failed],
    uncertain: [...sum.uncertain, ...step.uncertain],
    left: step.isWhole ? step.left : sum.left,
    waiting: step.waiting,
    unheard: step.unheard,
    mail: step.mail,
  };
}

/** @param total letters that were to go at first */
export function progressOf({ rest, most, left }: Mailed, total: number): Progress {
  if (rest > 0) return { words: "Привожу книгу в порядок перед рассылкой…", done: most - rest, total: most };
  const done = Math.max(0, total - left);
  return { words: `Отправляю письма: ${done} из ${total}`, done, total };
}

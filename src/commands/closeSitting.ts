// «Закрыть заседание»: nothing wrong is left, and its decisions go into «Руководители» and «Соответствие», all in one commit.
import * as z from "zod/mini";
import { formatDate } from "../domain/calendar/civil.ts";
import { fitnessOutcome, headOutcome, protocolName } from "../domain/commission/closing.ts";
import { PERSONAL_KINDS, type Question } from "../domain/commission/sitting.ts";
import { bareNumber } from "../domain/language/bareNumber.ts";
import { counted } from "../domain/language/plural.ts";
import { whoOf } from "../domain/people/personName.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow, type Change } from "../workbook/changes.ts";
import { conformity, heads, questions, sittings } from "../workbook/tables/index.ts";
import { refreshedStep } from "./book/refreshedStep.ts";
import { labelOf, problemsOf, questionsOf, sittingData } from "./book/sittingView.ts";
import type { SittingsView } from "./contract/sittings.ts";
import type { Outcome } from "./outcome.ts";
import { openSitting, shownSitting } from "./prepareSitting.ts";

export const closeSchema = z.strictObject({ id: z.string(), number: z.string() });
type CloseRequest = z.infer<typeof closeSchema>;

interface Closed {
  message: string;
  details: string[];
}

export function closeSitting(run: Run, request: CloseRequest): Outcome<SittingsView> {
  const { message, details } = refreshedStep(run, (book) => decide(book, request, run.today));
  return shownSitting(run, { id: request.id }, message, details);
}

function decide(book: Book, { id, number }: CloseRequest, today: string): Decision<Closed> {
  const known = book.records(sittings).find(({ row }) => row.id === id)?.row;
  if (known !== undefined && known.closed !== null)
    return nothing(`Заседание уже закрыто: ${labelOf(known)}.`);
  const { ref, row } = openSitting(book, id);
  const sitting = { ...row, number: bareNumber(number) };
  const data = sittingData(book);
  const problems = problemsOf(sitting, data);
  const stops = problems.filter(({ level }) => level === "stop").map(({ text }) => text);
  const { on } = sitting;
  const codeless = book.rows(questions).filter((row) => row.id === "" && row.sitting.trim() === id);
  if (codeless.length > 0)
    stops.push(
      `Лист «${questions.title}»: у вопросов этого заседания нет кода: ${codeless.length}. Нажмите «Обновить книгу», и они встанут в повестку.`,
    );
  if (on !== null && on > today) stops.push(`Заседание ${formatDate(on)} ещё не прошло. Исправьте дату.`);
  if (on === null || stops.length > 0) {
    const count = counted(stops.length, "причина", "причины", "причин");
    return nothing(`Заседание не закрыто: ${count}.`, stops);
  }
  const { changes, log, missing } = outcomes(book, questionsOf(id, data.questions), {
    number: sitting.number,
    on,
  });
  const taken = counted(changes.length, "решение", "решения", "решений");
  const message = `Заседание закрыто: протокол ${protocolName(sitting.number, on)}. В листы перенесено: ${taken}`;
  return {
    changes: [patchRow(sittings, ref, { number: sitting.number, closed: today }), ...changes],
    log: [{ sheet: sittings.title, row: id, message }, ...log],
    result: {
      message: `${message}.`,
      details: [...missing, ...problems.map(({ text }) => text)],
    },
  };
}

function nothing(message: string, details: string[] = []): Decision<Closed> {
  return { changes: [], result: { message, details } };
}

/** Rows of the registers with the decisions about them, and the people for whom there is no row. */
function outcomes(
  book: Book,
  asked: readonly Question[],
  held: { number: string; on: string },
): { changes: Change[]; log: LogLine[]; missing: string[] } {
  const changes: Change[] = [];
  const log: LogLine[] = [];
  const missing: string[] = [];
  for (const question of asked.filter(({ kind }) => PERSONAL_KINDS.includes(kind))) {
    const { name, subject, decision } = question;
    const who = whoOf(name, subject);
    const code = subject.trim();
    const head = book.records(heads).find(({ row }) => code !== "" && row.id === code);
    const teacher = book.records(conformity).find(({ row }) => code !== "" && row.id === code);
    const message = `${who}: «${decision}», протокол ${protocolName(held.number, held.on)}`;
    if (head !== undefined) {
      const part = headOutcome(question, held);
      if (part === null) continue;
      changes.push(patchRow(heads, head.ref, part));
      log.push({ sheet: heads.title, row: code, message: `${message}${replaced(head.row.result)}` });
    } else if (teacher !== undefined) {
      const part = fitnessOutcome(question, held);
      if (part === null) continue;
      changes.push(patchRow(conformity, teacher.ref, part));
      const again = part.informed === null ? "; ознакомить с графиком и представлением нужно заново" : "";
      log.push({
        sheet: conformity.title,
        row: code,
        message: `${message}${replaced(teacher.row.result)}${again}`,
      });
    } else missing.push(wordMissing(who, code));
  }
  return { changes, log, missing };
}

const replaced = (was: string): string => (was === "" ? "" : ` (было: «${was}»)`);

function wordMissing(who: string, code: string): string {
  const why = code === "" ? "код строки не вписан" : `строки ${code} нет`;
  return `${who}: ${why}, решение в листы «${heads.title}» и «${conformity.title}» не перешло. Впишите его сами.`;
}

// «Руководители», «Ответственные», «Специалисты»: rows of their registers, and the question whether somebody new takes the
// place of the one who is there.
import type { Coordinator } from "../../../domain/attestation/coordinators.ts";
import type { Head } from "../../../domain/attestation/heads.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import { addDays, formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { labelOf } from "../../../domain/people/placePeople.ts";
import { positionKey } from "../../../domain/people/position.ts";
import {
  COORDINATOR_FACTS,
  COORDINATOR_LIST,
  EXPERT_FACTS,
  EXPERT_LIST,
  HEAD_FACTS,
  HEAD_LIST,
  readCoordinator,
  readExpert,
  readHead,
} from "../../../intake/lists/kinds/officers.ts";
import type { BookRow } from "../../../workbook/book.ts";
import { patchRow } from "../../../workbook/changes.ts";
import { coordinators, experts, heads, organisations } from "../../../workbook/tables/index.ts";
import { ANSWER_NEW, ANSWER_SKIP, type ListAnswers, type ListHandling } from "./decided.ts";
import { decidePeople, directoryOf } from "./peopleLists.ts";
import { NOTHING_ELSE, type Also, type Beside } from "./personRows.ts";

const ofPlace = { byPosition: false, joined: () => ({}) };

/** Answer: the new one takes the place of the old one, whose row is closed. */
const ANSWER_CLOSE = "close";

export const COORDINATORS: ListHandling = {
  kind: COORDINATOR_LIST,
  tables: [coordinators, organisations],
  decide: (book, drafts, answers, today) => {
    const directory = directoryOf(book);
    const records = book.records(coordinators);
    const people = drafts.map(readCoordinator);
    const named = new Set(people.map(({ name }) => name.name));
    return decidePeople(
      book,
      people,
      {
        ...ofPlace,
        table: coordinators,
        fields: COORDINATOR_FACTS,
        beside: (person) => {
          if (!person.isNew || isOver(person.facts.to ?? null, today)) return NOTHING_ELSE;
          const school = schoolKey(person.school, directory);
          const others = records.filter(
            ({ row }) =>
              schoolKey(row.school, directory) === school && !isOver(row.to, today) && !named.has(row.name),
          );
          return succession(others, person, answers, today);
        },
      },
      answers,
    );
  },
};

const isOver = (to: CivilDate | null, today: CivilDate): boolean => to !== null && to < today;

/** A school may have two who answer, or the new one comes in the place of the old one. */
function succession(
  others: readonly BookRow<Coordinator>[],
  { lines, facts }: Beside<Coordinator>,
  answers: ListAnswers,
  today: CivilDate,
): Also {
  if (others.length === 0) return NOTHING_ELSE;
  const last = addDays(facts.from ?? today, -1);
  const names = others.map(({ row }) => row.name).join(", ");
  const candidates = [
    { value: ANSWER_CLOSE, label: `сменился: закрыть прежнюю строку днём ${formatDate(last)}` },
    { value: ANSWER_NEW, label: "отвечают оба" },
    { value: ANSWER_SKIP, label: "не вносить" },
  ];
  const answer = answerOf(lines, answers);
  if (answer === ANSWER_NEW) return { ...NOTHING_ELSE, candidates };
  if (answer === ANSWER_CLOSE)
    return {
      candidates,
      changes: others.map(({ ref }) => patchRow(coordinators, ref, { to: last })),
      told: [`Прежняя строка (${names}) закрыта днём ${formatDate(last)}`],
    };
  const text = `В организации уже отвечает ${names}. Сменился ответственный?`;
  return { ...NOTHING_ELSE, question: { text, candidates, isSkipped: answer === ANSWER_SKIP } };
}

export const HEADS: ListHandling = {
  kind: HEAD_LIST,
  tables: [heads, organisations],
  decide: (book, drafts, answers) => {
    const directory = directoryOf(book);
    const rows = book.rows(heads);
    const people = drafts.map(readHead);
    const named = new Set(people.map(({ name }) => name.name));
    return decidePeople(
      book,
      people,
      {
        ...ofPlace,
        table: heads,
        fields: HEAD_FACTS,
        beside: (person) => {
          const school = schoolKey(person.school, directory);
          const others = rows.filter(
            (row) =>
              schoolKey(row.school, directory) === school &&
              positionKey(row.position) === positionKey(person.position) &&
              !named.has(row.name),
          );
          return person.isNew ? secondHead(others, person, answers) : NOTHING_ELSE;
        },
      },
      answers,
    );
  },
};

function secondHead(others: readonly Head[], { lines, facts }: Beside<Head>, answers: ListAnswers): Also {
  const answer = answerOf(lines, answers);
  if (others.length === 0 || facts.candidate === "да") return NOTHING_ELSE;
  const text = `В организации уже записан руководитель: ${others.map(labelOf).join("; ")}. Внести второго? Прежнюю строку, если он ушёл, удалите сами.`;
  const candidates = [
    { value: ANSWER_NEW, label: "внести новой строкой" },
    { value: ANSWER_SKIP, label: "не вносить" },
  ];
  if (answer === ANSWER_NEW) return { ...NOTHING_ELSE, candidates };
  return { ...NOTHING_ELSE, question: { text, candidates, isSkipped: answer === ANSWER_SKIP } };
}

export const EXPERTS: ListHandling = {
  kind: EXPERT_LIST,
  tables: [experts, organisations],
  decide: (book, drafts, answers) =>
    decidePeople(
      book,
      drafts.map(readExpert),
      { ...ofPlace, table: experts, fields: EXPERT_FACTS, beside: () => NOTHING_ELSE },
      answers,
    ),
};

const answerOf = (lines: readonly number[], { byLine }: ListAnswers): string | undefined =>
  lines.map((line) => byLine[String(line)]).find((answer) => answer !== undefined);

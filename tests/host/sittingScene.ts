// A district with a commission of nine, heads on their way and teachers of one school, for the host tests of sittings.
import type { Outcome } from "../../src/commands/outcome.ts";
import type { SaveMinutesRequest, SittingsView } from "../../src/commands/contract/sittings.ts";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { addRows } from "../../src/workbook/changes.ts";
import {
  commissions,
  conformity,
  heads,
  members,
  organisations,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { runWell } from "../built.ts";
import { engineFrom, scene, staffedBook } from "./scenes.ts";
import { put } from "./schoolScene.ts";

/** The day of the tests' sitting: Thursday, the first day of the book. */
export const SAT = "2024-09-05";
export const SCHOOL = "МБОУ СОШ № 8";
const MEMBERS = [
  ["Громова Вера Павловна", "председатель"],
  ["Лаптев Олег Юрьевич", "заместитель председателя"],
  ["Мельник Анна Сергеевна", "секретарь"],
  ["Рощина Ирина Львовна", "член комиссии"],
  ["Сухов Пётр Ильич", "член комиссии"],
  ["Титова Елена Олеговна", "член комиссии"],
] as const;

const HEADS = ["Орлова Анна Павловна", "Белов Иван Петрович", "Сухов Пётр Ильич"];

/** A commission in office, three heads after their interviews, two teachers before the sitting of their school. */
export const districtBook = (): EngineState =>
  scene("sittings", () => {
    const engine = engineFrom(staffedBook());
    put(engine, [
      addRows(organisations, [{ ...emptyRow(organisations), id: "ОО-0900", name: SCHOOL, active: true }]),
      addRows(commissions, [
        {
          ...emptyRow(commissions),
          name: "Муниципальная аттестационная комиссия",
          kind: "муниципальная по руководителям",
          act: "112",
          actOn: "2024-08-28",
          from: "2024-09-01",
          until: "2025-08-31",
          place: "зал управления образования",
        },
      ]),
      addRows(
        members,
        MEMBERS.map(([name, role], index) => ({
          ...emptyRow(members),
          commission: "КМ-0001",
          name,
          role,
          position: "главный специалист управления образования",
          union: index === 5 ? "да" : "нет",
        })),
      ),
      addRows(
        heads,
        HEADS.map((name) => ({
          ...emptyRow(heads),
          name,
          school: SCHOOL,
          position: "директор",
          appointed: "2019-09-10",
          scheduled: SAT,
          notified: "2024-07-30",
          documents: "2024-08-20",
          testOn: "2024-08-22",
          testResult: "пройден",
          interview: "2024-08-26",
        })),
      ),
      addRows(teachers, [
        { ...emptyRow(teachers), name: "Зимина Ольга Петровна", school: SCHOOL, position: "учитель" },
        { ...emptyRow(teachers), name: "Котова Инна Юрьевна", school: SCHOOL, position: "учитель" },
      ]),
    ]);
    put(engine, [
      addRows(
        conformity,
        ["КР-0001", "КР-0002"].map((teacher) => ({
          ...emptyRow(conformity),
          teacher,
          school: SCHOOL,
          listed: "2024-07-20",
          informed: "2024-07-25",
          submission: "2024-07-25",
          submissionSeen: "2024-07-29",
          meeting: SAT,
        })),
      ),
    ]);
    runWell(engine, "refreshBook");
    return engine;
  });

/** What a command answers, as the page gets it. */
export function asked(engine: Engine, command: string, request: unknown): Outcome & { data: SittingsView } {
  const answer: Outcome & { data: SittingsView } = JSON.parse(
    JSON.stringify(runWell(engine, command, [request]).value),
  );
  return answer;
}

/** The proposals as questions of an agenda. */
export function agendaOf({ proposals }: SittingsView): object[] {
  return proposals.map(({ kind, subject, name, position, school }) => ({
    ...{ kind, subject, name, position, school },
    speaker: "",
    papers: [],
  }));
}

/** Puts everybody of the proposals on the agenda, with a teacher and the schedule. */
export function prepared(engine: Engine): SittingsView {
  const { data } = asked(engine, "sittingsView", {});
  const teacher = {
    kind: "соответствие педагога",
    subject: "СО-0001",
    name: "Зимина Ольга Петровна",
    position: "учитель",
    school: SCHOOL,
  };
  const agenda = [...agendaOf(data), teacher].map((item) => ({
    ...item,
    speaker: "Мельник А.С.",
    papers: ["представление от 20.08.2024"],
  }));
  const request = {
    ...data.draft,
    on: SAT,
    time: "10:00",
    form: "очно",
    invited: [],
    agenda,
  };
  return asked(engine, "saveSitting", request).data;
}

/** Five of six came; heads: fit, fit with recommendations (himself a member), put off; the schedule; a teacher who is fit. */
export function minutes({ sitting }: SittingsView): SaveMinutesRequest {
  if (sitting === null) throw new Error("Заседания нет");
  const presence = sitting.members.map(({ name }, index) => ({
    name,
    presence: index === 3 ? ("уважительная" as const) : ("присутствует" as const),
  }));
  const decided: Record<string, Partial<SaveMinutesRequest["questions"][number]>> = {
    "РК-0001": { decision: "соответствует" },
    "РК-0003": {
      decision: "соответствует с рекомендациями",
      excluded: ["Сухов Пётр Ильич"],
      votesFor: 3,
      votesAgainst: 1,
      recommendations: "обновить программу развития",
      recommendBy: "2025-02-03",
    },
    "РК-0002": {
      decision: "перенести",
      attended: "отсутствовал по уважительной причине",
      votesFor: null,
      votesAgainst: null,
      abstained: null,
      putOffTo: "2024-10-10",
    },
    "СО-0001": { decision: "соответствует" },
    "": { decision: "утвердить", attended: "" },
  };
  return {
    id: sitting.id,
    presence,
    chairedBy: "Громова Вера Павловна",
    secretary: "Мельник Анна Сергеевна",
    questions: sitting.questions.map(({ id, subject }) => ({
      id,
      attended: "присутствовал",
      excluded: [],
      votesFor: 5,
      votesAgainst: 0,
      abstained: 0,
      decision: "",
      wording: "",
      recommendations: "",
      recommendBy: "",
      putOffTo: "",
      ...decided[subject],
    })),
  };
}

/** A sitting with its minutes, ready to be closed. */
export const heldBook = (): EngineState =>
  scene("held sitting", () => {
    const engine = engineFrom(districtBook());
    asked(engine, "saveMinutes", minutes(prepared(engine)));
    return engine;
  });

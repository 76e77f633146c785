// What sittings await, for the single stream of due things. Extracts of people whose rows stand in «Руководители» or
// «Соответствие» are told there and not twice.
import { stepDues, type AwaitedStep, type StepRegister } from "../attestation/dues/stepDues.ts";
import { formatDate } from "../calendar/civil.ts";
import type { Due } from "../control/due.ts";
import type { Directory } from "../people/directory.ts";
import { whoOf } from "../people/personName.ts";
import { awaitedOf } from "./extracts.ts";
import { EXTRACT_STEPS } from "./sittingSteps.ts";
import type { Question, Sitting } from "./sitting.ts";

const OF_SITTINGS: StepRegister = {
  sheet: "Заседания",
  noun: ["заседание", "заседания", "заседаний"],
  actions: { centre: "Откройте «Заседание»", awaited: "", school: "" },
};

const OF_QUESTIONS: StepRegister = {
  sheet: "Вопросы заседаний",
  noun: ["человек", "человека", "человек"],
  actions: { centre: "Отметьте день в «Заседание»", awaited: "", school: "" },
};

/** Steps of sittings and of their questions in the stream of due things. */
export function sittingDues(
  sittings: readonly Sitting[],
  questions: readonly Question[],
  directory: Directory,
): Due[] {
  return [
    ...stepDues(sittings.flatMap(stepOfSitting), OF_SITTINGS, directory),
    ...stepDues(stepsOfQuestions(sittings, questions), OF_QUESTIONS, directory),
  ];
}

function stepOfSitting({ id, on, nextStep, nextDue }: Sitting): AwaitedStep[] {
  const isTold = nextStep === EXTRACT_STEPS.give || nextStep === EXTRACT_STEPS.acquaint;
  if (nextStep === "" || nextDue === null || isTold) return [];
  const who = on === null ? id : `заседание ${formatDate(on)}`;
  return [{ rowId: id, who, school: "", step: nextStep, due: nextDue, by: "центр" }];
}

function stepsOfQuestions(sittings: readonly Sitting[], questions: readonly Question[]): AwaitedStep[] {
  const closed = new Set(sittings.flatMap((one) => (one.closed === null ? [] : [one.id])));
  return questions.flatMap((question): AwaitedStep[] => {
    const awaited = closed.has(question.sitting.trim()) ? awaitedOf(question) : null;
    const due = awaited === "выписка" ? question.extractBy : question.acquaintBy;
    if (awaited === null || due === null) return [];
    return [
      {
        rowId: question.id,
        who: whoOf(question.name, question.subject),
        school: "",
        step: awaited === "выписка" ? "Выдать выписку из протокола" : "Ознакомить с выпиской под подпись",
        due,
        by: "центр",
      },
    ];
  });
}

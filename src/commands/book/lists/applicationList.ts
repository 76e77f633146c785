// «Заявления» from another list: each line completes the open application of that person, position and category, or is a new one.
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { findApplication, isRunning } from "../../../domain/attestation/region/findApplication.ts";
import { tellApart } from "../../../domain/attestation/teachers/matchPeople.ts";
import type { ListDraft } from "../../../intake/lists/kind.ts";
import {
  APPLICATION_LIST,
  applicationIn,
  soughtInList,
} from "../../../intake/lists/kinds/applicationList.ts";
import { applications } from "../../../workbook/tables/index.ts";
import { ApplicationRegister, REGISTER_OF_APPLICATIONS } from "./applicationRegister.ts";
import { takesList, type DecidedRow, type ListAnswers, type ListHandling } from "./decided.ts";
import { laidOver, wordPart } from "./laidOver.ts";
import { answeredLine, questionOf, settled } from "./questions.ts";

export const APPLICATIONS: ListHandling = {
  kind: APPLICATION_LIST,
  tables: REGISTER_OF_APPLICATIONS,
  decide(book, drafts, answers) {
    const place: Place = { register: new ApplicationRegister(book, drafts.length), answers };
    return drafts.map((draft) =>
      answeredLine(decided(draft, place), answers, (value) => {
        const { application, teacher } = place.register.answered(value);
        if (application !== null) return taken(draft, application, place);
        return teacher === null ? null : added(draft, teacher, place);
      }),
    );
  },
};

interface Place {
  register: ApplicationRegister;
  answers: ListAnswers;
}

function decided(draft: ListDraft, place: Place): DecidedRow {
  const { register } = place;
  const { line } = draft;
  const sought = soughtInList(draft);
  if (sought.kind === "") {
    return settled(line, "не понята", `«${sought.name}»: категория не названа или не понята`);
  }
  const isSame = ({ state, accepted, schoolYear }: Application): boolean =>
    isRunning({ state, accepted }) || schoolYear === applicationIn(draft).facts.schoolYear;
  const found = findApplication(sought, register.index, isSame);
  const ask = (reason: string, fitting: Application[], people: Teacher[]): DecidedRow =>
    questionOf(line, `«${sought.name}»: ${reason}`, register, {
      applications: fitting,
      people,
      offer: "внести заявление",
    });
  switch (found.kind) {
    case "unread":
      return settled(line, "не понята", `«${sought.name}» — не имя человека; строка не вносится`);
    case "unknown":
      return found.similar.length > 0
        ? ask("возможно, сменилась фамилия", [], found.similar)
        : settled(line, "не понята", `«${sought.name}»: в банке нет, сначала внесите в «Педагоги»`);
    case "found":
      return taken(draft, found.application, place);
    case "person":
      return added(draft, found.teacher, place);
    case "ask":
      // Another category or position of a known person is another application.
      return ask(found.reason, found.applications, found.people);
  }
}

function taken(draft: ListDraft, application: Application, { register, answers }: Place): DecidedRow {
  const { facts, unread } = applicationIn(draft);
  const { part, differences } = laidOver(applications, application, facts, takesList(answers, draft.line));
  const changes = register.patch(application, part);
  const news = [wordPart(applications, part), ...unread].filter((text) => text !== "").join("; ");
  const person = register.wordPerson(application.teacher);
  return {
    line: draft.line,
    verdict: changes.length === 0 ? "без изменений" : "дополнена",
    message: news === "" ? person : `${person}: ${news}`,
    ...(differences.length === 0 ? {} : { differences }),
    changes,
  };
}

function added(draft: ListDraft, teacher: Teacher, { register }: Place): DecidedRow {
  const { facts, unread } = applicationIn(draft);
  const { id, name, school, position } = teacher;
  const changes = register.add({ ...facts, teacher: id, name, school, position });
  const message = [tellApart(teacher), wordPart(applications, facts), ...unread];
  return { line: draft.line, verdict: "новая", message: message.join("; "), changes };
}

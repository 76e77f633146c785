// Steps of applications as due things: what the centre does itself, what schools and applicants owe, what the region is waited for.
// The way and its days: lifeCycle.ts; reminders of a coordinator's month: life-cycles of the field §3.3.
import { formatDayMonth } from "../../calendar/russianDates.ts";
import type { Due } from "../../control/due.ts";
import type { Directory } from "../../people/directory.ts";
import { whoOf } from "../../people/personName.ts";
import type { Application } from "../application.ts";
import { isOpen, stepOf, type Step, type StepContext } from "../applications/lifeCycle.ts";
import { readMonth, wordMonth, type YearMonth } from "../months.ts";
import { stepDues, type AwaitedStep, type StepRegister } from "./stepDues.ts";

const REGISTER: StepRegister = {
  sheet: "Заявления",
  noun: ["педагог", "педагога", "педагогов"],
  actions: {
    centre: "Откройте «Шаг заявления»",
    awaited: "Уже есть? Откройте «Шаг заявления»",
    school: "Впишите в книгу организации, лист «Заявления», и верните её в центр",
  },
};

/** Open applications whose next step has a day. */
export function applicationDues(
  applications: readonly Application[],
  context: StepContext,
  directory: Directory,
): Due[] {
  const steps = applications.filter(isOpen).flatMap((application): AwaitedStep[] => {
    const step = stepOf(application, context);
    return step === null || step.due === null ? [] : [awaited(application, step, step.due)];
  });
  return [
    ...stepDues(steps, REGISTER, directory),
    ...stepDues(closingWindows(applications, context), REGISTER, directory),
  ];
}

function awaited(application: Application, { text, by, body = "" }: Step, due: string): AwaitedStep {
  const { id, name, teacher, school, experts } = application;
  return {
    rowId: id,
    who: whoOf(name, teacher),
    school,
    step: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`,
    due,
    by: by === "регион" ? "регион" : by === "школа" || by === "заявитель" ? "школа" : "центр",
    // Of those who haven't filed the centre hears by the window that closes.
    isSummed: by !== "заявитель",
    label: by === "специалист" ? experts.map((name) => whoOf(name, "")).join(", ") : body,
  };
}

/** States in which an application of the month is still to be filed. */
const UNFILED: readonly string[] = [
  "Заявлен в списке ОО",
  "В предварительном графике",
  "Срок согласован",
  "Папка на просмотре",
  "На доработке",
  "Готов к подаче",
  "Возвращено",
];

/** «Приём заявлений на октябрь 2026 — до 19 октября, не подали: 3 педагога — …»; only from windows that stand in the book. */
function closingWindows(applications: readonly Application[], { windows }: StepContext): AwaitedStep[] {
  return applications
    .filter(({ accepted }) => UNFILED.includes(accepted))
    .flatMap(({ id, name, teacher, month: text, schoolYear }) => {
      const month: YearMonth | null = readMonth(text, schoolYear);
      const window = month === null ? undefined : windows.get(month);
      if (month === null || window === undefined) return [];
      const until = formatDayMonth(window.closes);
      return [
        {
          rowId: id,
          who: whoOf(name, teacher),
          school: "",
          step: `Приём заявлений на ${wordMonth(month)} — до ${until}, не подали`,
          due: window.closes,
          by: "центр" as const,
        },
      ];
    });
}

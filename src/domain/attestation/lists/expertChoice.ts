// Which experts may judge an application, how much work each has, and whom to propose: by specialisation, the least loaded first,
// never of the applicant's own organisation. Fields: registers §4.7; checks: documents of the field §5.7.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import type { Directory } from "../../people/directory.ts";
import { oncePer } from "../../people/oncePer.ts";
import { matchOrganisations } from "../../people/organisationSearch.ts";
import { parsePersonName, sameName, type PersonName } from "../../people/personName.ts";
import { positionKey } from "../../people/position.ts";
import { schoolKey } from "../../people/schoolKey.ts";
import { spellingKey } from "../../people/spelling.ts";
import type { Settings } from "../../settings.ts";
import type { Application } from "../application.ts";
import type { Teacher } from "../bank.ts";
import type { Expert } from "../experts.ts";
import { isOffSchedule, yearOf } from "../schedule/schedule.ts";

export interface ExpertGround {
  experts: readonly Expert[];
  /** All applications: they are the experts' load. */
  applications: readonly Application[];
  directory: Directory;
  settings: Pick<Settings, "expertLoad">;
  today: CivilDate;
}

export interface ExpertProblem {
  code:
    | "NONE"
    | "UNKNOWN"
    | "NAMESAKES"
    | "OWN_SCHOOL"
    | "SELF"
    | "CONFLICT"
    | "EXPIRED"
    | "NOT_ACTING"
    | "OTHER_FIELD"
    | "OVERLOAD";
  /** Name as it stands in the application. */
  expert: string;
  text: string;
}

/** An expert who must never judge, whatever people decide: the others are told only. */
export const FORBIDDEN: readonly ExpertProblem["code"][] = ["OWN_SCHOOL", "SELF"];

/** Applications of a school year given to each expert, by his id. */
export function expertLoads(schoolYear: string, ground: ExpertGround): Map<string, number> {
  const loads = new Map<string, number>();
  const known = new Map<string, readonly Expert[]>();
  for (const application of ground.applications) {
    if (isOffSchedule(application) || yearOf(application, ground.today) !== schoolYear) continue;
    const clear = application.experts.flatMap((name) => {
      const found = known.get(name) ?? expertsNamed(name, ground.experts);
      known.set(name, found);
      return found.length === 1 ? found.map(({ id }) => id) : [];
    });
    for (const id of new Set(clear)) loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return loads;
}

/** All that is wrong with the experts of an application. */
export function expertProblems(
  application: Application,
  teacher: Teacher | null,
  loads: ReadonlyMap<string, number>,
  ground: ExpertGround,
): ExpertProblem[] {
  if (application.experts.length === 0)
    return [
      {
        code: "NONE",
        expert: "",
        text: "специалисты не назначены. Назначьте их или впишите в столбец «Специалисты»",
      },
    ];
  return application.experts.flatMap((name): ExpertProblem[] => {
    const found = expertsNamed(name, ground.experts);
    const [expert] = found;
    if (expert === undefined)
      return [
        {
          code: "UNKNOWN",
          expert: name,
          text: `«${name}» нет в листе «Специалисты». Внесите или исправьте имя`,
        },
      ];
    if (found.length > 1)
      return [
        {
          code: "NAMESAKES",
          expert: name,
          text: `«${name}»: таких в листе «Специалисты» ${found.length}. Напишите имя полностью`,
        },
      ];
    const load = loads.get(expert.id) ?? 0;
    const { expertLoad } = ground.settings;
    const over: ExpertProblem[] =
      expertLoad > 0 && load > expertLoad
        ? [
            {
              code: "OVERLOAD",
              expert: name,
              text: `${name}: заявлений за год ${load} при норме ${expertLoad}`,
            },
          ]
        : [];
    return [...personProblems(expert, application, teacher, ground), ...over];
  });
}

/** What speaks against one expert for one application; empty when nothing does. */
export function personProblems(
  expert: Expert,
  application: Application,
  teacher: Teacher | null,
  { directory, today }: Pick<ExpertGround, "directory" | "today">,
): ExpertProblem[] {
  const problem = (code: ExpertProblem["code"], text: string): ExpertProblem => ({
    code,
    expert: expert.name,
    text: `${expert.name || expert.id}: ${text}`,
  });
  const found: ExpertProblem[] = [];
  const key = (name: string): string => schoolKey(name, directory);
  const on = application.conclusionOn ?? today;
  if (isSelf(expert, application)) found.push(problem("SELF", "не может оценивать себя. Назначьте другого"));
  else if (expert.school.trim() !== "" && key(expert.school) === key(application.school))
    found.push(problem("OWN_SCHOOL", `из той же организации (${application.school}). Назначьте другого`));
  if (expert.conflicts.some((line) => isAgainst(line, application, key)))
    found.push(
      problem(
        "CONFLICT",
        "не может оценивать эту организацию или этого человека (столбец «Не может оценивать»)",
      ),
    );
  if (expert.validUntil !== null && expert.validUntil < on)
    found.push(problem("EXPIRED", `полномочия кончились ${formatDate(expert.validUntil)}`));
  if (expert.status !== "" && expert.status !== "действует") found.push(problem("NOT_ACTING", expert.status));
  if (!isOfField(expert, application, teacher, directory))
    found.push(
      problem("OTHER_FIELD", "специализация не подходит к должности, предмету или типу организации"),
    );
  return found;
}

/** Who could judge an application: nothing speaks against them; the least loaded first, then by id. */
export function candidatesFor(
  application: Application,
  teacher: Teacher | null,
  loads: ReadonlyMap<string, number>,
  ground: ExpertGround,
): Expert[] {
  const load = ({ id }: Expert): number => loads.get(id) ?? 0;
  return ground.experts
    .filter(({ name }) => name.trim() !== "")
    .filter((expert) => expertsNamed(expert.name, ground.experts).length === 1)
    .filter((expert) => personProblems(expert, application, teacher, ground).length === 0)
    .sort((a, b) => load(a) - load(b) || (a.id < b.id ? -1 : 1));
}

export interface ExpertProposal {
  /** Id of the application. */
  id: string;
  /** Names to be added to those who are there. */
  add: string[];
  /** How many are still missing after that. */
  missing: number;
}

/** Fills up the experts of applications to `count` each; what was proposed before counts as load of the next. */
export function proposeExperts(
  applications: readonly Application[],
  teachers: ReadonlyMap<string, Teacher>,
  count: number,
  loads: ReadonlyMap<string, number>,
  ground: ExpertGround,
): ExpertProposal[] {
  const running = new Map(loads);
  return [...applications]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((application) => {
      const present = application.experts.map(spellingKey);
      const wanted = Math.max(0, count - present.length);
      const chosen = candidatesFor(application, teachers.get(application.teacher) ?? null, running, ground)
        .filter(({ name }) => !present.includes(spellingKey(name)))
        .slice(0, wanted);
      for (const { id } of chosen) running.set(id, (running.get(id) ?? 0) + 1);
      return { id: application.id, add: chosen.map(({ name }) => name), missing: wanted - chosen.length };
    })
    .filter(({ add, missing }) => add.length + missing > 0);
}

/** Experts whom a written name can mean: by the whole spelling, else by initials. Never by the surname alone. */
export function expertsNamed(name: string, experts: readonly Expert[]): Expert[] {
  const key = spellingKey(name);
  if (key === "") return [];
  const exact = experts.filter((expert) => labelsOf(expert).keys.includes(key));
  if (exact.length > 0) return exact;
  const parsed = parsePersonName(name);
  if (parsed === null || parsed.first === "") return [];
  return experts.filter((expert) => {
    const own = labelsOf(expert).name;
    return own !== null && own.first !== "" && sameName(own, parsed);
  });
}

/** How an expert can be named, read once for thousands of applications. */
const labelsOf = oncePer(({ name, id }: Expert): { keys: string[]; name: PersonName | null } => ({
  keys: [spellingKey(name), spellingKey(id)],
  name: parsePersonName(name),
}));

function isSelf(expert: Expert, application: Application): boolean {
  if (expert.teacher !== "" && expert.teacher === application.teacher) return true;
  const key = spellingKey(application.name);
  return (
    key !== "" && spellingKey(expert.name) === key && parsePersonName(expert.name)?.initialsOnly === false
  );
}

function isAgainst(line: string, application: Application, key: (name: string) => string): boolean {
  if (line.trim() === "") return false;
  const text = spellingKey(line);
  if (text === spellingKey(application.teacher) || text === spellingKey(application.name)) return true;
  const [one, other] = [parsePersonName(line), parsePersonName(application.name)];
  if (one !== null && other !== null && one.first !== "" && sameName(one, other)) return true;
  return key(line) === key(application.school);
}

/** Empty lists mean «of all»; a subject counts only where the bank knows the applicant's. */
function isOfField(
  { positions, subjects, schoolKinds }: Expert,
  application: Application,
  teacher: Teacher | null,
  directory: Directory,
): boolean {
  const holds = (
    wanted: readonly string[],
    own: readonly string[],
    keyOf: (text: string) => string,
  ): boolean =>
    wanted.length === 0 || own.length === 0 || own.some((text) => wanted.map(keyOf).includes(keyOf(text)));
  const [organisation] = matchOrganisations(application.school, directory);
  const kind = organisation?.kind ?? "";
  return (
    holds(positions, application.position === "" ? [] : [application.position], positionKey) &&
    holds(subjects, teacher?.subject ?? [], spellingKey) &&
    holds(schoolKinds, kind === "" ? [] : [kind], spellingKey)
  );
}

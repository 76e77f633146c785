// Заявление (проект): what the Порядок of 2023 asks of an application, filled in from the bank. The form itself is the region's,
// and so the draft says; lines that a region adds are typed. Elements: documents of the field §5.4; L6, L11.
import type { Application } from "../../../domain/attestation/application.ts";
import { isOpen } from "../../../domain/attestation/applications/lifeCycle.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { editionOn } from "../../../domain/attestation/rules/editions.ts";
import { mayApply } from "../../../domain/attestation/rules/eligibility.ts";
import { isAdditional } from "../../../domain/attestation/rules/standing.ts";
import { monthIn as monthOfApplication } from "../../../domain/attestation/schedule/schedule.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { counted } from "../../../domain/language/plural.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { monthIn } from "../../style/dates.ts";
import { initialsFirst, initialsLast } from "../../style/names.ts";
import { BLANK, blankLines, withRoom } from "../handwritten.ts";
import { problemsAt } from "../problems.ts";
import { chosenRows, linesField } from "../request.ts";
import { categoryInCase } from "./categoryWords.ts";
import { fullSchoolName, nameOf, toCommission, whomInCase } from "./whom.ts";

export const applicationDraft: Form = {
  kind: "applicationDraft",
  needs: ["applications", "teachers", "categories"],
  people: "applications",
  fields: [
    {
      id: "extra",
      label:
        "Строки, которые добавляет регион, по одной: «Стаж педагогической работы», «Курсы за пять лет», «Провести без моего присутствия (да, нет)», «Согласие на обработку персональных данных»",
      kind: "longText",
      default: () => "",
    },
  ],
  readyPeople,
  make: (data, request) =>
    chosenRows(data.applications, request.people, readyPeople(data)).map((row) =>
      paperOf(factsOf(row, data, request), data),
    ),
};

/** The month is agreed, nothing is filed yet. */
function readyPeople({ applications }: PaperData): string[] {
  return applications
    .filter((row) => row.agreed !== null && row.filed === null && isOpen(row))
    .map(({ id }) => id);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(row: Application, data: PaperData, request: FormRequest) {
  const teacher = data.teachers.find(({ id }) => id === row.teacher) ?? null;
  const { kind, position, school } = row;
  const month = monthOfApplication(row);
  return {
    row,
    kind,
    whom: { name: row.name, code: row.teacher || row.id, position, school },
    month: month === null ? "в ____________ 20__ г." : monthIn(month),
    school: fullSchoolName(school, data.directory),
    education: teacher?.education ?? "",
    held: row.current === "нет" ? "не имею" : row.current,
    extra: linesField(request, "extra").map((line) => `${line}: ${known(line, teacher) || BLANK}`),
    extended: kind !== "" && isAdditional(kind),
  };
}

/** What the bank knows for a line that a region adds. */
function known(line: string, teacher: Teacher | null): string {
  if (teacher === null) return "";
  if (/^курсы/iu.test(line)) return teacher.courses.trim();
  return /^стаж (?:педагог|общий педагог)/iu.test(line) && teacher.experience !== null
    ? counted(teacher.experience, "год", "года", "лет")
    : "";
}

function paperOf(facts: Facts, data: PaperData): MadePaper {
  const { row, whom } = facts;
  const title = `Заявление (проект): ${initialsLast(nameOf(whom))}`;
  return {
    key: `applicationDraft/${row.id}`,
    kind: "applicationDraft",
    title,
    fileName: safeFileName(`Заявление, проект, ${initialsLast(nameOf(whom))}`),
    to: initialsLast(nameOf(whom)),
    sources: [row.id],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: {
      комиссия: toCommission(data.settings.regionCommission),
      фио: nameOf(whom),
      заявителя: whomInCase(whom, "genitive"),
      должность: row.position,
      организация: facts.school,
      категория: facts.kind,
      имеющаяся: facts.held,
      месяц: facts.month,
      образование: facts.education,
      дополнительно: facts.extra.join("\n"),
    },
    rows: [],
    problems: problemsOf(facts, data),
  };
}

function blocksOf(facts: Facts, { words, settings }: PaperData): Block[] {
  const { whom, kind, row } = facts;
  const asked = kind === "" ? BLANK : categoryInCase(kind, facts.extended ? "genitive" : "accusative");
  const items = [
    words.say("application.education", { образование: withRoom(facts.education) }),
    words.say("application.results"),
    words.say("application.categories", { категории: facts.held || BLANK }),
    words.say("application.position", { должность: row.position || BLANK }),
    ...facts.extra,
  ];
  const request = { месяц: facts.month, категория: asked, должность: row.position || BLANK };
  return [
    paragraph([{ text: words.say("application.mark"), italic: true }]),
    ...approvalBlock({
      lines: [
        toCommission(settings.regionCommission),
        `от ${whomInCase(whom, "genitive")}`,
        `тел.: ${BLANK}`,
      ],
    }),
    heading(words.say("application.title")),
    paragraph(words.say(facts.extended ? "application.extended" : "application.request", request), {
      align: "both",
    }),
    paragraph(words.say("application.intro"), { align: "both", keepNext: true }),
    ...items.flatMap((text, index) => [
      paragraph(`${index + 1}. ${text}`, { indent: true }),
      ...(index === RESULTS ? blankLines(6) : []),
    ]),
    ...petition(facts).map((deed) =>
      paragraph(words.say("application.petition", { деятельность: deed }), { align: "both", before: 6 }),
    ),
    {
      kind: "signature",
      position: words.say("application.signature"),
      name: initialsFirst(nameOf(whom)),
      dated: true,
    },
  ];
}

/** Place of the results among the items: they need room. */
const RESULTS = 1;

/** What the employer's petition speaks of: only the two kinds that need one (L11). */
function petition({ kind }: Facts): string[] {
  if (kind === "педагог-методист") return ["связанную с методической работой"];
  return kind === "педагог-наставник" ? ["связанную с наставничеством"] : [];
}

function problemsOf(facts: Facts, data: PaperData): PaperProblem[] {
  const { row, kind, whom } = facts;
  const on = row.filed ?? data.today;
  const edition = editionOn(data.editions, on);
  const { problems, tell } = problemsAt(`Заявления, ${row.id}: ${initialsLast(nameOf(whom))}`);
  if (kind === "") tell("NO_KIND", "stop", "категория не выбрана. Выберите её в столбце «Категория»");
  if (row.position.trim() === "")
    tell("NO_POSITION", "stop", "должность не указана. Впишите её в столбец «Должность»");
  if (kind === "") return problems;
  if (facts.extended && !edition.hasExtendedKinds)
    tell(
      "NO_SUCH_KIND",
      "stop",
      `${edition.title} категории «${kind}» не знает. Исправьте столбец «Категория»`,
    );
  else {
    const history = data.categories.filter(({ teacher }) => teacher === row.teacher);
    const answer = mayApply({ history, position: row.position, kind, on, editions: data.editions });
    if (!answer.may) tell("MAY_NOT", "warn", `${answer.reason}. Проверьте банк данных`);
  }
  if (facts.extended)
    tell("PETITION", "warn", "нужно ходатайство работодателя. Получите его до подачи и приложите");
  return problems;
}

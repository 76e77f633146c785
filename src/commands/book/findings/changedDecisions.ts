// A decision that no longer is what its register says of the same sitting: one of the two was corrected after the sitting was closed,
// and the protocol and the extract would say something else than the register.
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import type { Head } from "../../../domain/attestation/heads.ts";
import { fitnessOutcome, headOutcome } from "../../../domain/commission/closing.ts";
import { placeOfQuestion } from "../../../domain/commission/questionProblems.ts";
import type { Question, Sitting } from "../../../domain/commission/sitting.ts";
import { conformity, heads, questions } from "../../../workbook/tables/index.ts";
import { finding, type Finding } from "./finding.ts";

interface Ground {
  sittings: readonly Sitting[];
  questions: readonly Question[];
  heads: readonly Head[];
  conformity: readonly Conformity[];
}

export function changedDecisions(ground: Ground): Finding[] {
  const closed = new Map(
    ground.sittings.flatMap(({ id, on, number, closed: day }): [string, { on: string; number: string }][] =>
      on === null || day === null ? [] : [[id, { on, number }]],
    ),
  );
  const headOf = new Map(ground.heads.map((row) => [row.id, row]));
  const teacherOf = new Map(ground.conformity.map((row) => [row.id, row]));
  return ground.questions.flatMap((question) => {
    const held = closed.get(question.sitting.trim());
    if (held === undefined) return [];
    const code = question.subject.trim();
    const head = headOf.get(code);
    const row = head ?? teacherOf.get(code);
    // A row that tells of another sitting has gone on since.
    if (row === undefined || row.meeting !== held.on) return [];
    const outcome = head === undefined ? fitnessOutcome(question, held) : headOutcome(question, held);
    const { result } = outcome ?? {};
    if (result === undefined || result === row.result) return [];
    const sheet = head === undefined ? conformity.title : heads.title;
    const said = row.result === "" ? "результата нет" : `стоит «${row.result}»`;
    return [
      finding(
        questions,
        question.id,
        "decision",
        `${placeOfQuestion(question)}: решено «${question.decision}», а в листе «${sheet}», ${code}, ${said}`,
        "Исправьте то, что неверно: протокол и выписку составляют по этому листу",
      ),
    ];
  });
}

// `example --schools N --teachers M --seed S`: fills an empty book with an invented district of that size.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { organisations, teachers } from "../../../workbook/tables/index.ts";
import { districtOf } from "../../example/district/district.ts";
import { fillDistrict } from "../../example/district/fillDistrict.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { callsOf, print } from "../output.ts";
import type { RunResult } from "../../engine/runState.ts";
import type { Session } from "../session.ts";

/** The small rural district of the volumes of the field, §9.3. */
const USUAL = { schools: 36, teachers: 750, seed: 1 };
const CENTRE = { centreName: "МКУ «Методический центр» (вымышленный район)", centrePhone: "5-01-01" };

export async function example(session: Session, line: CommandLine, today: CivilDate): Promise<void> {
  const size = {
    schools: line.schools ?? USUAL.schools,
    teachers: line.teachers ?? USUAL.teachers,
    seed: line.seed ?? USUAL.seed,
  };
  if (size.teachers < size.schools) {
    throw new CliFailure("--teachers: педагогов не может быть меньше, чем организаций (--schools).");
  }
  const book = await session.read([organisations, teachers]);
  if (book.rows(organisations).length + book.rows(teachers).length > 0) {
    throw new CliFailure(
      "В книге уже есть люди. Вымышленный район вносят в пустую книгу: --data НОВАЯ-ПАПКА",
    );
  }
  const results: RunResult[] = [];
  const district = districtOf(size, today);
  await fillDistrict(
    async (command, args) => {
      const result = await session.run(command, args);
      results.push(result);
      return result.value;
    },
    district,
    CENTRE,
  );
  const history = district.teachers.reduce((sum, own) => sum + own.history.length, 0);
  const made = {
    schools: district.schools.length,
    teachers: district.teachers.length,
    history,
    seed: size.seed,
  };
  print(line.json, { ...made, calls: callsOf(results) }, [
    `Вымышленный район внесён: организаций ${made.schools}, педагогов ${made.teachers}, решений о категориях ${history}.`,
  ]);
}

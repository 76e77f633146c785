// Completing «Соответствие»: who it is by the data bank, the latest days of the chain, its state and next step. Part of the
// registers' completion.
import { formatDate } from "../../domain/calendar/civil.ts";
import type { WorkingCalendar } from "../../domain/calendar/workingCalendar.ts";
import type { Teacher } from "../../domain/attestation/bank.ts";
import type { Conformity } from "../../domain/attestation/conformity.ts";
import { chainOf } from "../../domain/attestation/dues/conformityChain.ts";
import type { Edition } from "../../domain/attestation/rules/editions.ts";
import { missingDays } from "../../domain/commission/closing.ts";
import type { Settings } from "../../domain/settings.ts";
import type { LogLine } from "../../run/run.ts";
import type { Change } from "../../workbook/changes.ts";
import { conformity } from "../../workbook/tables/index.ts";
import { patchNamed, spend, type Named, type Room } from "./namedRows.ts";
import { differenceOf } from "./differenceOf.ts";
import type { GivenDays } from "./completeSittings.ts";

export interface ChainGround {
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  settings: Settings;
  today: string;
}

export interface CompletedRows<Row> {
  changes: Change[];
  log: LogLine[];
  /** All rows as they will be after the changes. */
  rows: Row[];
}

/**
 * @param teachers rows of the data bank as completed, by their codes
 * @param given days of extracts in «Вопросы заседаний», by the codes of the rows
 */
export function completeConformity(
  rows: readonly Named<Conformity>[],
  teachers: ReadonlyMap<string, Teacher>,
  given: ReadonlyMap<string, GivenDays>,
  ground: ChainGround,
  room: Room,
): CompletedRows<Conformity> {
  const done: CompletedRows<Conformity> = { changes: [], log: [], rows: [] };
  for (const named of rows) {
    if (room.bytes <= 0) {
      room.skipped += 1;
      done.rows.push(named.row);
      continue;
    }
    const row = { ...named.row, ...extractDays(named.row, given.get(named.row.id)) };
    const complete = completed(row, teachers.get(row.teacher.trim()), ground);
    const part = differenceOf(conformity, named.row, complete);
    done.rows.push(complete);
    if (part === null && !named.isNew) continue;
    const change = patchNamed(conformity, named, part ?? {});
    const log = bankLine(named.row, complete);
    done.changes.push(change);
    done.log.push(...log);
    spend(room, [change], log);
  }
  return done;
}

function completed(row: Conformity, teacher: Teacher | undefined, ground: ChainGround): Conformity {
  const known =
    teacher === undefined
      ? row
      : {
          ...row,
          name: teacher.name,
          school: row.school === "" ? teacher.school : row.school,
          position: row.position === "" ? teacher.position : row.position,
          // Once there is a result, the bank speaks of the next attestation.
          dueBy: row.result === "" || row.result === "перенесено" ? teacher.conformityDue : row.dueBy,
        };
  const dated = { ...known, bankOn: bankDay(known, ground.today) };
  const { calendar, editions, settings } = ground;
  return { ...dated, ...chainOf(dated, { calendar, editions, warnDays: settings.warnDays }) };
}

/** The program keeps the data bank itself: it is up to date on the day when the chain is complete. */
function bankDay({ bankOn, acquainted, meeting, result }: Conformity, today: string): string | null {
  const isComplete = acquainted !== null && meeting !== null && result !== "" && result !== "перенесено";
  return bankOn ?? (isComplete ? today : null);
}

function bankLine({ id, bankOn: was }: Conformity, { bankOn, meeting, result }: Conformity): LogLine[] {
  if (was !== null || bankOn === null || meeting === null) return [];
  const message = `Банк обновлён: «${result}», заседание ${formatDate(meeting)}`;
  return [{ sheet: conformity.title, row: id, message }];
}

function extractDays(row: Conformity, given: GivenDays | undefined): Partial<Conformity> {
  return given === undefined || row.meeting !== given.on || row.result === "" ? {} : missingDays(row, given);
}

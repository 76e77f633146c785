// Invented rows of the data bank for tests: what a test doesn't name is empty.
import type { Teacher } from "../../../src/domain/attestation/bank.ts";
import type { Organisation } from "../../../src/domain/people/directory.ts";
import { organisations, teachers } from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";

export const teacherOf = (part: Partial<Teacher>): Teacher =>
  sampleRow(teachers, { id: "КР-0001", position: "учитель", status: "работает", ...part });

export const schoolOf = (part: Partial<Organisation>): Organisation =>
  sampleRow(organisations, { id: "ОО-0001", active: true, ...part });

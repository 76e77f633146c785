// A year of attestation in a small invented district, all of it decided by December; the whole year of the district of 36
// organisations is lived by `npm run bench`.
import { describeYear } from "./describeYear.ts";

describeYear({ schools: 8, teachers: 120, seed: 1, months: "9, 10, 11, 12", end: "2026-02-06" });

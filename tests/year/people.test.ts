// A year of attestation in a small invented district; the district of 36 organisations is lived by `npm run bench`.
import { describeYear } from "./describeYear.ts";

describeYear({ schools: 8, teachers: 120, seed: 1 });

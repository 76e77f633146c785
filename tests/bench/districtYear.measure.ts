// The year of a small rural district in full size: 36 organisations, 750 teachers (volumes of the field §9.3). Part of `npm run bench`.
import { describeYear } from "../year/describeYear.ts";

describeYear({ schools: 36, teachers: 750, seed: 1 });

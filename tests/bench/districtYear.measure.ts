// The year of a small rural district in full size: 36 organisations, 750 teachers (volumes of the field §9.3). Part of `npm run bench`.
import { describeYear } from "../year/describeYear.ts";

describeYear({
  schools: 36,
  teachers: 750,
  seed: 1,
  months: "9, 10, 11, 12, 1, 2, 3, 4, 5",
  end: "2026-06-30",
});

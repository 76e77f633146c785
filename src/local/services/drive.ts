// Drive (v3): nothing of it is used yet, so nothing of it is modelled.
import { strict } from "./strict.ts";

export const drive = strict("Drive", {});

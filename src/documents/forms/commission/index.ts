// Forms of this chapter.
import type { Form } from "../../form.ts";
import { agenda } from "./agenda.ts";
import { attendance } from "./attendance.ts";
import { draftAct } from "./draftAct.ts";
import { extract } from "./extract.ts";
import { headNotice } from "./headNotice.ts";
import { protocol } from "./protocol.ts";

export const commissionForms: readonly Form[] = [agenda, attendance, protocol, extract, draftAct, headNotice];

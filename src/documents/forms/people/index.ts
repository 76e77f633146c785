// Forms of this chapter.
import type { Form } from "../../form.ts";
import { applicationDraft } from "./applicationDraft.ts";
import { conclusion } from "./conclusion.ts";
import { filedList } from "./filedList.ts";
import { folderReport } from "./folderReport.ts";
import { invitation } from "./invitation.ts";
import { programme } from "./programme.ts";
import { siteReport } from "./siteReport.ts";
import { submission } from "./submission.ts";
import { teacherNotice } from "./teacherNotice.ts";

export const peopleForms: readonly Form[] = [
  submission,
  applicationDraft,
  filedList,
  conclusion,
  teacherNotice,
  siteReport,
  folderReport,
  programme,
  invitation,
];

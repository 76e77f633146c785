// The kinds of lists that can come in, by the name that programs use.
import type { ListKindId } from "../../contract/lists.ts";
import { APPLICATIONS } from "./applicationList.ts";
import { SCHOOLS, WINDOWS } from "./bodyLists.ts";
import type { ListHandling } from "./decided.ts";
import { COORDINATORS, EXPERTS, HEADS } from "./officerLists.ts";
import { ORDERS } from "./orderList.ts";
import { SITE } from "./siteList.ts";
import { TEACHERS } from "./teacherList.ts";

export const LISTS: Readonly<Record<ListKindId, ListHandling>> = {
  teachers: TEACHERS,
  applications: APPLICATIONS,
  heads: HEADS,
  coordinators: COORDINATORS,
  experts: EXPERTS,
  schools: SCHOOLS,
  windows: WINDOWS,
  site: SITE,
  orders: ORDERS,
};

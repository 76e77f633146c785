// Forms of the plan, of reports, of schedules and of papers for organisations.
import type { Form } from "../../form.ts";
import { directivesReportForm } from "./directivesReport.ts";
import { forecastForm } from "./forecast.ts";
import { monthPlanForm } from "./monthPlan.ts";
import { planForm } from "./plan.ts";
import { planReportForm } from "./planReport.ts";
import { preliminaryScheduleForm, scheduleForm } from "./schedule.ts";
import { schoolBankForm } from "./schoolBank.ts";
import { schoolTasksForm } from "./schoolTasks.ts";
import { whoDoesWhatForm } from "./whoDoesWhat.ts";

export const planForms: readonly Form[] = [
  planForm,
  planReportForm,
  monthPlanForm,
  whoDoesWhatForm,
  directivesReportForm,
  schoolTasksForm,
  schoolBankForm,
  preliminaryScheduleForm,
  scheduleForm,
  forecastForm,
];

import { test } from "vitest";
import { DistrictYear } from "./year/districtYear.ts";
test("perf", async () => {
  let t = Date.now(); const lap = (w: string) => { console.log(w, Date.now() - t); t = Date.now(); };
  const year = await DistrictYear.begin("2025-06-02", { schools: 36, teachers: 750, seed: 1 });
  lap("begin");
  const run = (c: string, ...a: unknown[]) => { const s = Date.now(); const r = year.centre.engine.run(c, a); console.log(c, "real", Date.now() - s, "calls", r.calls.total, JSON.stringify(r.calls.byService), r.error?.message ?? ""); return r; };
  run("sendReminders"); run("sendReminders"); run("refreshBook"); run("refreshBook"); run("todayThings"); run("checkBook");
  const files = year.issue("список аттестуемых", "2025-06-20"); lap("issue");
  for (const f of files.slice(0,3)) { const e = await year.listFilled(f); lap("fill"); const s = Date.now(); const r = year.centre.engine.run("exchangeSchools", [{take:[e]}]); console.log("take", Date.now()-s, r.calls.total, JSON.stringify(r.calls.byService)); t = Date.now(); }
  for (const d of ["2025-06-04","2025-06-05"]) { const s = Date.now(); const fired = year.centre.engine.simulateDay(d); console.log("day", Date.now()-s, fired.map((f)=>f.result.calls.total+" "+JSON.stringify(f.result.calls.byService))); }
}, 300000);

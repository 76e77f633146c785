// Session: who runs, and in which zone.
import { ask } from "./host.ts";
import { method, strict } from "./strict.ts";

const user = (email: string): object =>
  strict("User", { getEmail: method("User.getEmail", [], () => email), toString: () => email });

export const session = strict("Session", {
  getActiveUser: method("Session.getActiveUser", [], () => user(ask("Session.getActiveUser"))),
  getEffectiveUser: method("Session.getEffectiveUser", [], () => user(ask("Session.getEffectiveUser"))),
  getScriptTimeZone: method("Session.getScriptTimeZone", [], () => ask("Session.getScriptTimeZone")),
});

// What src/google uses of Google's services, and the scopes that follow from the host's table of calls.
import { CALLS, DRIVE_RULE, SHEETS_RULE } from "../../src/local/engine/calls.ts";
import { builtAddOn } from "../built.ts";
import { filesBelow, projectFile } from "./paths.ts";

const ADVANCED = { Sheets: SHEETS_RULE, Drive: DRIVE_RULE };

/** All services that the host knows. */
export const SERVICES: readonly string[] = [
  ...new Set(Object.keys(CALLS).map((call) => call.split(".")[0] ?? "")),
  ...Object.keys(ADVANCED),
].filter((name) => name !== "Host");

const sources = filesBelow("src/google").map(projectFile);

const names = (source: string, service: string): boolean => new RegExp(`\\b${service}\\.`).test(source);

/** Services that src/google names. */
export function servicesNamed(): string[] {
  return SERVICES.filter((service) => sources.some((source) => names(source, service)));
}

/** Scopes of the manifest without which a call of src/google fails. */
export function usedScopes(): string[] {
  const plain = Object.entries(CALLS).filter(([call]) => {
    const [service = "", method = ""] = call.split(".");
    return sources.some((source) => names(source, service) && source.includes(`.${method}(`));
  });
  const advanced = Object.entries(ADVANCED).filter(([service]) => servicesNamed().includes(service));
  const needed = [...plain, ...advanced]
    .map(([, { scopes }]) => scopes)
    .filter((scopes) => scopes.length > 0);
  const { oauthScopes } = builtAddOn().manifest;
  return [
    ...new Set(
      needed.map((scopes) => scopes.find((scope) => oauthScopes.includes(scope)) ?? scopes.join(" or ")),
    ),
  ];
}

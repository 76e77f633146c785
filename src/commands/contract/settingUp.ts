// «Настройка»: what its page shows, and what it asks the add-on to do. Types only.
import type { CentreKey } from "../../domain/settings.ts";
import type { Outcome } from "../outcome.ts";

/** All that the page shows; each of its commands answers with how things stand now. */
export interface SetupState {
  /** Address of the account that works in the page; empty where Google doesn't tell. */
  user: string;
  /** This book is a copy of another one and nobody has said yet that it stands alone. The address may be empty. */
  copyOf: { address: string } | null;
  book: {
    /** Address of this book; empty on one's own machine. */
    address: string;
    /** Sheets that aren't there. */
    missing: string[];
    sheets: number;
    /** Why the settings and people can't be read; empty when they can. */
    trouble: string;
  };
  /** Settings of the centre as they are written. */
  centre: Record<CentreKey, string>;
  /** People of the centre itself. */
  people: SetupPerson[];
  /** How many people of other organisations the book knows. */
  others: number;
  reminders: ReminderState;
}

export interface SetupPerson {
  id: string;
  name: string;
  position: string;
  email: string;
  groups: string[];
}

export interface ReminderState {
  /** Whose account starts the mailing every morning; empty: nobody's. */
  owner: string;
  /** False when the triggers of this very account are gone; those of others can't be seen and count as there. */
  isThere: boolean;
  hour: number;
  /** «05.09.2026»; empty until a person has sent the first letters. */
  startedOn: string;
  /** The last morning's run: its day, how many letters it sent, why mail didn't work. */
  lastRun: { day: string; letters: number; mail: string } | null;
  /** No morning's run for several days, although the mailing has begun. */
  isSilent: boolean;
  /** Letters that this account may still send today; null when it has no mail. */
  quota: number | null;
}

export interface SetUpRequest {
  /** The answer that a copied book stands alone from now on. */
  copy?: "own" | undefined;
}

export interface CentreRequest {
  values: Partial<Record<CentreKey, string>>;
}

export interface PeopleRequest {
  changed: { id: string; patch: PersonPatch }[];
  added: Omit<SetupPerson, "id">[];
}

/** Only the fields that were changed. */
export type PersonPatch = { [Field in Exclude<keyof SetupPerson, "id">]?: SetupPerson[Field] | undefined };

export interface ReminderRequest {
  hour: number;
  /** The answer that this account sends the letters from now on, in place of another one. */
  takeOver: boolean;
}

export interface SettingUp {
  setupState: (request: Record<string, never>) => Outcome<SetupState>;
  setUp: (request: SetUpRequest) => Outcome<SetupState>;
  saveCentre: (request: CentreRequest) => Outcome<SetupState>;
  savePeople: (request: PeopleRequest) => Outcome<SetupState>;
  saveReminders: (request: ReminderRequest) => Outcome<SetupState>;
  sendTrial: (request: Record<string, never>) => Outcome<SetupState>;
}

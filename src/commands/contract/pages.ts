// The pages of the add-on and what each is opened with.

export interface PageData {
  /** What a command answered: one sentence and the lines below it. */
  outcome: { message: string; details: string[] };
}

export type PageName = keyof PageData;
/** A page with its data. */
export type ShownPage = { [Name in PageName]: { page: Name; data: PageData[Name] } }[PageName];

// A command line that can't be carried out: one plain line for the person, exit code 1.

export class CliFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CliFailure";
  }
}

// A form with a mistake isn't sent: the cursor goes to the first field that has to be put right.

/** True when a field of the form is marked as wrong; it gets the focus. */
export function isLedToMistake(form: HTMLFormElement): boolean {
  const wrong = form.querySelector('[aria-invalid="true"]');
  if (wrong instanceof HTMLElement) wrong.focus();
  return wrong !== null;
}

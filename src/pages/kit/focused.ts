// Where the keyboard stands after something has appeared on a page.

/** As a ref: puts the keyboard into a field or a button that has just appeared. */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}

/** Focuses the first of these elements that exists (F75). @param ids of the elements, the preferred one first */
export function focusFirst(...ids: string[]): void {
  const elements = ids.map((id) => document.getElementById(id));
  elements.find((element) => element !== null)?.focus();
}

/** Returns the focus to an element, or to the main part of the page if the element has been removed (F75). */
export function returnFocus(element: Element | null, options?: FocusOptions): void {
  const target = element instanceof HTMLElement && element.isConnected ? element : document.getElementById('main');
  target?.focus(options);
}

/** Focuses the main part of the page if the coming render removes the focused element (F75). */
export function keepFocusOnPage(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  });
}

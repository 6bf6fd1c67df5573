/** Puts the focus on the first of these elements that is there; never leaves it on the body if it can be helped (F75). */
export function focusFirst(...ids: string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.focus();
    return;
  }
}

/** Puts the focus back on an element, or where that has gone on the page's main part (F75). */
export function giveFocusBack(element: Element | null, options?: FocusOptions): void {
  const target = element instanceof HTMLElement && element.isConnected ? element : document.getElementById('main');
  target?.focus(options);
}

/** Puts the focus on the page's main part if it is lost with what goes now (F75). */
export function keepFocusOnPage(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  });
}

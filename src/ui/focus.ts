/** Focuses the first of these elements that exists (F75). If it is in rows with `hidden="until-found"`, shows the rows first. @param ids of the elements, the preferred one first */
export function focusFirst(...ids: string[]): void {
  const elements = ids.map((id) => document.getElementById(id));
  const element = elements.find((each) => each !== null);
  element?.closest('[hidden]')?.dispatchEvent(new Event('beforematch'));
  element?.focus();
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

/**
 * Focuses each control that is pressed, because Safari does not: so the focus can return to that control after the action (F75).
 * @returns a function that ends this
 */
export function focusPressedControls(): () => void {
  const focusControl = ({ target }: MouseEvent) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('button, a[href], input, select') : null;
    if (control !== document.activeElement) control?.focus({ preventScroll: true, focusVisible: false });
  };
  // `capture` runs this before the press has an effect, such as opening a dialog, which remembers the focused element.
  document.addEventListener('click', focusControl, { capture: true });
  return () => document.removeEventListener('click', focusControl, { capture: true });
}

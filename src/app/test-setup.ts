import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { changeLocale } from '../i18n/locale.ts';
import { cancelSignIn } from '../sign-in/sign-in.ts';
import '../i18n/test-languages.ts';
import { useToasts } from '../ui/toasts/toasts.ts';

configure({ asyncUtilTimeout: 10_000 });

// jsdom has no modal dialogs: these functions open and close one, and return the focus.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  opener.set(this, document.activeElement);
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
  const before = opener.get(this);
  if (before instanceof HTMLElement && before.isConnected) before.focus();
};
const opener = new WeakMap<HTMLDialogElement, Element | null>();

// jsdom has no popovers: their button opens and closes them here, and closing returns the focus.
HTMLElement.prototype.hidePopover ??= function hidePopover(this: HTMLElement) {
  if (opened.delete(this)) dispatchToggle(this, 'closed');
};
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[popovertarget]') : null;
  const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  if (!popover) return;
  if (opened.has(popover)) popover.hidePopover();
  else {
    opened.add(popover);
    dispatchToggle(popover, 'open');
  }
});
const opened = new WeakSet<HTMLElement>();
const dispatchToggle = (popover: HTMLElement, newState: 'open' | 'closed') => {
  popover.style.display = newState === 'open' ? 'block' : '';
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  if (newState === 'closed') document.querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`)?.focus();
};

// jsdom scrolls nothing.
Element.prototype.scrollIntoView ??= () => {};
window.scrollTo = () => {};

const consoleCalls: unknown[][] = [];

beforeEach(() => {
  consoleCalls.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    consoleCalls.push(args);
  });
  vi.spyOn(console, 'warn').mockImplementation((...args) => {
    consoleCalls.push(args);
  });
});

afterEach(() => {
  cleanup();
  cancelSignIn();
  sessionStorage.clear();
  localStorage.clear();
  void changeLocale('en');
  useToasts.setState({ message: null, announcement: '' });
  vi.restoreAllMocks();
  expect(consoleCalls, 'nothing is written to the console').toEqual([]);
});

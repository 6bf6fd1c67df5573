import '@testing-library/jest-dom/vitest';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { changeLocale } from '../i18n/locale.ts';
import { endSignIn } from '../sign-in/sign-in.ts';
import '../i18n/test-languages.ts';
import { useDock } from '../review/dock-state.ts';
import { useToasts } from '../ui/toasts/toasts.ts';
import { shortErrorsWhileWaiting } from './test-errors.ts';

configure({ asyncUtilTimeout: 10_000, ...shortErrorsWhileWaiting(getConfig) });

// jsdom has no modal dialogs: these functions open and close one, and closing returns the focus to where it was.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  focusedBefore.set(this, document.activeElement);
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
  const element = focusedBefore.get(this);
  if (element instanceof HTMLElement && element.isConnected) element.focus();
};
const focusedBefore = new WeakMap<HTMLDialogElement, Element | null>();

// jsdom has no popovers: here the button of a popover opens and closes it, and closing returns the focus to the button. The files
// of a worker share one document, so only the first file adds this.
if (!HTMLElement.prototype.hidePopover) {
  const openPopovers = new WeakSet<HTMLElement>();
  HTMLElement.prototype.hidePopover = function hidePopover(this: HTMLElement) {
    if (openPopovers.delete(this)) dispatchToggle(this, 'closed');
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[popovertarget]') : null;
    const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (!popover) return;
    if (openPopovers.has(popover)) popover.hidePopover();
    else {
      openPopovers.add(popover);
      dispatchToggle(popover, 'open');
    }
  });
}
const dispatchToggle = (popover: HTMLElement, newState: 'open' | 'closed') => {
  popover.style.display = newState === 'open' ? 'block' : '';
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  if (newState === 'closed') document.querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`)?.focus();
};

// jsdom has no media queries: here none of them matches. A test of a wide window replaces this function.
window.matchMedia ??= (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

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
  endSignIn();
  sessionStorage.clear();
  localStorage.clear();
  void changeLocale('en');
  useToasts.setState({ message: null, announcement: '' });
  useDock.setState({ isOpen: false });
  vi.restoreAllMocks();
  expect(consoleCalls, 'nothing is written to the console').toEqual([]);
});

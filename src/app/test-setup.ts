import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { changeLocale } from '../i18n/locale.ts';
import { cancelSignIn } from '../sign-in/sign-in.ts';
import '../i18n/test-languages.ts';
import { useToasts } from '../ui/toasts/toasts.ts';

configure({ asyncUtilTimeout: 10_000 });

// jsdom has no modal dialogs: enough of them to open, to close and to give the focus back.
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

// Nor popovers: enough of them to be opened by their button, to be closed and to give the focus back.
HTMLElement.prototype.hidePopover ??= function hidePopover(this: HTMLElement) {
  if (opened.delete(this)) tellToggled(this, 'closed');
};
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[popovertarget]') : null;
  const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  if (!popover) return;
  if (opened.has(popover)) popover.hidePopover();
  else {
    opened.add(popover);
    tellToggled(popover, 'open');
  }
});
const opened = new WeakSet<HTMLElement>();
const tellToggled = (popover: HTMLElement, newState: 'open' | 'closed') => {
  popover.style.display = newState === 'open' ? 'block' : '';
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  if (newState === 'closed') document.querySelector<HTMLElement>(`[popovertarget="${popover.id}"]`)?.focus();
};

// jsdom scrolls nothing.
Element.prototype.scrollIntoView ??= () => {};
window.scrollTo = () => {};

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words);
  });
  vi.spyOn(console, 'warn').mockImplementation((...words) => {
    complaints.push(words);
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
  expect(complaints, 'nothing is written to the console').toEqual([]);
});

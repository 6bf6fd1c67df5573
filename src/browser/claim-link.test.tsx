import { afterEach, expect, test, vi } from 'vitest';
import { claimLink } from './claim-link.ts';
import { replaceRefusedStorage } from './memory-storage.ts';

/** Reaches the page at an address, as the browser would report it. */
function reach(type: NavigationTimingType, address = '/?scenario=twins'): void {
  history.replaceState(null, '', address);
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });
}

/** Starts a page in a browser that refuses session storage alone. */
function startWithoutTabStorage(): void {
  Object.defineProperty(window, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
  replaceRefusedStorage();
}

const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  if (original) Object.defineProperty(window, 'sessionStorage', original);
  sessionStorage.removeItem('link');
  history.replaceState(null, '', '/');
});

test('a reload follows the link of a page only if that page has not followed it, for example because the page could not be loaded', () => {
  reach('reload');
  expect(claimLink('link', ['scenario'])).toBe(true);
  expect(claimLink('link', ['scenario'])).toBe(false);
});

test('where the tab keeps nothing, a page follows its link, but not after a reload of the page or a return to it (F47)', () => {
  for (const [type, isNew] of [
    ['navigate', true],
    ['reload', false],
    ['back_forward', false],
  ] as const) {
    startWithoutTabStorage();
    reach(type);
    expect(claimLink('link', ['scenario']), type).toBe(isNew);
  }
});

test('where the tab keeps nothing and the change that a link makes is lost with the page, each page follows its link once (F47)', () => {
  startWithoutTabStorage();
  reach('reload');
  expect(claimLink('link', ['scenario'], true)).toBe(true);
  expect(claimLink('link', ['scenario'], true)).toBe(false);
});

test('where the tab has no room left, a reload does not follow its link again (F45)', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  reach('navigate');
  expect(claimLink('link', ['scenario'])).toBe(true);
  reach('reload');
  expect(claimLink('link', ['scenario'])).toBe(false);
});

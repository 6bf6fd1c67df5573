import type { BrowserContext } from '@playwright/test';
import { translatePages } from './translator.ts';

/** A kind of browser in which `npm run test:faults` runs the journeys once more. */
export type ConditionName = 'translated' | 'no-storage' | 'leaping-clock';

interface Condition {
  apply: (context: BrowserContext) => Promise<void>;
  /** Journeys that cannot run in such a browser, each by a part of its file name or title. */
  except: RegExp[];
}

/** This journey opens no page of the app. */
const STORYBOOK = /Storybook can be built/;

export const CONDITIONS: Record<ConditionName, Condition> = {
  translated: {
    apply: translatePages,
    // These translate their pages themselves, or look at the text nodes of the untranslated page.
    except: [STORYBOOK, /translated\.spec/, /texts of a timeline do not overlap/],
  },
  'no-storage': {
    apply: blockSiteData,
    // The simulation is in the memory of its page: another tab does not share it, a reload ends it, and no worker answers.
    except: [
      STORYBOOK,
      // These are about what is stored, or answered by the worker. Playwright puts `no-storage`, the name of the project, before
      // each title; the space in the pattern keeps this name from matching.
      / storage.*\.spec|worker\.spec/,
      /service worker|its worker/,
      // A reload, a link and a second tab start a simulation of their own, so no sign-in goes through the same tab.
      /reload|two tabs|another tab|other tab|same tab|starting point/i,
      /Lena asks Marek|Marek’s sign-in returns/,
      /On a translated page an account is disconnected and reconnected/,
      /Cancelled posts are found after a disconnect/,
      /When the clock moves.*by mouse/,
      // The banner learns only after the start that nothing is stored; then its sentence moves the page down by a line.
      /layout shifts|first account begins near the top/,
    ],
  },
  'leaping-clock': { apply: leapClock, except: [STORYBOOK] },
};

/** Makes every access to stored data throw, as in a browser in which a person has blocked all site data. */
async function blockSiteData(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { configurable: true, get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: refuse, set: refuse });
    if (navigator.serviceWorker) navigator.serviceWorker.register = async () => refuse();
  });
}

/** Makes the computer's clock right for 400 ms, then three days ahead, then a day behind, and so on (F50). */
async function leapClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const DAY = 86_400_000;
    const LEAPS = [0, 3 * DAY, -DAY];
    const real = Date.now;
    const now = () => real() + (LEAPS[Math.floor(performance.now() / 400) % LEAPS.length] ?? 0);
    window.Date = new Proxy(Date, {
      construct: (target, values, newTarget) =>
        Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
  });
}

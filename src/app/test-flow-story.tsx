import type { StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { FLOW_STEPS, type StepId } from '../../mocks/flows/flows.ts';
import { createNodeSimulation } from '../../mocks/node.ts';
import { applyStartingPoint } from '../../mocks/starting-point.ts';
import type { FlowStep } from '../api/contract/flow.ts';
import { stepLink } from '../api/flows.ts';
import { setTransport, type Transport } from '../api/transport.ts';
import { getLocale, type Locale, startLocale } from '../i18n/locale.ts';
import { endSignIn } from '../sign-in/sign-in.ts';
import { useToasts } from '../ui/toasts/toasts.ts';
import { App } from './App.tsx';
import { brokenNames } from './test-names.ts';

type BrowserState = Pick<Transport, 'startupReport' | 'runsInPage'>;

let visits = 0;

const WAIT = { timeout: 12_000 };

/**
 * A step of a flow as a story: the whole app with a simulation of its own, opened by the step's link. Checks that
 * the text of each card fits into the card, and that no accessible name has stray punctuation.
 * @param selectors of elements that must be visible at this step
 * @param browser how the simulation runs in this browser; by default its data is stored and a service worker answers
 */
export function flowStory(id: StepId, selectors: string[] = [], browser: BrowserState = {}): StoryObj {
  const step = FLOW_STEPS.find((each) => each.id === id);
  if (!step) throw new Error(`There is no step ${id}`);
  return {
    name: step.title.en,
    parameters: { isWholeApp: true },
    beforeEach: async ({ globals: { locale, theme } }) => {
      const addressBefore = location.href;
      await openStep(step, locale, theme, browser);
      return () => history.replaceState(null, '', addressBefore);
    },
    render: () => <App base="/" signInResult={null} />,
    play: async () => {
      await expectStep(step, getLocale());
      await waitFor(() => expect(selectors.filter((each) => !isShown(each))).toEqual([]));
      await expect(brokenNames()).toEqual([]);
      await expect(cutOffCards().map(({ textContent }) => textContent)).toEqual([]);
    },
  };
}

async function openStep(step: FlowStep, lang: string, theme: string, browser: BrowserState): Promise<void> {
  sessionStorage.clear();
  endSignIn();
  useToasts.setState({ message: null, announcement: '' });
  // Gives each story an entry of its own in the browser history: a dialog that destroys something opens once in each (F29).
  visits += 1;
  history.replaceState({ key: `story-${visits}` }, '', stepLink(step, { lang, theme }));
  const { send, subscribe } = createNodeSimulation(step.start.scenario);
  await applyStartingPoint(location.search, '/', true, (body) =>
    send(new Request(new URL('/__mock', location.origin), { method: 'PUT', body: JSON.stringify(body) })),
  );
  await startLocale(location.search);
  setTransport({ send, subscribe, ...browser });
}

/** Waits until the page shows the step in the story's language, and checks that the page is not wider than the window. */
async function expectStep({ shows: { role, name, says } }: FlowStep, lang: Locale): Promise<void> {
  // A search for the text is cheap to repeat; the search by role starts once the text is there.
  await waitFor(() => expect(document.body.textContent).toContain(says[lang]), WAIT);
  await waitFor(() => {
    // With `hidden`, the search skips its slow check of what is shown; the next line makes a fast one.
    const withRole = within(document.body).getAllByRole(role, {
      hidden: true,
      ...(name[lang] && { name: name[lang] }),
    });
    const shown = withRole.filter((each) => each.checkVisibility()).map((each) => each.textContent);
    expect(shown).toContainEqual(expect.stringContaining(says[lang]));
  }, WAIT);
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

/** The rows that are shown as cards, as on a phone, and whose text does not fit. */
const cutOffCards = (): Element[] =>
  [...document.querySelectorAll('main tr')].filter(
    (row) => getComputedStyle(row).display === 'grid' && row.scrollHeight > row.clientHeight + 1,
  );

const isShown = (selector: string): boolean =>
  [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());

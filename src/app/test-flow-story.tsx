import type { StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { FLOW_STEPS, type StepId } from '../../mocks/flows/flows.ts';
import { createNodeSimulation } from '../../mocks/node.ts';
import { applyStartingPoint } from '../../mocks/starting-point.ts';
import type { FlowStep } from '../api/contract/flow.ts';
import { stepLink } from '../api/flows.ts';
import { setTransport } from '../api/transport.ts';
import { getLocale, type Locale, startLocale } from '../i18n/locale.ts';
import { cancelSignIn } from '../sign-in/sign-in.ts';
import { useToasts } from '../ui/toasts/toasts.ts';
import { App } from './App.tsx';

let visits = 0;

const PATIENCE = { timeout: 12_000 };

/**
 * A step of a flow as a story: the whole app on a simulation of its own, led into the step by its link.
 * @param holds selectors of what is on screen there
 */
export function flowStory(id: StepId, holds: string[] = []): StoryObj {
  const step = FLOW_STEPS.find((each) => each.id === id);
  if (!step) throw new Error(`There is no step ${id}`);
  return {
    name: step.title.en,
    parameters: { isWholeApp: true },
    beforeEach: async ({ globals: { locale, theme } }) => {
      const before = location.href;
      await start(step, locale, theme);
      return () => history.replaceState(null, '', before);
    },
    render: () => <App base="/" signInResult={null} />,
    play: async () => {
      await arrive(step, getLocale());
      await waitFor(() => expect(holds.filter((each) => !isShown(each))).toEqual([]));
    },
  };
}

async function start(step: FlowStep, lang: string, theme: string): Promise<void> {
  sessionStorage.clear();
  cancelSignIn();
  useToasts.setState({ message: null, announcement: '' });
  // Tells one story's first place from another's: a dialog that destroys something opens only once in each (F29).
  visits += 1;
  history.replaceState({ key: `story-${visits}` }, '', stepLink(step, { lang, theme }));
  const { send, subscribe } = createNodeSimulation(step.start.scenario);
  await applyStartingPoint(location.search, '/', true, (body) =>
    send(new Request(new URL('/__mock', location.origin), { method: 'PUT', body: JSON.stringify(body) })),
  );
  await startLocale(location.search);
  setTransport({ send, subscribe });
}

/** Waits for what the step shows, in the story's language; nothing of it may stand wider than the window. */
async function arrive({ shows: { role, name, says } }: FlowStep, lang: Locale): Promise<void> {
  // The text is cheap to look for, again and again; who may find it by role is asked once it is there.
  await waitFor(() => expect(document.body.textContent).toContain(says[lang]), PATIENCE);
  await waitFor(() => {
    const found = within(document.body).getAllByRole(role, name[lang] === '' ? {} : { name: name[lang] });
    const shown = found.filter((each) => each.checkVisibility()).map((each) => each.textContent);
    expect(shown).toContainEqual(expect.stringContaining(says[lang]));
  }, PATIENCE);
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

const isShown = (selector: string): boolean =>
  [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());

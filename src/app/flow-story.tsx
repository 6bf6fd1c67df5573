import type { StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { createNodeSimulation } from '../../mocks/node.ts';
import { applyStartingPoint } from '../../mocks/starting-point.ts';
import { FLOW_STEPS } from '../../mocks/world/flows.ts';
import type { FlowStep } from '../api/contract.ts';
import { stepLink } from '../api/flows.ts';
import { cancelSignIn } from '../api/sign-in.ts';
import { setTransport } from '../api/transport.ts';
import { startLocale } from '../i18n/locale.ts';
import { useMessages } from '../ui/messages.ts';
import { App } from './App.tsx';

let visits = 0;

const PATIENCE = { timeout: 20_000 };

/**
 * A step of a flow as a story: the whole app on a simulation of its own, led into the step by its link.
 * @throws when the list of flows has no such step
 */
export function flowStory(id: string): StoryObj {
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
    play: ({ globals: { locale } }) => arrive(step, locale),
  };
}

async function start(step: FlowStep, lang: string, theme: string): Promise<void> {
  sessionStorage.clear();
  cancelSignIn();
  useMessages.setState({ message: null, announcement: '' });
  // Tells one story's first place from another's: a dialog that destroys something opens only once in each (F29).
  visits += 1;
  history.replaceState({ key: `story-${visits}` }, '', stepLink(step, { lang, theme }));
  const { send, subscribe } = createNodeSimulation(step.start.scenario);
  await applyStartingPoint(location.search, '/', (body) =>
    send(new Request(new URL('/__mock', location.origin), { method: 'PUT', body: JSON.stringify(body) })),
  );
  startLocale(location.search);
  setTransport({ send, subscribe });
}

/** Waits for what the step shows; in another language for something of that role. */
async function arrive({ shows: { role, name, says } }: FlowStep, locale: string): Promise<void> {
  const isEnglish = locale === 'en';
  await waitFor(() => {
    const found = within(document.body).getAllByRole(role, isEnglish && name !== '' ? { name } : {});
    const words = isEnglish ? says : '';
    expect(found.some((each) => each.checkVisibility() && each.textContent?.includes(words))).toBe(true);
  }, PATIENCE);
}

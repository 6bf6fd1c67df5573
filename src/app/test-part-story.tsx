import type { StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { PEOPLE } from '../../mocks/domain/people.ts';
import {
  account,
  disconnected,
  expiringIn,
  lost,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { signInElsewhere } from '../api/simulation.ts';
import { setTransport } from '../api/transport.ts';
import { endSignIn } from '../sign-in/sign-in.ts';
import { useToasts } from '../ui/toasts/toasts.ts';
import { App } from './App.tsx';

/** What the account of a story is like. Each state is replayed by the rules of the simulation. */
const STATES = {
  healthy: [withScheduledPosts(2), withPublishedPosts(3)],
  'with missed posts': [withScheduledPosts(1), withMissedPosts(2)],
  'expires in two days': [expiringIn({ days: 2 }), withScheduledPosts(4)],
  'disconnected by a person': [disconnected({ days: 3 }), withPublishedPosts(2), withDrafts(1)],
  'lost for security reasons': [lost('security', { days: 2 }), withPublishedPosts(2)],
  'disconnected for 120 days': [disconnected({ days: 120 })],
};

/** The controls of a story. Language and theme are in the toolbar. */
export interface PartArgs {
  state: keyof typeof STATES;
  network: Network;
  /** The id of the person who is signed in. */
  person: string;
}

export const PART_CONTROLS = {
  args: { state: 'healthy', network: 'facebook', person: 'ada' } satisfies PartArgs as PartArgs,
  argTypes: {
    state: { control: 'select', options: Object.keys(STATES) },
    network: { control: 'select', options: NETWORKS },
    person: { control: 'select', options: PEOPLE.map(({ id }) => id) },
  },
  parameters: { isWholeApp: true },
} as const;

let visits = 0;

/**
 * A row or a dialog in the app, whose simulation has a single account as the controls say.
 * @param pathOf the address that shows it, for the id of the account
 * @param shown the selector of what must be shown in the end
 * @param press the selectors of controls that are pressed before, one after another
 */
export function partStory(
  pathOf: (id: string) => string,
  shown: string,
  press: string[] = [],
): Pick<StoryObj<PartArgs>, 'beforeEach' | 'render' | 'play'> {
  return {
    beforeEach: () => {
      const addressBefore = location.href;
      return () => history.replaceState(null, '', addressBefore);
    },
    render: (args) => <AppWithAccount key={Object.values(args).join()} {...args} pathOf={pathOf} />,
    play: async () => {
      for (const selector of press) (await find(selector)).click();
      await find(shown);
      await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    },
  };
}

const find = (selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
    expect(found, selector).toBeDefined();
    return found as HTMLElement;
  });

function AppWithAccount({ state, network, person, pathOf }: PartArgs & { pathOf: (id: string) => string }) {
  useState(() => {
    sessionStorage.clear();
    endSignIn();
    useToasts.setState({ message: null, announcement: '' });
    signInElsewhere(person);
    visits += 1;
    history.replaceState({ key: `part-${visits}` }, '', pathOf(`acc-acme-${network}`));
    const { send, subscribe } = startSimulation({ accounts: [account(network, ...STATES[state])], as: person });
    setTransport({ send, subscribe });
  });
  return <App base="/" signInResult={null} />;
}

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DARK, PHONE, POLISH } from '../../../.storybook/variants.ts';
import { account, lost, named, startSimulation, withMissedPosts } from '../../../mocks/testing.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { brokenNames } from '../../app/test-names.ts';
import { useSignIn } from '../../sign-in/sign-in.ts';
import type { Outcome } from '../outcomes.ts';
import { QueuedState } from './QueuedState.tsx';
import { useQueue } from './queue.ts';

const refused = (code: Problem['code'], extra: Partial<Problem> = {}): Outcome => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: '', status: 409, detail: '', code, instance: '/', ...extra },
});
const MAREK = { id: 'marek', name: 'Marek Nowak', active: true };

/** The outcomes that have words of their own, by the id of the account. */
const OUTCOMES: Record<string, Outcome> = {
  reconnected: { kind: 'reconnected', resumed: 2, missed: 3, history: 'kept' },
  empty: { kind: 'reconnected', resumed: 0, missed: 0, history: 'gone' },
  connectedNoReply: { kind: 'connected' },
  connectedBefore: refused('not-disconnected'),
  gone: refused('account-gone'),
  login: refused('wrong-account'),
  role: refused('network-role-missing', { missingRole: 'Page admin', hadRole: MAREK }),
  denied: refused('authorization-denied'),
  noReply: { kind: 'refused', problem: null },
};
const CONNECTED_IDS = ['reconnected', 'empty', 'connectedNoReply', 'connectedBefore'];
/** Accounts in the other states: the sign-in is open, comes later, or is in another tab. */
const [WAITING, NEXT, ELSEWHERE] = ['waiting', 'next', 'elsewhere'];

/** In a story the id of the viewer is empty. */
const VIEWER = { id: '', name: '' };

interface Accounts {
  connected: Account;
  disconnected: Account;
}

async function loadAccounts(): Promise<Accounts> {
  const simulation = startSimulation({
    accounts: [
      account('x', named('Baltic Bikes'), withMissedPosts(3)),
      account('instagram', named('Zielony Ogród'), lost('security')),
    ],
  });
  const read = async (id: string): Promise<Account> => (await simulation.get(`/api/social/accounts/${id}`)).body;
  return { connected: await read('acc-baltic-bikes-x'), disconnected: await read('acc-zielony-ogrod-instagram') };
}

const meta = {
  title: 'Accounts/The state of an account in a queue',
  loaders: [loadAccounts],
  beforeEach: () => {
    const waiting = { network: 'instagram' as const, accountIds: [WAITING], state: 'waiting' as const };
    useQueue.setState({
      queue: {
        id: 'queue',
        viewer: VIEWER,
        steps: [waiting, { ...waiting, accountIds: [NEXT] }],
        outcomes: OUTCOMES,
        names: {},
        isStopping: false,
      },
      elsewhere: [ELSEWHERE],
    });
    useSignIn.setState({
      phase: 'waiting',
      request: { purpose: 'reconnect-many', network: 'instagram', accountIds: [WAITING] },
      viewer: VIEWER,
      url: '/oauth/instagram',
      isBlocked: true,
      looksClosed: false,
    });
    return () => {
      useQueue.setState({ queue: null, elsewhere: [] });
      useSignIn.setState({ phase: 'idle' }, true);
    };
  },
  render: (_, { loaded }) => {
    const { connected, disconnected } = loaded as Accounts;
    return (
      <>
        {[...Object.keys(OUTCOMES), WAITING, NEXT, ELSEWHERE].map((id) => (
          <QueuedState key={id} account={{ ...(CONNECTED_IDS.includes(id) ? connected : disconnected), id }}>
            <p>{id}</p>
          </QueuedState>
        ))}
      </>
    );
  },
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

export const EveryState: Story = {
  play: async ({ canvasElement }) => {
    const states = [...canvasElement.querySelectorAll('[data-part="queued"]')];
    await expect(states).toHaveLength(Object.keys(OUTCOMES).length + 3);
    await expect(states.filter((each) => each.getAttribute('data-tone') === 'bad')).toHaveLength(5);
    await expect(canvasElement).toHaveTextContent('Your browser blocked the window');
    await expect(brokenNames()).toEqual([]);
  },
};
export const Dark: Story = DARK;
export const Polish: Story = POLISH;
export const Phone: Story = PHONE;

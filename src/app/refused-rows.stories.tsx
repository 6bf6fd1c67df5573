import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { PHONE, POLISH } from '../../.storybook/variants.ts';
import { problemBody } from '../../mocks/pipeline/problem.ts';
import { ApiError } from '../api/api-error.ts';
import { CODES } from '../api/contract/code.ts';
import type { Problem } from '../api/contract/problem.ts';
import { useSignIn } from '../sign-in/sign-in.ts';
import { flowStory } from './test-flow-story.tsx';

/** A row in which a reconnect has failed, with each refusal in turn. */
const meta: Meta = { title: 'A refused reconnect in its row' };

export default meta;

const ID = 'acc-zielony-ogrod-facebook';
const WAIT = { timeout: 12_000 };
const row = () => document.getElementById(`account-${ID}`)?.closest('tr');

/** What the API may add to a refusal, with long names. */
const DETAILS: Partial<Problem> = {
  missingRole: 'Page admin',
  hadRole: { id: 'tomasz', name: 'Tomasz Wójcik', active: true },
  actual: { externalId: '1', name: 'Kawiarnia Pod Lipą', handle: '@pod-lipa' },
};

/** Lets the reconnect of the row fail after its result was sent. */
function fail(error: unknown): void {
  const viewer = { id: 'ada', name: 'Ada Zielińska' };
  const request = { purpose: 'reconnect', accountId: ID } as const;
  useSignIn.setState({ phase: 'failed', request, viewer, error, isResultSent: true }, true);
}

/** Functions, because the wait of an error begins when the error is made. */
const FAILURES: (() => unknown)[] = [
  ...CODES.map((code) => () => {
    const retryAfterMs = code === 'too-many-requests' ? 30_000 : null;
    return new ApiError({ ...problemBody(code, '/reference'), ...DETAILS }, { retryAfterMs });
  }),
  () => new ApiError('timeout'),
  () => new ApiError('unexpected-reply'),
];

const rowHeight = () => row()?.getBoundingClientRect().height ?? 0;

/** The failures after which the row is more than a pixel higher or lower than before: what the row says, and the difference. */
async function differences(): Promise<Record<string, number>> {
  const before = rowHeight();
  const found: Record<string, number> = {};
  for (const failure of FAILURES) {
    fail(failure());
    await waitFor(() => expect(row()?.querySelector('[data-part="queued"] button')).toBeVisible());
    const difference = rowHeight() - before;
    if (Math.abs(difference) > 1) found[row()?.querySelector('[data-part="queued"]')?.textContent ?? ''] = difference;
    useSignIn.setState({ phase: 'idle' }, true);
    await waitFor(() => expect(row()?.querySelector('[data-part="queued"]')).toBeNull());
  }
  return found;
}

const list = flowStory('reconnect-row', [`#account-${ID}`]);

/** The row is as high after each failure as before. */
const story = (name: string, globals = {}): StoryObj => ({
  ...list,
  name,
  globals,
  play: async (context) => {
    await list.play?.(context);
    await waitFor(() => expect(row()).toBeVisible(), WAIT);
    await expect(await differences()).toEqual({});
  },
});

export const English = story('No refusal makes its row higher');
export const Polish = story('No refusal makes its row higher, in Polish', POLISH.globals);
export const Phone = story('No refusal makes its card higher', PHONE.globals);
export const PolishPhone = story('No refusal makes its card higher, in Polish', {
  ...PHONE.globals,
  ...POLISH.globals,
});

import { render, screen } from '@testing-library/react';
import { type ReactNode, useLayoutEffect } from 'react';
import { expect, test } from 'vitest';
import { loadPart, partOf } from './load-part.ts';

const Page = ({ name }: { name: string }) => <h1>{name}</h1>;
const Loading = () => <p>One moment</p>;

test('A part shows Loading until it is fetched, and from then on renders at once', async () => {
  const Loaded = loadPart(
    partOf(async () => ({ Page })),
    (part) => part.Page,
    { Loading },
  );
  const { unmount } = render(<Loaded name="First" />);
  expect(screen.getByText('One moment')).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'First' })).toBeVisible();
  unmount();
  render(<Loaded name="Second" />);
  expect(screen.getByRole('heading', { name: 'Second' })).toBeVisible();
});

test('A part that cannot be fetched says so in its own place and offers a reload; later it is fetched again (F33)', async () => {
  let isMissing = true;
  const part = partOf(async () => {
    if (isMissing) throw new TypeError('Failed to fetch dynamically imported module');
    return { Page };
  });
  const Loaded = loadPart(part, ({ Page: Picked }) => Picked, { Loading });
  const { unmount } = render(
    <main>
      <p>The rest</p>
      <Loaded name="Page" />
    </main>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('There may be a new version');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(screen.getByText('The rest')).toBeVisible();
  unmount();
  isMissing = false;
  render(<Loaded name="Page" />);
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeVisible();
});

test('A part that is fetched between its first render and its effects is shown', async () => {
  const part = partOf(async () => ({ Page }));
  const Loaded = loadPart(part, ({ Page: Picked }) => Picked, { Loading });
  render(
    <BeforeEffects act={() => void Object.assign(part, { loaded: { Page } })}>
      <Loaded name="Page" />
    </BeforeEffects>,
  );
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeVisible();
});

/** Calls `act` after its children have rendered, before their effects run. */
function BeforeEffects({ act, children }: { act: () => void; children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts once
  useLayoutEffect(act, []);
  return children;
}

import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FLOW_STEPS } from '../../../mocks/flows/flows.ts';
import { renderApp } from '../../app/test-app.tsx';
import { MAX_LIVE, usePictures } from './live-pictures.ts';

const listedSteps = () => screen.queryAllByRole('link', { name: (name) => TITLES.has(name) });
const TITLES = new Set<string>(FLOW_STEPS.map(({ title }) => title.en));

/** Opens the flow map with this search, once its steps are listed. */
async function openMap(search = '') {
  const app = renderApp({ path: `/review${search}` });
  await waitFor(() => expect(listedSteps().length).toBeGreaterThan(0));
  return { ...app, field: screen.getByRole('searchbox', { name: 'Title, flow or id' }) };
}

test('the search finds steps by title, flow and id, says how many, and is kept in the address', async () => {
  const { user, field } = await openMap();
  expect(listedSteps()).toHaveLength(FLOW_STEPS.length);
  for (const [search, ids] of [
    ['SIGNED out', ['rights-signed-out']],
    ['errors-twins', ['errors-twins']],
    ['no plan', FLOW_STEPS.filter(({ flow }) => flow === 'no-plan').map(({ id }) => id)],
  ] as const) {
    await user.clear(field);
    await user.type(field, search);
    const titles = FLOW_STEPS.filter(({ id }) => (ids as readonly string[]).includes(id)).map(({ title }) => title.en);
    expect(listedSteps().map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(titles));
    expect(
      screen.getByText(`${listedSteps().length} step${listedSteps().length === 1 ? '' : 's'}`),
    ).toBeInTheDocument();
    expect(listedSteps().length).toBeLessThan(10);
  }
  await user.clear(field);
  await user.type(field, 'zzz');
  expect(screen.getByText('0 steps')).toBeInTheDocument();
  expect(new URLSearchParams(location.search).get('search')).toBe('zzz');
});

test('the links of the map have the look that is chosen above them', async () => {
  const { user } = await openMap('?search=errors-twins');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Width' }), '360 px');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Texts' }), 'long, with accents');
  const [link] = listedSteps() as HTMLAnchorElement[];
  expect(link?.href).toMatch(/&lang=en&theme=light&width=360&texts=long$/);
});

test('pictures appear on request, in view only, two at a time and never more than twelve', async () => {
  const { frames, user } = await withObserver();
  expect(frames()).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Small pictures' }));
  await waitFor(() => expect(frames()).toHaveLength(2));
  const first = frames()[0];
  await waitFor(() => {
    for (const frame of frames()) finishLoading(frame);
    expect(frames()).toHaveLength(MAX_LIVE);
  });
  for (const frame of frames()) finishLoading(frame);
  await vi.waitFor(() => expect(loadedCount()).toBe(MAX_LIVE));
  expect(frames()).toHaveLength(MAX_LIVE);
  expect(first).toHaveAttribute('inert');
  expect(first?.src).not.toContain('theme=');
  await user.click(screen.getByRole('button', { name: 'Small pictures' }));
  expect(frames()).toHaveLength(0);
});

const loadedCount = () => usePictures.getState().loaded.size;

type Report = (entries: { isIntersecting: boolean }[]) => void;

/** Opens the map where every card is in view. */
async function withObserver() {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly report: Report;
      constructor(report: Report) {
        this.report = report;
      }
      observe() {
        this.report([{ isIntersecting: true }]);
      }
      disconnect() {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const app = await openMap();
  const frames = () => [...document.querySelectorAll('iframe')];
  return { ...app, frames };
}

/** Lets the page in a frame show its heading. */
function finishLoading(frame: HTMLIFrameElement): void {
  Object.defineProperty(frame, 'contentDocument', {
    configurable: true,
    value: { querySelector: (selector: string) => (selector === 'h1' ? {} : null), adoptedStyleSheets: [] },
  });
  Object.defineProperty(frame, 'contentWindow', {
    configurable: true,
    value: {
      CSSStyleSheet: class {
        replaceSync() {}
      },
    },
  });
  frame.dispatchEvent(new Event('load'));
}

test('the name of each story is the title of its step on the map', async () => {
  const { flowStory } = await import('../../app/test-flow-story.tsx');
  await openMap();
  const titles = listedSteps().map(({ textContent }) => textContent);
  expect(FLOW_STEPS.map(({ id }) => flowStory(id).name).sort()).toEqual(titles.sort());
  expect(within(document.body).getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(5);
});

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import type { StartupReport } from '../api/transport.ts';
import { flowStory } from './test-flow-story.tsx';

/** What the banner says about the storage and the worker of this browser (F35, F41–F48). No link leads to these states: the browser decides them. */
const meta: Meta = { title: 'Storage banner' };

export default meta;

const DARK_POLISH_PHONE = { theme: 'dark', locale: 'pl', viewport: { value: 'phone', isRotated: false } };

/** The list with the banner above it. For this report, the banner has the text `says` and these buttons. */
function bannerStory(report: Partial<StartupReport>, says: string, buttons: string[], globals = {}): StoryObj {
  const startupReport = { unsaved: null, restarted: null, damagedRecords: 0, unknownParameters: [], ...report };
  const story = flowStory('reconnect-row', [], { startupReport, runsInPage: Promise.resolve(false) });
  return {
    ...story,
    name: says,
    globals,
    play: async (context) => {
      await story.play?.(context);
      const banner = within(context.canvas.getAllByRole('complementary')[0] as HTMLElement);
      await expect(await banner.findByText(says, { exact: false })).toBeVisible();
      await expect(banner.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
    },
  };
}

const RELOAD_AND_RESET = ['Reload', 'Reset'];

export const Refused = bannerStory({ unsaved: 'refused' }, 'this browser keeps nothing for this site', []);
export const Blocked = bannerStory({ unsaved: 'blocked' }, 'another tab holds the stored data', RELOAD_AND_RESET);
export const Newer = bannerStory({ unsaved: 'newer' }, 'a newer version of this app', RELOAD_AND_RESET);
export const Lost = bannerStory({ unsaved: 'lost' }, 'the browser has lost its connection', RELOAD_AND_RESET);
export const Damaged = bannerStory({ unsaved: 'damaged' }, 'the stored data is damaged', RELOAD_AND_RESET);
export const OlderData = bannerStory({ restarted: 'older-data' }, 'fit only an older version of this app', []);
export const DataGone = bannerStory({ restarted: 'data-gone' }, 'no longer has the stored changes', []);
export const DamagedRecords = bannerStory({ damagedRecords: 2 }, '2 stored records are damaged', RELOAD_AND_RESET);
export const NewerOnAPhone = bannerStory(
  { unsaved: 'newer', damagedRecords: 2 },
  'nowsza wersja tej aplikacji',
  ['Odśwież', 'Od nowa'],
  DARK_POLISH_PHONE,
);

const withoutWorker = flowStory('reconnect-row', [], { runsInPage: Promise.resolve(true) });
export const NoWorker: StoryObj = {
  ...withoutWorker,
  name: 'No service worker',
  play: async (context) => {
    await withoutWorker.play?.(context);
    await expect(await context.canvas.findByText('No service worker: this page answers itself.')).toBeVisible();
  },
};

import { afterEach, beforeAll } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { driveBrowser, type Media, takePointerAway } from './test-browser.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (media: Media) => Promise<void>;
    movePointerAway: () => Promise<void>;
  }
}

driveBrowser({
  emulateMedia: (media) => commands.emulateMedia(media),
  press: (keys) => userEvent.keyboard(keys),
  hover: (element) => userEvent.hover(element),
  movePointerAway: () => commands.movePointerAway(),
});

// A browser without a window may think its pointer is in the corner where stories are drawn.
beforeAll(() => commands.movePointerAway());
afterEach(takePointerAway);

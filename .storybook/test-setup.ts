import { beforeEach } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { driveBrowser, type Media } from './test-browser.ts';

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
});

// Otherwise it may hover over the story: where the previous story has left it, or in the corner, where a headless browser
// starts.
beforeEach(() => commands.movePointerAway());

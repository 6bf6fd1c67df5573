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

// Else it may rest on what a story draws: where a story before has left it, or in the corner, where a browser without a
// window takes it to be.
beforeEach(() => commands.movePointerAway());

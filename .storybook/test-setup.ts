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

// Otherwise the pointer would rest in the corner, or where the previous story left it, and could hover over the story.
beforeEach(() => commands.movePointerAway());

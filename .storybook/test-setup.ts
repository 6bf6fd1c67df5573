import { beforeEach } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { type Media, setTestBrowser } from './test-browser.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (media: Media) => Promise<void>;
    movePointerAway: () => Promise<void>;
  }
}

setTestBrowser({
  emulateMedia: (media) => commands.emulateMedia(media),
  press: (keys) => userEvent.keyboard(keys),
  hover: (element) => userEvent.hover(element),
});

// Otherwise the pointer would stay in the corner, or where the previous story left it, and could hover over the story.
beforeEach(() => commands.movePointerAway());

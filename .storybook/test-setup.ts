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

// The pointer begins in the top left corner of the page and then stays where a story left it. Outside the page it hovers over nothing.
beforeEach(() => commands.movePointerAway());

/** Which look the browser takes on for everything it draws. */
export interface Media {
  forcedColors: 'active' | 'none';
}

/** What only a browser that a test drives can do. */
interface TestBrowser {
  emulateMedia: (media: Media) => Promise<void>;
  press: (key: string) => Promise<void>;
}

let testBrowser: TestBrowser | null = null;

/** Hands over the browser that a test drives. */
export function driveBrowser(driven: TestBrowser): void {
  testBrowser = driven;
}

/** Draws with the system's few colours, or again with the app's own. In Storybook the system's own setting decides. */
export async function forceColours(isForced: boolean): Promise<void> {
  await testBrowser?.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
}

/** Presses Escape as a person does. In Storybook no script can do that: it asks the open dialog to close. */
export async function pressEscape(): Promise<void> {
  if (testBrowser) return testBrowser.press('{Escape}');
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const key = { key: 'Escape', bubbles: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
  document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', key));
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

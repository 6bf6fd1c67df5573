/** Which look the browser takes on for everything it draws. */
export interface Media {
  forcedColors: 'active' | 'none';
}

/** What only a browser that a test drives can do. */
interface TestBrowser {
  emulateMedia: (media: Media) => Promise<void>;
  press: (keys: string) => Promise<void>;
  hover: (element: Element) => Promise<void>;
}

let testBrowser: TestBrowser | null = null;

/** Hands over the browser that a test drives. */
export function driveBrowser(driven: TestBrowser): void {
  testBrowser = driven;
}

/** Whether a test drives the browser; else somebody looks at the story in Storybook. */
export const isDriven = (): boolean => testBrowser !== null;

/** Draws with the system's few colours, or again with the app's own. In Storybook the system's own setting decides. */
export async function forceColours(isForced: boolean): Promise<void> {
  await testBrowser?.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
}

/** Presses Escape as a person does. In Storybook no script can do that: it asks the open dialog to close. */
export async function pressEscape(): Promise<void> {
  if (testBrowser) return testBrowser.press('{Escape}');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** Rests the pointer on an element as a person does. In Storybook the pointer is somebody's own. */
export async function restOn(element: Element): Promise<void> {
  await testBrowser?.hover(element);
}

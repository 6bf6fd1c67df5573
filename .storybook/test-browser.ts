/** Media features that a test emulates. */
export interface Media {
  forcedColors: 'active' | 'none';
}

/** What a test can do because it drives the browser. A script in the page cannot do it. */
interface TestBrowser {
  emulateMedia: (media: Media) => Promise<void>;
  press: (keys: string) => Promise<void>;
  hover: (element: Element) => Promise<void>;
}

let testBrowser: TestBrowser | null = null;

/** Sets the browser that the test drives; the functions below use that browser. */
export function setTestBrowser(browser: TestBrowser): void {
  testBrowser = browser;
}

/** Whether a test drives the browser; otherwise a person views the story in Storybook. */
export const isDrivenByTest = (): boolean => testBrowser !== null;

/** Switches forced colours on or off. In Storybook the system's own setting decides. */
export async function forceColours(isForced: boolean): Promise<void> {
  await testBrowser?.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
}

/** Presses Escape. In Storybook, where no script can press a key, it dispatches the events of the key itself. */
export async function pressEscape(): Promise<void> {
  if (testBrowser) return testBrowser.press('{Escape}');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** Moves the pointer over an element. Does nothing in Storybook, where the person who views the story moves it. */
export async function movePointerOver(element: Element): Promise<void> {
  await testBrowser?.hover(element);
}

/** Controls a browser under test. Both engines can do all of this, each by its own variant of WebDriver. */
export interface Driver {
  /** Navigates the current window, and waits until the page has loaded. */
  open: (address: string) => Promise<void>;
  /**
   * Runs a function in the current window.
   * @param source the source text of a function that returns what JSON can hold
   * @param args what JSON can hold
   */
  run: (source: string, args: readonly unknown[]) => Promise<unknown>;
  /** Presses keys or the mouse button as a person does: https://w3c.github.io/webdriver/#actions */
  perform: (source: InputSource) => Promise<void>;
  /** Goes one step back in the history of the current window. */
  back: () => Promise<void>;
  /** The ids of the open windows, in no particular order. */
  windows: () => Promise<string[]>;
  /** Makes a window the current one. */
  switchTo: (window: string) => Promise<void>;
  /** Closes the browser, and removes its files. */
  quit: () => Promise<void>;
}

export type InputSource =
  | { type: 'key'; id: string; actions: { type: 'keyDown' | 'keyUp'; value: string }[] }
  | { type: 'pointer'; id: string; parameters: { pointerType: 'mouse' }; actions: PointerAction[] };
type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; origin: 'viewport' }
  | { type: 'pointerDown' | 'pointerUp'; button: 0 };

/** How long one call of a driver, or the start of a program, may take: a hanging browser must not stop everything. */
export const CALL_LIMIT_MS = 60_000;

/** The size of the first window: of its viewport in Firefox, of the whole window in WebKit. */
export const WINDOW = { width: 1280, height: 900 };

/** The environment of the browsers, with the time zone that the journeys in Chromium have too. */
export const ENVIRONMENT = { TZ: 'Europe/Warsaw', LANG: 'en_GB.UTF-8' };

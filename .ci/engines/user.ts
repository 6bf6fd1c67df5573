import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Driver } from './driver.ts';

/** Finds elements by role and name, as tests in jsdom do. */
const FINDER = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** How long to wait for something on screen. */
const LIMIT = { timeout: 60_000, interval: 100 };

/** What a person perceives of an element. */
export interface Seen {
  text: string;
  isFocused: boolean;
  box: { left: number; right: number; top: number; bottom: number; width: number; height: number };
}

type Name = string | RegExp;

/** Keys without a character: https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS = { Tab: '\uE004', Escape: '\uE00C' } as const;

/** A person at a browser, who finds things by role and name. */
export function userOf(driver: Driver, origin: string) {
  const run = <Args extends unknown[], Result>(task: (...args: Args) => Result, ...args: Args) =>
    driver.run(String(task), args) as Promise<Awaited<Result>>;

  /** Everything on screen with this role and name. */
  async function all(role: string, name?: Name): Promise<Seen[]> {
    const query = queryOf(role, name);
    const found = await run(look, query);
    if (found !== null) return found;
    await driver.run(`() => { ${FINDER} }`, []);
    return (await run(look, query)) ?? [];
  }

  /** Waits until exactly one thing with this role and name is on screen. */
  async function one(role: string, name?: Name): Promise<Seen> {
    let found: Seen[] = [];
    await expect
      .poll(
        async () => {
          found = await all(role, name);
          return found.length;
        },
        { ...LIMIT, message: `${role} ${name}` },
      )
      .toBe(1);
    return found[0] as Seen;
  }

  /** Waits until no such thing is on screen. */
  const none = (role: string, name?: Name) =>
    expect.poll(() => all(role, name), { ...LIMIT, message: `no ${role} ${name}` }).toEqual([]);

  /** Waits until the thing is there, nothing covers it and it is at rest, and presses the middle of it. */
  async function press(role: string, name?: Name): Promise<void> {
    await one(role, name);
    let point: Point | null = null;
    // A thing that still moves would be missed.
    const isAtRest = async () => {
      const before = point;
      point = await run(pointOf, queryOf(role, name));
      return point !== null && point.x === before?.x && point.y === before.y;
    };
    await expect.poll(isAtRest, { ...LIMIT, message: `${role} ${name} is at rest and uncovered` }).toBe(true);
    const { x, y } = point as unknown as Point;
    await driver.perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** Puts the focus somewhere without a press. */
  async function focus(role: string, name?: Name): Promise<void> {
    await one(role, name);
    await run(focusOn, queryOf(role, name));
  }

  /** Sets the value of the fields whose label begins with `label`, as a picker does. */
  const fill = (label: string, value: string) => run(fillIn, label, value);

  /** Types where the focus is. */
  const type = (text: string) =>
    driver.perform({
      type: 'key',
      id: 'keyboard',
      actions: [...text].flatMap((value) => [
        { type: 'keyDown' as const, value },
        { type: 'keyUp' as const, value },
      ]),
    });

  return {
    run,
    all,
    one,
    none,
    press,
    focus,
    fill,
    type,
    key: (key: keyof typeof KEYS) => type(KEYS[key]),
    /** Waits until exactly one thing with this role and name is on screen, and its text matches. */
    sees: (role: string, name: Name | undefined, text: RegExp) =>
      expect
        .poll(async () => (await all(role, name)).map((seen) => seen.text), { ...LIMIT, message: `${role} ${name}` })
        .toEqual([expect.stringMatching(text)]),
    /** Waits until the thing with this role and name has the focus. */
    seesFocus: (role: string, name?: Name) =>
      expect
        .poll(async () => (await all(role, name)).map(({ isFocused }) => isFocused), {
          ...LIMIT,
          message: `focus on ${role} ${name}`,
        })
        .toEqual([true]),
    back: driver.back,
    open: (path: string) => driver.open(origin + path),
    /** Presses what opens a window, acts in that window until it closes, and returns. */
    async inPopup(open: () => Promise<void>, act: () => Promise<void>): Promise<void> {
      const before = await driver.windows();
      await open();
      const opened = async () => (await driver.windows()).filter((each) => !before.includes(each));
      await expect.poll(opened, LIMIT).toHaveLength(1);
      const [popup = ''] = await opened();
      await driver.switchTo(popup);
      try {
        await act();
      } catch (error) {
        // The press that closes a window may get no reply.
        if ((await opened()).length > 0) throw error;
      }
      await expect.poll(opened, LIMIT).toEqual([]);
      await driver.switchTo(before[0] ?? '');
    },
  };
}

export type User = ReturnType<typeof userOf>;

/** A role and a name in a form that JSON can hold. */
interface Query {
  role: string;
  name?: string;
  pattern?: string;
}

interface Point {
  x: number;
  y: number;
}

const queryOf = (role: string, name?: Name): Query =>
  name instanceof RegExp ? { role, pattern: name.source } : { role, name };

/** Runs in the page. @returns what a person perceives of each element that the query finds; null if the page has no finder yet */
function look({ role, name, pattern }: Query): Seen[] | null {
  // A page that has just begun to load has no body.
  if (!document.body) return [];
  const finder = Reflect.get(window, 'TestingLibraryDom');
  if (!finder) return null;
  const options = { name: pattern === undefined ? name : new RegExp(pattern) };
  const found: HTMLElement[] = finder.queryAllByRole(document.body, role, options);
  return found.map((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: the text as it is on screen
      text: element.innerText,
      isFocused: element === document.activeElement,
      box: { left, right, top, bottom, width, height },
    };
  });
}

/** Runs in the page. */
function focusOn({ role, name, pattern }: Query): void {
  const finder = Reflect.get(window, 'TestingLibraryDom');
  const options = { name: pattern === undefined ? name : new RegExp(pattern) };
  finder.getByRole(document.body, role, options).focus();
}

/** Runs in the page. Uses the setter of the prototype: a value set through the property that React puts on a field goes unnoticed. */
function fillIn(label: string, value: string): void {
  const finder = Reflect.get(window, 'TestingLibraryDom');
  const fields: HTMLInputElement[] = finder.getAllByLabelText(document.body, new RegExp(`^${label}`), {
    selector: 'input',
  });
  for (const field of fields) {
    Reflect.set(HTMLInputElement.prototype, 'value', value, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Runs in the page: scrolls an element into view. @returns its middle; null if there is no such element or another one covers its middle */
function pointOf({ role, name, pattern }: Query): Point | null {
  const finder = Reflect.get(window, 'TestingLibraryDom');
  const options = { name: pattern === undefined ? name : new RegExp(pattern) };
  const [element]: HTMLElement[] = finder.queryAllByRole(document.body, role, options);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const hit = document.elementFromPoint(point.x, point.y);
  return element.contains(hit) ? point : null;
}

import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { comparePictures } from './compare-pictures.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_ARGS });
  page = await browser.newPage();
});
afterAll(() => browser.close());

const LIGHT = 'color: #15201f; background: #fff';
const GREY = 'color: #4f5d63; background: #f4f6f7';
const DARK = 'color: #e8eeee; background: #121818';

/** A picture of a page with one text and one line. */
async function pictureWith(text: string, { colors = LIGHT, height = 1200, slant = 0 } = {}): Promise<Buffer> {
  await page.setViewportSize({ width: 1280, height });
  await page.setContent(`<!doctype html>
    <body style="font: 12px system-ui; ${colors}">
    <p style="margin: 700px 0 0 600px">${text}</p>
    <svg width="260" height="80"><path d="M${5 + slant} 5L250 70" stroke="currentColor" /></svg>`);
  return page.screenshot();
}

/** The names of the pictures that differ, where each set has one picture. */
const compare = (before: Buffer, after: Buffer) =>
  comparePictures(new Map([['step.png', before]]), new Map([['step.png', after]])).different.map(({ name }) => name);

test.each([
  ['a digit', '13 posts', '18 posts', LIGHT],
  ['a digit in grey text', '16 posts', '10 posts', GREY],
  ['a digit in the dark theme', '15 posts', '16 posts', DARK],
  ['a full stop', 'One post.', 'One post,', LIGHT],
])('a change of %s of 12 px on a large page makes a difference', async (_, before, after, colors) => {
  expect(compare(await pictureWith(before, { colors }), await pictureWith(after, { colors }))).toEqual(['step.png']);
});

test('the same page makes the same picture', async () => {
  expect(compare(await pictureWith('13 posts'), await pictureWith('13 posts'))).toEqual([]);
});

test('a line with slightly different antialiasing makes no difference', async () => {
  const [before, after] = [await pictureWith('13 posts'), await pictureWith('13 posts', { slant: 0.1 })];
  expect(after.equals(before), 'the pictures are the same to the byte').toBe(false);
  expect(compare(before, after)).toEqual([]);
});

test('one more row of empty pixels makes a difference', async () => {
  expect(compare(await pictureWith('13 posts'), await pictureWith('13 posts', { height: 1201 }))).toEqual(['step.png']);
});

test('a picture in only one set is listed', async () => {
  const picture = await pictureWith('13 posts');
  const { different, onlyBefore, onlyAfter } = comparePictures(new Map([['a', picture]]), new Map([['b', picture]]));
  expect({ different, onlyBefore, onlyAfter }).toEqual({ different: [], onlyBefore: ['a'], onlyAfter: ['b'] });
});

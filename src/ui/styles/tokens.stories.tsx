import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { declaredTokens, kindOf } from '../../../.storybook/declared-tokens.ts';
import { TokenPage } from '../../../.storybook/TokenPage.tsx';
import { DARK, FORCED_COLOURS, PHONE } from '../../../.storybook/variants.ts';
import source from './tokens.css?raw';

const meta = { title: 'Design tokens', component: TokenPage } satisfies Meta<typeof TokenPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Every token of `tokens.css` is drawn, light and dark, and its drawing is visible. */
export const Tokens: Story = {
  play: async ({ canvas, canvasElement }) => {
    const declared = new Set([...source.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
    const drawn = [...canvasElement.querySelectorAll<HTMLElement>('[data-token]')].map(
      ({ dataset }) => dataset.token ?? '',
    );
    await expect(declared.size).toBeGreaterThan(0);
    await expect(drawn.toSorted(), 'each twice').toEqual([...declared, ...declared].toSorted());
    for (const [kind, count, isInvisible] of KINDS_DRAWN) {
      const drawings = [...canvasElement.querySelectorAll(`[data-kind="${kind}"]`)];
      await expect(drawings.length, kind).toBeGreaterThanOrEqual(2 * count);
      const invisible = drawings.filter((each) => isInvisible(getComputedStyle(each)));
      await expect(invisible.map((each) => each.parentElement?.dataset.token)).toEqual([]);
    }
    const grounds = ['light', 'dark'].map((scheme) => {
      const list = within(canvas.getByRole('list', { name: `Colour, ${scheme}` }));
      const item = list.getByText('--ground').closest('li');
      return item?.firstElementChild && getComputedStyle(item.firstElementChild).backgroundColor;
    });
    await expect(grounds[0], 'each scheme has its own colour').not.toBe(grounds[1]);
  },
};

/**
 * The kinds of tokens, how many tokens each has at least, and whether a drawing with this computed style is invisible. A
 * drawing of kind `other` has a border of 1px, so nothing is inside if it is 2px high.
 */
const KINDS_DRAWN: [kind: string, count: number, isInvisible: (style: CSSStyleDeclaration) => boolean][] = [
  ['colour', 20, ({ backgroundColor }) => backgroundColor === 'rgba(0, 0, 0, 0)'],
  ['shadow', 2, ({ boxShadow }) => boxShadow === 'none'],
  ['space', 7, ({ inlineSize }) => Number.parseFloat(inlineSize) === 0],
  ['radius', 3, ({ borderRadius }) => borderRadius === '0px'],
  ['typography', 6, ({ fontFamily, fontSize }) => fontFamily === '' || Number.parseFloat(fontSize) === 0],
  ['motion', 1, ({ transitionProperty }) => transitionProperty !== 'translate'],
  ['other', 1, ({ blockSize }) => blockSize === '2px'],
];

/** A new token is drawn under its kind without any change to the page. */
export const ANewToken: Story = {
  beforeEach: () => {
    const added = document.head.appendChild(document.createElement('style'));
    added.textContent = ':root { --tangerine: #f28500; }';
    return () => added.remove();
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('--tangerine')).toHaveLength(2);
    const token = declaredTokens().find(({ name }) => name === '--tangerine');
    await expect(token && kindOf(token)).toBe('colour');
  },
};

export const Dark: Story = { ...Tokens, ...DARK };

export const ForcedColours: Story = { ...Tokens, ...FORCED_COLOURS };

export const Phone: Story = { ...Tokens, ...PHONE };

import { FLOWS, type FlowStep } from '../../src/api/contract/flow.ts';

export interface Size {
  width: number;
  height: number;
  /** How tall a picture of a longer page becomes. */
  atMost: number;
  /** A phone: nothing is hovered, and what fingers press is larger. */
  touch: boolean;
}

/** The sizes that pictures are taken in, in CSS pixels. */
export const SIZES: Record<'wide' | 'narrow', Size> = {
  wide: { width: 1280, height: 860, atMost: 1200, touch: false },
  narrow: { width: 360, height: 780, atMost: 2000, touch: true },
};
export const THEMES = ['light', 'dark'] as const;

/** So much of the top of a picture is shown on the sheet; the whole is a click away. */
const SHOWN = 350;

/** The file of a picture. */
export const pictureName = (step: string, size: string, theme: string): string => `${step}-${size}-${theme}.png`;

/** The step that a picture is of, by its file. */
export const stepOf = (picture: string): string => picture.replace(/-[a-z]+-[a-z]+\.png$/, '');

/** One HTML page that shows every picture of every step, flow by flow. */
export function contactSheet(steps: readonly FlowStep[]): string {
  const flows = FLOWS.map((flow) => {
    const own = steps.filter((step) => step.flow === flow);
    return `<h2>${flow}</h2>\n${own.map(rowOf).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every step of every flow</title>
<style>
  body { margin: 24px; background: #e7eaec; font: 15px system-ui, sans-serif; }
  section { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; margin-block: 0 32px; }
  h3 { flex-basis: 100%; margin: 0; }
  a { block-size: ${SHOWN}px; border-radius: 6px; overflow: hidden; }
  img { display: block; }
</style>
<h1>Every step of every flow</h1>
${flows.join('\n')}
</html>
`;
}

function rowOf({ id, title }: FlowStep): string {
  const pictures = Object.entries(SIZES).flatMap(([size, { width, height }]) =>
    THEMES.map((theme) => {
      const name = pictureName(id, size, theme);
      const wide = Math.round((width * SHOWN) / height);
      return `<a href="${name}"><img src="${name}" alt="${size}, ${theme}" width="${wide}" loading="lazy"></a>`;
    }),
  );
  return `<section id="${id}">\n<h3>${title.en}</h3>\n${pictures.join('\n')}\n</section>`;
}

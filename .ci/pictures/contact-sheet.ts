import { FLOWS, type FlowStep } from '../../src/api/contract/flow.ts';

export interface Size {
  width: number;
  height: number;
  /** The largest height of a picture, for long pages. */
  maxHeight: number;
  /** A phone: no hover, and larger controls. */
  touch: boolean;
}

/** The viewports of the pictures, in CSS pixels. */
export const SIZES: Record<'wide' | 'narrow', Size> = {
  wide: { width: 1280, height: 860, maxHeight: 1200, touch: false },
  narrow: { width: 360, height: 780, maxHeight: 2000, touch: true },
};
export const THEMES = ['light', 'dark'] as const;

/** The height of a picture on the sheet, in pixels; a click opens the whole picture. */
const SHOWN_HEIGHT = 350;

/** The file name of a picture. */
export const pictureName = (step: string, size: string, theme: string): string => `${step}-${size}-${theme}.png`;

/** The id of the step in the file name of a picture. */
export const stepOf = (picture: string): string => picture.replace(/-[a-z]+-[a-z]+\.png$/, '');

/** An HTML page with all pictures, flow by flow. */
export function contactSheet(steps: readonly FlowStep[]): string {
  const flows = FLOWS.map((flow) => {
    const stepsOfFlow = steps.filter((step) => step.flow === flow);
    return `<h2>${flow}</h2>\n${stepsOfFlow.map(rowOf).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every step of every flow</title>
<style>
  body { margin: 24px; background: #e7eaec; font: 15px system-ui, sans-serif; }
  section { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; margin-block: 0 32px; }
  h3 { flex-basis: 100%; margin: 0; }
  a { block-size: ${SHOWN_HEIGHT}px; border-radius: 6px; overflow: hidden; }
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
      const shownWidth = Math.round((width * SHOWN_HEIGHT) / height);
      return `<a href="${name}"><img src="${name}" alt="${size}, ${theme}" width="${shownWidth}" loading="lazy"></a>`;
    }),
  );
  return `<section id="${id}">\n<h3>${title.en}</h3>\n${pictures.join('\n')}\n</section>`;
}

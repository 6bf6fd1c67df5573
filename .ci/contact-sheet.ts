import { FLOWS, type FlowStep } from '../src/api/contract.ts';

/** The sizes that pictures are taken in, in CSS pixels. */
export const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 360, height: 780 } };
export const THEMES = ['light', 'dark'] as const;

/** The file of a picture. */
export const pictureName = (step: string, size: string, theme: string): string => `${step}-${size}-${theme}.webp`;

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
  img { border-radius: 6px; }
</style>
<h1>Every step of every flow</h1>
${flows.join('\n')}
</html>
`;
}

function rowOf({ id, title }: FlowStep): string {
  const pictures = Object.entries(SIZES).flatMap(([size, { width, height }]) =>
    THEMES.map((theme) => {
      const wide = Math.round((width * 300) / height);
      return `<img src="${pictureName(id, size, theme)}" alt="${size}, ${theme}" width="${wide}" height="300" loading="lazy">`;
    }),
  );
  return `<section id="${id}">\n<h3>${title.en}</h3>\n${pictures.join('\n')}\n</section>`;
}

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far the colour of a pixel may change, from 0 to 1 (black to white). At 0.1, a full stop still differs from a comma. */
const TOLERANCE = 0.1;

/** Pictures by file name. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** A picture that has changed. */
export interface Difference {
  name: string;
  /** The number of changed pixels; at least one if the sizes differ. */
  pixels: number;
  /** Draws the old picture, the new one and the changed pixels, side by side. */
  drawSideBySide: () => Buffer;
}

/** Compares two sets of pictures by name. One changed pixel makes a difference. */
export function comparePictures(before: Pictures, after: Pictures) {
  const namesOnlyIn = (one: Pictures, other: Pictures) => [...one.keys()].filter((name) => !other.has(name));
  return {
    different: [...after].flatMap(([name, picture]) => {
      const old = before.get(name);
      return old && !old.equals(picture) ? differenceOf(name, old, picture) : [];
    }),
    onlyBefore: namesOnlyIn(before, after),
    onlyAfter: namesOnlyIn(after, before),
  };
}

function differenceOf(name: string, before: Buffer, after: Buffer): Difference[] {
  const pair = [PNG.sync.read(before), PNG.sync.read(after)] as const;
  const width = Math.max(...pair.map((each) => each.width));
  const height = Math.max(...pair.map((each) => each.height));
  const [paddedBefore, paddedAfter] = pair.map((each) => drawOnto(new PNG({ width, height }), each)) as [PNG, PNG];
  const changes = new PNG({ width, height });
  const isSameSize = pair[0].width === pair[1].width && pair[0].height === pair[1].height;
  // Antialiased pixels count too: a comma can differ from a full stop in them alone.
  const options = { threshold: TOLERANCE, includeAA: true };
  const changedPixels = pixelmatch(paddedBefore.data, paddedAfter.data, changes.data, width, height, options);
  if (changedPixels === 0 && isSameSize) return [];
  const drawSideBySide = () => {
    const canvas = new PNG({ width: width * 3, height });
    for (const [index, each] of [paddedBefore, paddedAfter, changes].entries()) drawOnto(canvas, each, index * width);
    return PNG.sync.write(canvas);
  };
  return [{ name, pixels: Math.max(changedPixels, 1), drawSideBySide }];
}

/** Draws a picture onto a canvas, `x` pixels from its left edge. @returns the canvas */
function drawOnto(canvas: PNG, picture: PNG, x = 0): PNG {
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, x, 0);
  return canvas;
}

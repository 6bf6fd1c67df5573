import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far the colour of a pixel may change, from 0 to 1 (black to white): enough for rounding, too little to miss a comma. */
const TOLERANCE = 0.1;

/** Pictures by file name. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** A picture that has changed. */
export interface Difference {
  name: string;
  /** The number of changed pixels; at least one if the sizes differ. */
  pixels: number;
  /** The old picture, the new one and the changed pixels, side by side. */
  sideBySide: Buffer;
}

/** Compares two sets of pictures by name. One changed pixel makes a difference. */
export function comparePictures(before: Pictures, now: Pictures) {
  const namesOnlyIn = (one: Pictures, other: Pictures) => [...one.keys()].filter((name) => !other.has(name));
  return {
    different: [...now].flatMap(([name, picture]) => {
      const old = before.get(name);
      return old && !old.equals(picture) ? differenceOf(name, old, picture) : [];
    }),
    onlyBefore: namesOnlyIn(before, now),
    onlyNow: namesOnlyIn(now, before),
  };
}

function differenceOf(name: string, before: Buffer, now: Buffer): Difference[] {
  const pair = [PNG.sync.read(before), PNG.sync.read(now)] as const;
  const width = Math.max(...pair.map((each) => each.width));
  const height = Math.max(...pair.map((each) => each.height));
  const [old, present] = pair.map((each) => onto(new PNG({ width, height }), each)) as [PNG, PNG];
  const marks = new PNG({ width, height });
  const isSameSize = pair[0].width === pair[1].width && pair[0].height === pair[1].height;
  // Antialiased pixels count too: a comma differs from a full stop only in these.
  const options = { threshold: TOLERANCE, includeAA: true };
  const others = pixelmatch(old.data, present.data, marks.data, width, height, options);
  if (others === 0 && isSameSize) return [];
  const sideBySide = new PNG({ width: width * 3, height });
  for (const [index, each] of [old, present, marks].entries()) onto(sideBySide, each, index * width);
  return [{ name, pixels: Math.max(others, 1), sideBySide: PNG.sync.write(sideBySide) }];
}

function onto(canvas: PNG, picture: PNG, x = 0): PNG {
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, x, 0);
  return canvas;
}

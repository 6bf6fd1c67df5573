import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** So far may a pixel be from what it was, where 1 is black for white: what is rounded otherwise, and no comma for a full stop. */
const TOLERANCE = 0.1;

/** Pictures by the name of their file. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** A picture that is not as it was. */
export interface Difference {
  name: string;
  /** How many pixels are others; where the sizes differ, at least one. */
  pixels: number;
  /** What was there, what is there now and where they differ, side by side. */
  sideBySide: Buffer;
}

/** Compares two sets of pictures by their names. One pixel that is another makes a difference. */
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
  const isAsLarge = pair[0].width === pair[1].width && pair[0].height === pair[1].height;
  // What looks like the edge of a letter counts too: a comma differs from a full stop in nothing else.
  const options = { threshold: TOLERANCE, includeAA: true };
  const others = pixelmatch(old.data, present.data, marks.data, width, height, options);
  if (others === 0 && isAsLarge) return [];
  const sideBySide = new PNG({ width: width * 3, height });
  for (const [index, each] of [old, present, marks].entries()) onto(sideBySide, each, index * width);
  return [{ name, pixels: Math.max(others, 1), sideBySide: PNG.sync.write(sideBySide) }];
}

function onto(canvas: PNG, picture: PNG, x = 0): PNG {
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, x, 0);
  return canvas;
}

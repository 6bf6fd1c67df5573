import type { Browser } from 'playwright';

/** A pixel counts as another when a channel differs by more than this, of 255. */
const CHANNEL = 40;
/** So many of all pixels may be another, for what letters look like at their edges. */
const SHARE = 0.001;

interface Album {
  /** The picture that was there; null for none. */
  before: (name: string) => Buffer | null;
  /** Keeps old and new side by side. */
  keep: (name: string, picture: Buffer) => void;
}

/** Compares pictures with the ones before. @returns the names of those that differ or are new */
export async function comparePictures(
  browser: Browser,
  pictures: ReadonlyMap<string, Buffer>,
  { before, keep }: Album,
): Promise<string[]> {
  const page = await browser.newPage();
  const different: string[] = [];
  for (const [name, picture] of pictures) {
    const old = before(name);
    const pair = [old ?? picture, picture].map((each) => `data:image/webp;base64,${each.toString('base64')}`);
    const { share, sideBySide } = await page.evaluate(compare, { pair, channel: CHANNEL });
    if (old && share <= SHARE) continue;
    different.push(old ? `${name}: ${(share * 100).toFixed(2)} % of it` : `${name}: new`);
    keep(name, Buffer.from(sideBySide.slice(sideBySide.indexOf(',') + 1), 'base64'));
  }
  await page.close();
  return different;
}

/** Runs in the browser, which reads WebP. */
async function compare({ pair, channel }: { pair: string[]; channel: number }) {
  const images = await Promise.all(
    pair.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser has no canvas');
  for (const [index, image] of images.entries()) pen.drawImage(image, index * width, 0);
  const [a, b] = [pen.getImageData(0, 0, width, height).data, pen.getImageData(width, 0, width, height).data];
  let others = 0;
  for (let at = 0; at < a.length; at += 4) {
    const isOther = [0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > channel);
    if (isOther) others += 1;
  }
  return { share: others / (width * height), sideBySide: canvas.toDataURL('image/webp', 0.9) };
}

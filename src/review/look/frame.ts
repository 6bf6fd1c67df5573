import { LOOKS } from '../../api/contract/link.ts';

/** The width of the frame around this page; empty without a frame. */
export const frameWidth = (): string => (frameElement as HTMLElement | null)?.dataset.width ?? '';

/** Keeps the address of the window in step with the page in its frame, so that a reload and a copy of it lead here. */
export function showAddressOutside(): void {
  if (frameWidth() !== '') parent.history.replaceState(null, '', withWidth(frameWidth()));
}

/** Opens this page again in a frame of a width, or without a frame. @param width in px; empty for the whole window */
export function openAtWidth(width: string): void {
  const target = frameWidth() === '' ? window : parent;
  target.location.assign(withWidth(width));
}

function withWidth(width: string): string {
  const url = new URL(location.href);
  if (LOOKS.width.some((each) => each === width)) url.searchParams.set('width', width);
  return url.href;
}

import { replaceRefusedStorage } from '../../browser/memory-storage.ts';

/**
 * Shows the address without its `width` in a frame of that width. Media queries apply in a frame as in a window of the same width.
 * @param place the element that the frame is put into
 */
export function showFrame(place: HTMLElement): void {
  const url = new URL(location.href);
  const width = url.searchParams.get('width') ?? '';
  url.searchParams.delete('width');
  const frame = document.createElement('iframe');
  frame.title = `${width} px`;
  frame.dataset.width = width;
  frame.src = url.href;
  Object.assign(frame.style, {
    display: 'block',
    boxSizing: 'content-box',
    inlineSize: `${width}px`,
    blockSize: '100dvh',
    marginInline: 'auto',
    border: '0',
    boxShadow: '0 0 0 1px #7d8a92',
  });
  place.replaceChildren(frame);
}

/**
 * Gives this page, a small picture of a step, a state of its own that ends with the page: it shares no storage, no cookie, no
 * message and no worker with other pages, and never takes the focus. Its theme is the one that the frame names, because a theme in the address is kept.
 */
export function separatePicture(): void {
  const own = crypto.randomUUID();
  const refuse = () => {
    throw new DOMException('A picture keeps nothing.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  Object.defineProperty(document, 'cookie', { configurable: true, get: refuse, set: refuse });
  replaceRefusedStorage();
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(`${name}.${own}`);
    }
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
  if (navigator.serviceWorker) navigator.serviceWorker.register = async () => refuse();
  // The app puts the focus into dialogs, which would take it away from the page around the picture.
  HTMLElement.prototype.focus = () => {};
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    const focused = parent.document.activeElement as HTMLElement | null;
    showModal.call(this);
    if (focused !== parent.document.activeElement) focused?.focus();
  };
  const { picture } = (frameElement as HTMLElement).dataset;
  document.documentElement.dataset.theme = picture;
}

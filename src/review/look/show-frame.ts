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

import { LOOKS } from '../../api/contract/link.ts';
import { tryStorage } from '../../browser/storage.ts';

/** The key under which this tab keeps its look. */
export const LOOK_KEY = 'look';

/** Whether the address asks for a look or a loss, this tab keeps a look, or this page is in a frame of a chosen width. */
export const needsLook = (): boolean =>
  /[?&](text-size|motion|direction|texts|lose)=/.test(location.search) ||
  tryStorage(() => sessionStorage.getItem(LOOK_KEY)) !== null ||
  frameElement?.hasAttribute('data-width') === true;

/** Whether the address asks for a frame of a possible width around the page, and there is none yet. */
export const wantsFrame = (): boolean => {
  const width = new URLSearchParams(location.search).get('width');
  return frameElement === null && LOOKS.width.some((each) => each === width);
};

import { LOOKS } from '../../api/contract/link.ts';
import { tryStorage } from '../../browser/storage.ts';

/** The key under which this tab keeps its look. */
export const LOOK_KEY = 'look';

/** Whether the address asks for a look or a loss, this tab keeps a look, or this page is in a frame of a chosen width. */
export const needsLook = (): boolean =>
  /[?&](text-size|motion|direction|texts|lose)=/.test(location.search) ||
  tryStorage(() => sessionStorage.getItem(LOOK_KEY)) !== null ||
  frameElement?.hasAttribute('data-width') === true;

/**
 * What is special about frames here: `asked` if the address asks for a frame of a possible width and there is none yet, `picture` if
 * this page is a small picture of a step. Else null.
 */
export function frameRole(): 'asked' | 'picture' | null {
  if (frameElement) return frameElement.hasAttribute('data-picture') ? 'picture' : null;
  const width = new URLSearchParams(location.search).get('width');
  return LOOKS.width.some((each) => each === width) ? 'asked' : null;
}

import { create } from 'zustand';
import { tryStorage } from '../../browser/storage.ts';

const COMPACT = 'compact';

/** Whether the rows of the list are compact, which the style sheets of the rows read from the page; this browser keeps the choice. */
export const useDensity = create(() => ({ isCompact: tryStorage(() => localStorage.getItem('rows')) === COMPACT }));

/** Changes the height of the rows. */
export function changeDensity(isCompact: boolean): void {
  tryStorage(() => (isCompact ? localStorage.setItem('rows', COMPACT) : localStorage.removeItem('rows')));
  useDensity.setState({ isCompact });
}

const show = ({ isCompact }: { isCompact: boolean }) => {
  document.documentElement.toggleAttribute('data-compact', isCompact);
};
show(useDensity.getState());
useDensity.subscribe(show);

import { useMedia } from '../../ui/styles/use-media.ts';

/**
 * Whether the list has a column with who connected each account, for which there is room in a wide window; if not, the details of
 * a row say it. Not decided by a style sheet, because headings and details span the columns that there are.
 */
export const useHasConnectedBy = (): boolean => useMedia('(width >= 1440px)');

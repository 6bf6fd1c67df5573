import { useMedia } from '../../ui/styles/use-media.ts';

/**
 * Whether the window is wide enough for a column that says who connected each account; if not, the details of a row say it. A style
 * sheet cannot decide this, because some cells span all columns and so need their number.
 */
export const useHasConnectedBy = (): boolean => useMedia('(width >= 1440px)');

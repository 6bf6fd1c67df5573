import { m } from '../i18n/messages.ts';
import { useToldCount } from '../ui/use-told-count.ts';

/** Tells screen readers how many accounts a search or filter has found, once its answer is there (F77). */
export const useFoundAnnouncement = (asked: string, total: number | undefined): void =>
  useToldCount(asked, total, m.accounts_found);

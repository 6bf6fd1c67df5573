import { m } from '../i18n/messages.ts';
import { useAnnouncedCount } from '../ui/use-announced-count.ts';

/** Tells screen readers how many accounts a search or filter has found, once its answer is there (F77). */
export const useFoundAnnouncement = (asked: string, total: number | undefined): void =>
  useAnnouncedCount(asked, total, m.accounts_found);

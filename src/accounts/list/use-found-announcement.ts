import { m } from '../../i18n/messages.ts';
import { useAnnounceCount } from '../../ui/toasts/use-announce-count.ts';

/** Tells screen readers how many accounts a search or filter has found, once its answer is there (F77). */
export const useFoundAnnouncement = (asked: string, total: number | undefined): void =>
  useAnnounceCount(asked, total, m.accounts_found);

import type { Notice } from '../api/contract/notice.ts';
import { m } from '../i18n/messages.ts';

/**
 * The word for the state of a notice. A request that was carried out is called done, even if its account was removed later. A
 * request is called over if the removal of its account ended it, or if the person asked can no longer carry it out.
 */
export function noticeState({ kind, settled, settledBy }: Pick<Notice, 'kind' | 'settled' | 'settledBy'>): string {
  if (!settled) return m.notices_open();
  if (settledBy === 'news') return m.notices_news();
  if (settledBy === 'declined') return m.notices_declined();
  if (settledBy === 'withdrawn') return m.notices_withdrawn_state();
  if (kind !== 'request') return m.notices_settled();
  return settledBy === 'done' ? m.notices_done() : m.notices_over();
}

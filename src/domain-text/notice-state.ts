import type { Notice } from '../api/contract/notice.ts';
import { m } from '../i18n/messages.ts';

/** Whether a notice is open or settled, in a word: a settled request is called done, even if its account was removed. */
export function noticeState({ kind, settled }: Pick<Notice, 'kind' | 'settled'>): string {
  if (!settled) return m.notices_open();
  return kind === 'request' ? m.notices_done() : m.notices_settled();
}

import type { AttentionTotals } from '../../api/contract/account-list.ts';
import { m } from '../../i18n/messages.ts';
import { useAnnounceChange } from '../use-announce-change.ts';
import { attentionSentences } from './AttentionStrip.tsx';

/**
 * Announces that the list can be shown in a new order or that the numbers above it have changed (F83).
 * @param now the server's time; ISO
 * @param isLoading whether a newer list or newer numbers are being read
 */
export function useAnnounceUpdate(
  isOutOfOrder: boolean,
  attention: AttentionTotals | undefined,
  now: string | undefined,
  isLoading: boolean,
): void {
  const numbers = attention && `${attention.accounts} ${attention.postsAtRisk} ${attention.missed}`;
  useAnnounceChange(attention && { isOutOfOrder, numbers }, isLoading, (before) => {
    const hasNumbersChanged = before.numbers !== numbers;
    if (!hasNumbersChanged && (!isOutOfOrder || before.isOutOfOrder)) return '';
    const sentences = hasNumbersChanged && attention && now ? attentionSentences(attention, now) : [];
    return [m.accounts_updated(), ...sentences].join(' ');
  });
}

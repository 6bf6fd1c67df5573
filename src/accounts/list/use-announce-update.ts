import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AttentionTotals } from '../../api/contract/account-list.ts';
import { m } from '../../i18n/messages.ts';
import { announce, useToasts } from '../../ui/toasts/toasts.ts';
import { attentionSentences } from './AttentionStrip.tsx';

/**
 * Announces once, and politely, that the list can be shown in a new order or that the numbers above it have changed (F83). A
 * change made in this tab is not announced here, because it has a message of its own.
 * @param isLoading whether a newer list or newer numbers are being read
 */
export function useAnnounceUpdate(
  isOutOfOrder: boolean,
  attention: AttentionTotals | undefined,
  isLoading: boolean,
): void {
  const queries = useQueryClient();
  const numbers = attention && `${attention.accounts} ${attention.postsAtRisk} ${attention.missed}`;
  const last = useRef({ isOutOfOrder, numbers, announcement: '' });
  useEffect(() => {
    const { announcement } = useToasts.getState();
    const before = last.current;
    if (isLoading) before.announcement = announcement;
    if (isLoading || !attention) return;
    last.current = { isOutOfOrder, numbers, announcement };
    const hasNumbersChanged = before.numbers !== undefined && before.numbers !== numbers;
    const isChangeFromElsewhere =
      queries.isMutating() === 0 && (hasNumbersChanged || (isOutOfOrder && !before.isOutOfOrder));
    // A message that was announced meanwhile has said what happened, and must not be cut short.
    if (!isChangeFromElsewhere || before.announcement !== announcement) return;
    const sentences = hasNumbersChanged && attention.accounts > 0 ? attentionSentences(attention) : [];
    announce([m.accounts_updated(), ...sentences].join(' '));
    last.current.announcement = useToasts.getState().announcement;
  }, [isLoading, isOutOfOrder, numbers, attention, queries]);
}

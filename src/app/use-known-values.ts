import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { STATUSES } from '../api/contract/account.ts';
import { SORTS } from '../api/contract/account-list.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { REQUEST_ACTIONS } from '../api/contract/request.ts';
import type { SettleRequest } from '../api/posts.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { isPageNumber } from '../navigation/page-number.ts';
import { showToast } from '../ui/toasts/toasts.ts';

const isOneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/** For each parameter of a page whose values are known beforehand, whether it has a value. An id is looked up instead, and a search is any text. */
const IS_KNOWN: Record<string, (value: string) => boolean> = {
  network: isOneOf(...NETWORKS),
  status: isOneOf(...STATUSES),
  attention: isOneOf('needed'),
  sort: isOneOf(...SORTS),
  page: isPageNumber,
  state: isOneOf('cancelled'),
  connect: isOneOf('', ...NETWORKS),
  remove: isOneOf('account'),
  settle: isOneOf(...(['reschedule', 'draft', 'delete'] as const satisfies SettleRequest['kind'][])),
  ask: (value) => REQUEST_ACTIONS.some((action) => value.startsWith(`${action}.`)),
};

/** Whether a value of a parameter is known; any value of a parameter without a list of values is. */
export const isKnownValue = (name: string, value: string): boolean => IS_KNOWN[name]?.(value) ?? true;

/** Names the unknown values of the address in one message, and removes them from the address. */
export function useKnownValues(): void {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const unknown = [...new URLSearchParams(search)].filter(([name, value]) => !isKnownValue(name, value));
  const values = unknown.map(([name, value]) => `${name}=${shortened(withoutBidi(value))}`).join(', ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message is shown once
  useEffect(() => {
    if (values === '') return;
    showToast({ tone: 'neutral', text: m.app_link_unknown({ values }) });
    // The address itself: a dialog that did not open may have removed its parameter just now.
    const known = [...new URLSearchParams(location.search)].filter(([name, value]) => isKnownValue(name, value));
    navigate(`?${new URLSearchParams(known)}`, { replace: true, state });
  }, [values]);
}

const MAX_LENGTH = 40;

const shortened = (value: string): string => (value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value);

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { LOSS_CAUSES } from '../../api/contract/simulation.ts';
import { loseAccountNow } from '../../api/simulation.ts';
import { claimLink } from '../../browser/claim-link.ts';
import { m } from '../../i18n/messages.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { showAddressOutside } from './frame.ts';
import { startLook } from './look-state.ts';

/** Applies the look of the link or of this tab, and loses the account that the link names, once per tab and link. */
export function Look() {
  const { pathname, search } = useLocation();
  const queries = useQueryClient();
  useEffect(startLook, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each change of the address
  useEffect(showAddressOutside, [pathname, search]);
  useEffect(() => {
    const lose = new URLSearchParams(location.search).get('lose');
    if (lose === null || !claimLink('loss-asked', ['lose'], true)) return;
    const [id = '', cause = LOSS_CAUSES[0]] = lose.split('@');
    loseAccountNow(queries, { id, cause }).catch(() =>
      showToast({ tone: 'bad', text: m.review_link_wrong({ wrong: `lose=${lose}` }), isAboutLink: true }),
    );
  }, [queries]);
  return null;
}

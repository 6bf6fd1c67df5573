import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { isKnownValue } from '../navigation/known-values.ts';
import { showToast } from '../ui/toasts/toasts.ts';

/** Names the unknown values of the address in one message, and removes them from the address. */
export function useRemoveUnknownValues(): void {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const unknown = [...new URLSearchParams(search)].filter(([name, value]) => !isKnownValue(name, value));
  const values = unknown.map(([name, value]) => `${name}=${shortened(withoutBidi(value))}`).join(', ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message is shown once
  useEffect(() => {
    if (values === '') return;
    showToast({ tone: 'neutral', text: m.app_link_unknown({ values }), isAboutLink: true });
    // Reads the address and not `search`: a dialog that did not open may have removed its parameter just now.
    const known = [...new URLSearchParams(location.search)].filter(([name, value]) => isKnownValue(name, value));
    navigate(`?${new URLSearchParams(known)}`, { replace: true, state });
  }, [values]);
}

const MAX_LENGTH = 40;

const shortened = (value: string): string => (value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value);

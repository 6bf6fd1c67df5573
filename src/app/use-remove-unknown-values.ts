import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { parametersOf } from '../navigation/known-values.ts';
import { unknownValuesSentence } from '../navigation/unknown-values.ts';
import { showToast } from '../ui/toasts/toasts.ts';

/** Names the unknown values of the address in one message, and removes them from the address. */
export function useRemoveUnknownValues(): void {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const sentence = unknownValuesSentence(parametersOf(search, 'unknown'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message is shown once
  useEffect(() => {
    if (sentence === '') return;
    showToast({ tone: 'neutral', text: sentence, isAboutLink: true });
    // Reads the address and not `search`: a dialog that did not open may have removed its parameter just now.
    navigate(`?${new URLSearchParams(parametersOf(location.search, 'known'))}`, { replace: true, state });
  }, [sentence]);
}

import { useEffect, useState } from 'react';
import { m } from '../i18n/messages.ts';
import styles from './CallbackPage.module.css';
import { currentTransaction, keepResult, relayResult, type SignInResult } from './sign-in-relay.ts';

/**
 * Where a network sends the browser back to. It relays state, iss and code to the tab that began, or
 * goes back there itself where the sign-in went through this very tab; it calls no API (M8).
 * @param result read from the address, which no longer shows it
 */
export function CallbackPage({ result }: { result: SignInResult | null }) {
  const [word, setWord] = useState(() => (result ? m.app_callback_relaying : m.app_callback_empty));
  useEffect(() => {
    if (!result) return;
    const transaction = currentTransaction();
    if (transaction?.state === result.state) {
      keepResult(result);
      location.replace(import.meta.env.BASE_URL.replace(/\/$/, '') + transaction.returnTo);
      return;
    }
    void relayResult(result).then((isReceived) => {
      window.close();
      setWord(() => (isReceived ? m.app_callback_done : m.app_callback_nobody));
    });
  }, [result]);
  return (
    <main className={styles.page}>
      <title>{m.app_callback_title()}</title>
      <h1>{m.app_callback_title()}</h1>
      <p role="status">{word()}</p>
    </main>
  );
}

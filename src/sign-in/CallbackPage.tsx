import { useEffect, useState } from 'react';
import { m } from '../i18n/messages.ts';
import { usePageTitle } from '../ui/page/page-title.ts';
import styles from './CallbackPage.module.css';
import { currentSignIn, keepResult, relayResult, type SignInResult } from './sign-in-relay.ts';

/**
 * The page that a network sends the browser back to. It relays the result to the tab that began the sign-in, or goes
 * back to the app if the sign-in went through this same tab. It calls no API (M8).
 * @param result read from the address, which no longer contains it; null if the address had none
 */
export function CallbackPage({ result }: { result: SignInResult | null }) {
  const [text, setText] = useState(() => (result ? m.app_callback_relaying : m.app_callback_empty));
  usePageTitle(m.app_callback_title());
  useEffect(() => {
    if (!result) return;
    const signIn = currentSignIn();
    if (signIn?.state === result.state) {
      keepResult(result);
      location.replace(import.meta.env.BASE_URL.replace(/\/$/, '') + signIn.returnTo);
      return;
    }
    void relayResult(result).then((isReceived) => {
      window.close();
      setText(() => (isReceived ? m.app_callback_done : m.app_callback_nobody));
    });
  }, [result]);
  return (
    <main className={styles.page}>
      <h1>{m.app_callback_title()}</h1>
      <p role="status">{text()}</p>
    </main>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { problemFrom } from '../api/api-error.ts';
import type { Code } from '../api/contract/code.ts';
import { NETWORKS } from '../api/contract/network.ts';
import type { NetworkPermission, SignInPage } from '../api/contract/sign-in.ts';
import { decideSignIn, signInPageQuery } from '../api/simulation.ts';
import { apiBase } from '../api/transport.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { NetworkIcon } from '../domain-text/NetworkIcon.tsx';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import { ButtonRow } from '../ui/button/ButtonRow.tsx';
import { usePageTitle } from '../ui/page/page-title.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import text from '../ui/styles/text.module.css';
import styles from './NetworkSignInPage.module.css';
import { StorageRemedy } from './ResetStorage.tsx';

/** The simulated sign-in page of a network. It looks unlike any real one and says that it is simulated. */
export function NetworkSignInPage() {
  const [params] = useSearchParams();
  const { network: networkInPath } = useParams();
  const network = NETWORKS.find((each) => each === networkInPath);
  const id = params.get('authorization') ?? '';
  const page = useQuery(signInPageQuery(id));
  const name = network ? NETWORK_NAME[network] : '';
  usePageTitle(m.sign_title({ network: name }));
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.network}>
          {network && <NetworkIcon network={network} size={24} />}
          <span>{m.sign_title({ network: name })}</span>
        </p>
        <h1>{m.sign_heading()}</h1>
        <p className={text.quiet}>{m.sign_simulated({ network: name })}</p>
        {page.data && isGenuine(params, page.data, networkInPath) ? (
          <Consent id={id} page={page.data} />
        ) : page.data || page.error ? (
          <SignInOver />
        ) : (
          <Skeleton rows={3} />
        )}
      </div>
    </main>
  );
}

function Consent({ id, page: { asks, logins } }: { id: string; page: SignInPage }) {
  const [login, setLogin] = useState(logins[0]?.id ?? '');
  const decide = useMutation({
    mutationFn: (decision: 'approve' | 'deny') => decideSignIn(id, decision, login),
    onSuccess: ({ redirectUrl }) => location.replace(redirectUrl),
  });
  const refusal = problemFrom(decide.error)?.code;
  if (refusal && OVER.has(refusal)) return <SignInOver />;
  const isBusy = decide.isPending || decide.isSuccess;
  return (
    <>
      <fieldset className={styles.logins}>
        <legend>{m.sign_who()}</legend>
        {logins.map(({ id: value, name, manages }) => (
          <label key={value} className={styles.login}>
            <input type="radio" name="login" value={value} checked={value === login} onChange={() => setLogin(value)} />
            <span>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span className={text.quiet}>{managesSentence(manages)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <h2>{m.sign_asks()}</h2>
      <ul className={styles.permissions}>
        {asks.map((permission) => (
          <li key={permission}>{PERMISSION[permission]()}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button variant="primary" isPending={isBusy} onClick={() => decide.mutate('approve')}>
          {m.sign_approve()}
        </Button>
        <Button isPending={isBusy} onClick={() => decide.mutate('deny')}>
          {m.sign_deny()}
        </Button>
      </ButtonRow>
      {decide.error && (
        <Alert tone="bad" urgent>
          <p>{failedWriteSentence(decide.error)}</p>
          <StorageRemedy errors={[decide.error]} />
        </Alert>
      )}
    </>
  );
}

/** The refusals after which no decision is possible any more. */
const OVER: ReadonlySet<Code> = new Set(['not-found', 'authorization-expired', 'authorization-used']);

/** Whether the address names the network of the sign-in, and leads back to this app. */
function isGenuine(params: URLSearchParams, page: SignInPage, networkInPath: string | undefined): boolean {
  return page.network === networkInPath && params.get('redirect_uri') === new URL('oauth/callback', apiBase()).href;
}

const SignInOver = () => (
  <Alert tone="bad" urgent>
    <p>{m.sign_over()}</p>
  </Alert>
);

const MAX_NAMES = 3;

function managesSentence(manages: string[]): string {
  if (manages.length === 0) return m.sign_manages_none();
  const names = withoutBidi(manages.slice(0, MAX_NAMES).join(', ')) + (manages.length > MAX_NAMES ? '…' : '');
  return m.sign_manages({ count: manages.length, names });
}

const PERMISSION = {
  'list-accounts': m.sign_ask_list,
  'read-profile': m.sign_ask_profile,
  'publish-posts': m.sign_ask_publish,
  'publish-videos': m.sign_ask_videos,
  'read-comments': m.sign_ask_comments,
  'read-insights': m.sign_ask_insights,
} satisfies Record<NetworkPermission, () => string>;

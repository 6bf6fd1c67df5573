import type { ReactNode, RefObject } from 'react';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconCircleDashed from '~icons/tabler/circle-dashed';
import IconPlugConnectedX from '~icons/tabler/plug-connected-x';
import IconX from '~icons/tabler/x';
import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { focusSignInWindow, type SignIn } from '../../sign-in/sign-in.ts';
import { Button } from '../../ui/button/Button.tsx';
import styles from './StateLines.module.css';

interface Props {
  /** `quiet`: a reconnect is under way or comes later. */
  tone: 'good' | 'bad' | 'quiet';
  first: string;
  /** Follows `first` in plain text. */
  reason?: string;
  /** The control at the end of the first line. */
  end?: ReactNode;
  /** `alert`: screen readers announce it at once. */
  role?: 'alert' | undefined;
  ref?: RefObject<HTMLDivElement | null>;
  children?: ReactNode;
}

const ICON = { good: IconCircleCheck, bad: IconPlugConnectedX, quiet: IconCircleDashed };

/** What becomes of an account by a reconnect: two short sentences in place of those of its row. */
export function StateLines({ tone, first, reason = '', end, role, ref, children }: Props) {
  const Icon = ICON[tone];
  return (
    <div ref={ref} role={role} className={styles.queued} data-part="queued" data-tone={tone}>
      <p className={styles.first}>
        <Icon size={16} aria-hidden="true" />
        <span>
          <b>{reason === '' ? first : `${first}:`}</b> <span>{reason}</span>
        </span>
        {end}
      </p>
      {children}
    </div>
  );
}

/** The second line, with the controls after its sentence. */
export const SecondLine = ({ sentence, children }: { sentence?: string; children?: ReactNode }) => (
  <div className={styles.second}>
    {sentence !== undefined && sentence !== '' && <p>{sentence}</p>}
    {children}
  </div>
);

/** The button at the end of the first line, which brings back the usual sentences of the row. */
export const DismissButton = ({ account, onClick }: { account: Account; onClick: () => void }) => (
  <button
    type="button"
    className={styles.dismiss}
    title={m.many_dismiss()}
    aria-label={m.many_dismiss_one({ account: accountName(account) })}
    onClick={onClick}
  >
    <IconX size={16} aria-hidden="true" />
  </button>
);

type Waiting = Extract<SignIn, { phase: 'waiting' }>;

/** The first line of a sign-in that is under way. @param network its name */
export function underWayText({ phase, ...signIn }: SignIn, network: string): string {
  if (phase === 'checking' || phase === 'done') return m.connect_sign_in_checking({ network });
  return 'isBlocked' in signIn && signIn.isBlocked ? m.many_blocked() : m.many_waiting({ network });
}

/** Where the window of a sign-in is, with a button or a link that brings it to the front or opens it. */
export function WindowLine({ signIn, children }: { signIn: Waiting; children?: ReactNode }) {
  if (signIn.isBlocked) {
    return (
      <SecondLine>
        <a href={signIn.url} target={signIn.linkTarget}>
          {m.many_blocked_open()}
        </a>
        {children}
      </SecondLine>
    );
  }
  if (signIn.looksClosed) return <SecondLine sentence={m.connect_sign_in_closed()}>{children}</SecondLine>;
  return (
    <SecondLine sentence={m.many_waiting_where()}>
      <Button variant="quiet" onClick={focusSignInWindow}>
        {m.many_waiting_show()}
      </Button>
      {children}
    </SecondLine>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import IconCreditCard from '~icons/tabler/credit-card';
import IconLock from '~icons/tabler/lock';
import IconLogin2 from '~icons/tabler/login-2';
import { problemFrom } from '../api/api-error.ts';
import { STARTING_PARAMETERS } from '../api/contract/link.ts';
import type { DecisionReply, Plan } from '../api/contract/rights.ts';
import type { Session } from '../api/contract/session.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { anyOf } from '../domain-text/people-list.ts';
import { m } from '../i18n/messages.ts';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { EmptyPage } from '../ui/EmptyState.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { Page } from '../ui/Page.tsx';
import { usePageTitle } from '../ui/page/page-title.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import { Loading } from './Loading.tsx';

interface Props {
  query: UseQueryResult<Session>;
  /** The session on the screen; undefined while nobody is known to be signed in. */
  shown: Session | undefined;
  children: ReactNode;
}

/** Shows the page to a person who may see it. Shows everybody else why they may not, and what to do next (F61). */
export function RequireAccess({ query, shown, children }: Props) {
  const { error } = query;
  if (problemFrom(error)?.code === 'signed-out') return <SignedOut isExpired={query.data !== undefined} />;
  if (shown) {
    const { viewSocial } = shown.can;
    return viewSocial.allowed ? children : <NoAccess portal={shown.portal} query={query} {...viewSocial} />;
  }
  if (!error) return <Loading />;
  return <SessionFailed error={error} query={query} />;
}

function SessionFailed({ error, query }: { error: Error; query: UseQueryResult<Session> }) {
  usePageTitle(m.app_session_failed());
  return (
    <Page>
      <LoadError title={m.app_session_failed()} reason={failedReadSentence(error)} query={query} />
    </Page>
  );
}

/** The person that the simulation signs in by default. */
const DEFAULT_PERSON = { id: 'ada', name: 'Ada Zielińska' };

/** @param isExpired whether a session has ended since the app was opened (F07) */
function SignedOut({ isExpired }: { isExpired: boolean }) {
  return (
    <EmptyPage
      icon={<IconLogin2 size={32} />}
      title={isExpired ? m.app_ended_title() : m.app_signed_out_title()}
      action={
        <a
          className={buttonClass('primary')}
          href={import.meta.env.SIMULATED ? linkAs(DEFAULT_PERSON.id) : location.href}
        >
          {import.meta.env.SIMULATED ? m.app_sign_in_as({ name: DEFAULT_PERSON.name }) : m.app_sign_in()}
        </a>
      }
    >
      {isExpired ? m.app_ended_text() : m.app_signed_out_text()}
    </EmptyPage>
  );
}

/** The link to this page that signs a person in (F07). */
function linkAs(id: string): string {
  const params = new URLSearchParams(location.search);
  for (const name of STARTING_PARAMETERS) params.delete(name);
  params.set('user', id);
  return `?${params}`;
}

type NoAccessProps = Pick<Session, 'portal'> & Pick<Props, 'query'> & Extract<DecisionReply, { allowed: false }>;

function NoAccess({ portal, query, reason, ask }: NoAccessProps) {
  if (reason === 'plan-required') {
    const plan = PLAN[portal.plan]();
    return (
      <EmptyPage
        icon={<IconCreditCard size={32} />}
        title={m.app_plan_title()}
        action={<CheckAgain query={query} unchanged={m.app_plan_unchanged({ plan })} />}
      >
        {`${m.app_plan_text({ portal: portal.name, plan })} ${m.app_plan_then()}`}
      </EmptyPage>
    );
  }
  return (
    <EmptyPage icon={<IconLock size={32} />} title={m.app_no_permission_title()}>
      {m.app_no_permission_text({ who: ask.length > 0 ? m.app_no_permission_ask({ people: anyOf(ask) }) : '' })}
    </EmptyPage>
  );
}

/** Loads the session again. @param unchanged what is announced if the page stays as it is */
function CheckAgain({ query, unchanged }: Pick<Props, 'query'> & { unchanged: string }) {
  const [isPending, setPending] = useState(false);
  const check = async () => {
    setPending(true);
    const { data, error } = await query.refetch();
    setPending(false);
    if (error) showToast({ tone: 'bad', text: failedReadSentence(error) });
    else if (data?.can.viewSocial.allowed === false) showToast({ tone: 'neutral', text: unchanged });
  };
  return (
    <Button variant="primary" isPending={isPending} onClick={check}>
      {m.app_plan_check()}
    </Button>
  );
}

const PLAN = {
  professional: m.app_plan_professional,
  enterprise: m.app_plan_enterprise,
  'legacy-basic': m.app_plan_legacy,
  starter: m.app_plan_starter,
  free: m.app_plan_free,
} satisfies Record<Plan, () => string>;

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import IconCreditCard from '~icons/tabler/credit-card';
import IconLock from '~icons/tabler/lock';
import IconLogin2 from '~icons/tabler/login-2';
import { problemFrom } from '../api/api-error.ts';
import { WORLD_PARAMETERS } from '../api/contract/link.ts';
import type { DecisionReason, Plan } from '../api/contract/rights.ts';
import type { Session } from '../api/contract/session.ts';
import { loadFailureSentence } from '../domain-text/load-failures.ts';
import { allOf } from '../domain-text/people-list.ts';
import { m } from '../i18n/messages.ts';
import { buttonClass } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { Page } from '../ui/Page.tsx';
import { Loading } from './Loading.tsx';

interface Props {
  session: UseQueryResult<Session>;
  /** The session that the screen shows; undefined while it shows nobody. */
  shown: Session | undefined;
  /** Somebody was signed in on this page and is no more (F07). */
  hadSession: boolean;
  children: ReactNode;
}

/** Shows the page to those who may see it, and to everybody else why not and the next step (F61). */
export function RequireAccess({ session, shown, hadSession, children }: Props) {
  const { error } = session;
  if (problemFrom(error)?.code === 'signed-out') return <SignedOut hadSession={hadSession} />;
  if (shown) {
    const { viewSocial } = shown.can;
    return viewSocial.allowed ? children : <NoAccess session={shown} reason={viewSocial.reason} />;
  }
  if (!error) return <Loading />;
  return (
    <Page>
      <LoadError title={m.app_session_failed()} reason={loadFailureSentence(session.error)} query={session} />
    </Page>
  );
}

/** The person that the simulation signs in unless asked otherwise. */
const FIRST_PERSON = { id: 'ada', name: 'Ada Zielińska' };

function SignedOut({ hadSession }: { hadSession: boolean }) {
  return (
    <Page>
      <EmptyState
        heading="h1"
        icon={<IconLogin2 size={32} />}
        title={hadSession ? m.app_ended_title() : m.app_signed_out_title()}
        action={
          import.meta.env.SIMULATED ? (
            <a className={buttonClass('primary')} href={signInAs(FIRST_PERSON.id)}>
              {m.app_sign_in_as({ name: FIRST_PERSON.name })}
            </a>
          ) : (
            <a className={buttonClass('primary')} href={location.href}>
              {m.app_sign_in()}
            </a>
          )
        }
      >
        {hadSession ? m.app_ended_text() : m.app_signed_out_text()}
      </EmptyState>
    </Page>
  );
}

/** Back to this very place, signed in (F07). */
function signInAs(id: string): string {
  const params = new URLSearchParams(location.search);
  // The link's world was started before: it stays as it has become.
  for (const name of WORLD_PARAMETERS) params.delete(name);
  params.set('user', id);
  return `?${params}`;
}

function NoAccess({ session, reason }: { session: Session; reason: DecisionReason }) {
  const { portal, can } = session;
  if (reason === 'plan-required') {
    return (
      <Page>
        <EmptyState heading="h1" icon={<IconCreditCard size={32} />} title={m.app_plan_title()}>
          {`${m.app_plan_text({ portal: portal.name, plan: PLAN[portal.plan]() })} ${m.app_plan_step()}`}
        </EmptyState>
      </Page>
    );
  }
  const ask = can.viewSocial.allowed ? [] : can.viewSocial.ask;
  return (
    <Page>
      <EmptyState heading="h1" icon={<IconLock size={32} />} title={m.app_no_permission_title()}>
        {m.app_no_permission_text({ who: ask.length > 0 ? m.app_no_permission_ask({ people: allOf(ask) }) : '' })}
      </EmptyState>
    </Page>
  );
}

const PLAN = {
  professional: m.app_plan_professional,
  enterprise: m.app_plan_enterprise,
  'legacy-basic': m.app_plan_legacy,
  starter: m.app_plan_starter,
  free: m.app_plan_free,
} satisfies Record<Plan, () => string>;

import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import type { Notice } from '../../api/contract/notice.ts';
import type { OwnRequest, RequestAction } from '../../api/contract/request.ts';
import type { RequestStep } from '../../api/requests.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { OPEN_REQUESTS } from '../../navigation/paths.ts';
import { DeclineForm } from '../../requests/DeclineForm.tsx';
import { type StepButton, useRequestStep } from '../../requests/use-request-step.ts';
import actionGroup from '../../ui/button/action-group.module.css';
import { HeldButton } from '../../ui/button/HeldButton.tsx';
import { FailureAlert } from '../../ui/failure/FailureAlert.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import styles from './AccountRequests.module.css';

interface Props {
  account: Account;
  /** The notices sent about the account, newest first. */
  sent: Notice[];
}

/**
 * The open requests about an account (ASK): those that the viewer can decline, and the viewer's own. Absent if there is no such
 * request and no failure to show.
 */
export function AccountRequests({ account, sent }: Props) {
  const { takeStep, error, buttonOf } = useRequestStep(() => focusFirst('main'));
  const received = new Map(
    sent.flatMap(({ request }) => (request?.canDecline ? [[request.id, request] as const] : [])),
  );
  if (received.size + account.requests.length === 0 && !error) return null;
  return (
    <section aria-labelledby={OPEN_REQUESTS}>
      <Heading />
      <ul className={styles.requests}>
        {[...received.values()].map((request) => (
          <Item key={request.id} request={request} title={RECEIVED[request.action]({ name: request.from.name })}>
            <DeclineForm
              requestId={request.id}
              name={request.from.name}
              label={m.ask_decline_label({ name: request.from.name })}
              button={buttonOf('decline', request.id)}
              onDecline={(note) => takeStep('decline', request.id, note)}
            />
          </Item>
        ))}
        {account.requests.map((request) => (
          <Item key={request.id} request={request} title={ownTitle(request)}>
            <OwnActions
              request={request}
              buttonOf={(step) => buttonOf(step, request.id)}
              onStep={(step) => takeStep(step, request.id)}
            />
          </Item>
        ))}
      </ul>
      {error && <FailureAlert text={failedWriteSentence(error)} error={error} />}
    </section>
  );
}

/** The heading takes the focus where a link leads to it, unless something else than `main` itself has the focus. */
function Heading() {
  const { hash } = useLocation();
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === 'main';
    if (hash === `#${OPEN_REQUESTS}` && isFree) focusFirst(OPEN_REQUESTS);
  }, [hash]);
  return (
    <h2 id={OPEN_REQUESTS} tabIndex={-1}>
      {m.ask_requests()}
    </h2>
  );
}

type Content = Pick<OwnRequest, 'purpose' | 'until' | 'note'>;

function Item({ request, title, children }: { request: Content; title: string; children: ReactNode }) {
  const { purpose, until, note } = request;
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      {purpose && until && <p>{PURPOSE_SENTENCE[purpose]({ date: formatDateTime(until) })}</p>}
      {note && (
        <blockquote>
          <bdi>{withoutBidi(note)}</bdi>
        </blockquote>
      )}
      {children}
    </li>
  );
}

interface OwnActionsProps {
  request: OwnRequest;
  buttonOf: (step: RequestStep) => StepButton;
  onStep: (step: RequestStep) => void;
}

function OwnActions({ request, buttonOf, onStep }: OwnActionsProps) {
  const { to, canRemind, remindFrom, remindedAt } = request;
  const offline = useOfflineReason();
  const tooSoon = canRemind ? '' : m.ask_remind_from({ date: formatDateTime(remindFrom) });
  return (
    <>
      {remindedAt && <p className={text.quiet}>{m.ask_reminded({ date: formatDateTime(remindedAt) })}</p>}
      <div className={actionGroup.group}>
        <HeldButton
          {...buttonOf('remind')}
          aria-label={m.ask_remind_label({ name: to.name })}
          disabledReason={tooSoon || offline}
          onClick={() => onStep('remind')}
        >
          {m.ask_remind()}
        </HeldButton>
        <HeldButton
          {...buttonOf('withdraw')}
          variant="quiet"
          aria-label={m.ask_withdraw_label({ name: to.name })}
          disabledReason={offline}
          onClick={() => onStep('withdraw')}
        >
          {m.ask_withdraw()}
        </HeldButton>
      </div>
    </>
  );
}

const ownTitle = ({ action, to, at }: OwnRequest): string => OWN[action]({ name: to.name, date: formatDateTime(at) });

const RECEIVED = {
  reconnect: m.ask_received_reconnect,
  disconnect: m.ask_received_disconnect,
  remove: m.ask_received_remove,
} satisfies Record<RequestAction, (inputs: { name: string }) => string>;

const OWN = {
  reconnect: m.ask_own_reconnect,
  disconnect: m.ask_own_disconnect,
  remove: m.ask_own_remove,
} satisfies Record<RequestAction, (inputs: { name: string; date: string }) => string>;

const PURPOSE_SENTENCE = {
  renew: m.ask_why_renew,
  'keep-history': m.ask_why_keep,
} satisfies Record<NonNullable<OwnRequest['purpose']>, (inputs: { date: string }) => string>;

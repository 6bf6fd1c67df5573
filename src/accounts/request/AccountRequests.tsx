import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { keysByIntention } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Notice } from '../../api/contract/notice.ts';
import type { OwnRequest, RequestAction } from '../../api/contract/request.ts';
import { answerMutation, type RequestStep } from '../../api/requests.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { Alert } from '../../ui/Alert.tsx';
import actionGroup from '../../ui/button/action-group.module.css';
import { Button } from '../../ui/button/Button.tsx';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import styles from './AccountRequests.module.css';
import { NoteField, noteProblem, noteToSend } from './NoteField.tsx';

interface Props {
  account: Account;
  /** The notices sent about the account, newest first. */
  sent: Notice[];
}

/** The open requests about an account: those that the viewer can decline, and the viewer's own; absent without any (ASK). */
export function AccountRequests({ account, sent }: Props) {
  const { answer, failure } = useAnswer();
  const received = new Map(
    sent.flatMap(({ request }) => (request?.canDecline ? [[request.id, request] as const] : [])),
  );
  if (received.size + account.requests.length === 0 && !failure) return null;
  return (
    <section aria-labelledby="account-requests">
      <h2 id="account-requests">{m.ask_requests()}</h2>
      <ul className={styles.requests}>
        {[...received.values()].map((request) => (
          <Item key={request.id} request={request} title={RECEIVED[request.action]({ name: request.from.name })}>
            <Decline name={request.from.name} onDecline={(note) => answer('decline', request.id, note)} />
          </Item>
        ))}
        {account.requests.map((request) => (
          <Item key={request.id} request={request} title={ownTitle(request)}>
            <OwnActions request={request} onAnswer={(step) => answer(step, request.id)} />
          </Item>
        ))}
      </ul>
      {failure && (
        <Alert tone="bad" urgent>
          <p>{failedWriteSentence(failure)}</p>
          <Remedy errors={[failure]} />
        </Alert>
      )}
    </section>
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

function Decline({ name, onDecline }: { name: string; onDecline: (note: string) => void }) {
  const [note, setNote] = useState('');
  const offline = useOfflineReason();
  return (
    <>
      <NoteField label={m.ask_decline_note({ name })} value={note} onChange={setNote} />
      <div className={actionGroup.group}>
        <Button
          aria-label={m.ask_decline_label({ name })}
          disabledReason={noteProblem(note) || offline}
          onClick={() => onDecline(noteToSend(note))}
        >
          {m.ask_decline()}
        </Button>
      </div>
    </>
  );
}

function OwnActions({ request, onAnswer }: { request: OwnRequest; onAnswer: (step: RequestStep) => void }) {
  const { to, canRemind, remindFrom, remindedAt } = request;
  const offline = useOfflineReason();
  const tooSoon = canRemind ? '' : m.ask_remind_from({ date: formatDateTime(remindFrom) });
  return (
    <>
      {remindedAt && <p className={text.quiet}>{m.ask_reminded({ date: formatDateTime(remindedAt) })}</p>}
      <div className={actionGroup.group}>
        <Button
          aria-label={m.ask_remind_label({ name: to.name })}
          disabledReason={tooSoon || offline}
          onClick={() => onAnswer('remind')}
        >
          {m.ask_remind()}
        </Button>
        <Button
          variant="quiet"
          aria-label={m.ask_withdraw_label({ name: to.name })}
          disabledReason={offline}
          onClick={() => onAnswer('withdraw')}
        >
          {m.ask_withdraw()}
        </Button>
      </div>
    </>
  );
}

/** Answers requests; a repeated press after a failure has the same key. */
function useAnswer() {
  const queries = useQueryClient();
  const viewer = useViewer();
  const [{ keyOf, forget }] = useState(keysByIntention);
  const mutation = useMutation({
    ...answerMutation(queries),
    onSuccess: (_, { step, id, note }) => {
      forget(intentionOf(step, id, note));
      showToast({ tone: 'good', text: ANSWERED[step]() });
      // The pressed button goes with its request (F75).
      if (step !== 'remind') focusFirst('main');
    },
  });
  const answer = (step: RequestStep, id: string, note = '') => {
    if (mutation.isPending) return;
    mutation.mutate({ step, id, note, key: keyOf(intentionOf(step, id, note)), viewer: viewer.id });
  };
  return { answer, failure: mutation.error };
}

const intentionOf = (step: RequestStep, id: string, note: string): string => `${step} ${id} ${note}`;

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

const ANSWERED = {
  remind: m.ask_answered_remind,
  withdraw: m.ask_answered_withdraw,
  decline: m.ask_answered_decline,
} satisfies Record<RequestStep, () => string>;

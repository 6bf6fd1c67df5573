import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useHref } from 'react-router';
import { askMutation, invalidateEverything } from '../../api/accounts.ts';
import { isRefusedForGood, mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { keysByIntention } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { allOf } from '../../domain-text/people-list.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { NoteField, noteProblem, noteToSend } from '../../requests/NoteField.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import { Remedy } from '../../ui/failure/Remedy.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { openRequestSentences } from '../account-text.ts';
import { peopleStillToAsk } from '../advice.ts';
import { ACCOUNTS_HEADING_ID, actionButtonId, rowLinkId } from '../element-ids.ts';
import { HandleAndKind } from '../HandleAndKind.tsx';
import { reportRequest } from '../report-outcome.ts';
import { RequestMessage } from './RequestMessage.tsx';
import { RequestPeople } from './RequestPeople.tsx';
import { REQUEST_SENT, REQUEST_TITLE, requestMessage } from './request-text.ts';

interface Props {
  account: Account;
  action: RequestAction;
  onClose: () => void;
}

/** Asks one or several people for an action that the viewer may not take, and offers a message to copy. */
export function RequestDialog({ account, action, onClose }: Props) {
  const { id } = account;
  const queries = useQueryClient();
  const viewer = useViewer();
  const url = new URL(useHref(accountPath(id)), location.origin).href;
  const label = accountName(account);
  const [chosenIds, setChosenIds] = useState<string[] | null>(null);
  const [note, setNote] = useState('');
  const [{ keyOf }] = useState(keysByIntention);
  const isOpen = useIsOpen();
  const ask = useMutation({
    ...askMutation(queries),
    onSuccess: ({ asked, failed }) => {
      const [only] = asked;
      if (failed.length > 0 || !only) return;
      const sent =
        asked.length === 1
          ? REQUEST_SENT[action]({ name: only.name, account: label })
          : m.ask_done_several({ names: allOf(asked), account: label });
      reportRequest(id, action, sent);
    },
    onError: async (error) => {
      if (!isOpen.current) showToast({ tone: 'bad', text: `${label}: ${failureText(error, account, action)}`, error });
      if (problemFrom(error)) await invalidateEverything(queries);
    },
  });
  const { asked = [], failed = [] } = ask.data ?? {};
  const errors = ask.error ? [ask.error] : failed.map(({ error }) => error);
  // Once everybody is asked, the dialog is about to close, and still counts as working.
  const isWorking = ask.isPending || (ask.isSuccess && failed.length === 0);
  const notNeededNote = isWorking ? null : whyNotNeeded(account, action);
  const people = peopleStillToAsk(account, action);
  const chosen = people.filter(({ id }, index) => (chosenIds === null ? index === 0 : chosenIds.includes(id)));
  const isOver = notNeededNote !== null || (errors.length > 0 && errors.every(isRefusedForGood));
  const change = (apply: () => void) => {
    if (isWorking) return;
    apply();
    ask.reset();
  };
  const toggle = (personId: string) =>
    change(() => {
      const ids = chosen.map((person) => person.id);
      setChosenIds(ids.includes(personId) ? ids.filter((each) => each !== personId) : [...ids, personId]);
    });
  const send = () => {
    const text = noteToSend(note);
    ask.mutate(
      {
        viewer: viewer.id,
        accountId: id,
        action,
        people: chosen.map((person) => ({ ...person, key: keyOf(`${person.id} ${text}`) })),
        note: text,
      },
      // React Query skips this onSuccess once the dialog is closed, so that nothing navigates after Back (F29).
      { onSuccess: (result) => result.failed.length === 0 && onClose() },
    );
  };
  return (
    <ConfirmDialog
      title={<bdi>{REQUEST_TITLE[action]({ account: label })}</bdi>}
      phase={isWorking ? 'working' : isOver ? 'over' : 'ready'}
      confirm={{
        text: chosen.length > 1 ? m.ask_send_several({ count: chosen.length }) : m.ask_send(),
        variant: 'primary',
        onPress: send,
        disabledReason: chosen.length === 0 && !isWorking ? m.ask_choose() : noteProblem(note),
      }}
      working={m.ask_sending()}
      failure={notNeededNote === null && ask.error ? failureText(ask.error, account, action) : ''}
      error={errors[0]}
      replyState={errors.some(mayHaveSucceeded) ? 'missing' : undefined}
      focusAfter={[actionButtonId(action, id), rowLinkId(id), ACCOUNTS_HEADING_ID]}
      onClose={onClose}
    >
      <HandleAndKind account={account} />
      {failed.length > 0 && (
        <Alert tone="bad" urgent>
          <ul>
            {asked.map(({ id: personId, name }) => (
              <li key={personId}>{m.ask_outcome_asked({ name })}</li>
            ))}
            {failed.map(({ person, error }) => (
              <li key={person.id}>{`${person.name}: ${failureText(error, account, action)}`}</li>
            ))}
          </ul>
          <Remedy errors={errors} />
        </Alert>
      )}
      {!isOver && people.length > 0 && (
        <>
          <RequestPeople
            people={people}
            asked={openRequestSentences(account, action)}
            chosen={chosen}
            originalConnectorId={account.originalConnector.id}
            isWorking={isWorking}
            onToggle={toggle}
          />
          <p>{chosen[1] ? m.ask_then_several() : chosen[0] ? m.ask_then({ name: chosen[0].name }) : m.ask_choose()}</p>
          <NoteField label={m.ask_note()} value={note} onChange={(text) => change(() => setNote(text))} />
          {chosen.length > 0 && <RequestMessage text={requestMessage(action, account, label, chosen, url)} />}
        </>
      )}
      {notNeededNote}
    </ConfirmDialog>
  );
}

/** Why the request is no longer needed or possible, since another person or tab has acted; null while it can be sent. */
function whyNotNeeded(account: Account, action: RequestAction): ReactNode {
  const decision = account.can[action];
  if (!account.actions.includes(action)) {
    return account.disconnection ? <AlreadyDisconnected account={account} /> : <Note>{m.ask_problem_connected()}</Note>;
  }
  if (decision.allowed) return <Note>{m.ask_problem_yourself()}</Note>;
  if (peopleStillToAsk(account, action).length > 0) return null;
  if (decision.ask.length === 0) return <Note>{m.ask_problem_nobody()}</Note>;
  return <Note>{alreadyText(account, action)}</Note>;
}

/** Says that the viewer has asked already, and who was asked and when. */
const alreadyText = (account: Account, action: RequestAction): string =>
  [m.ask_problem_already(), ...openRequestSentences(account, action).map((open) => `${open}.`)].join(' ');

function Note({ children }: { children: ReactNode }) {
  return (
    <Alert tone="neutral" urgent>
      <p>{children}</p>
    </Alert>
  );
}

/** A request is `invalid` if the chosen person cannot take the action any more. */
function failureText(error: unknown, account: Account, action: RequestAction): string {
  if (problemFrom(error)?.code === 'already-requested') return alreadyText(account, action);
  return problemFrom(error)?.code === 'invalid'
    ? m.ask_problem_person_cannot()
    : failedWriteSentence(error, account.network);
}

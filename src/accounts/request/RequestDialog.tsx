import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useHref } from 'react-router';
import { askMutation, invalidateEverything } from '../../api/accounts.ts';
import { isRefusedForGood, mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { Alert } from '../../ui/Alert.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { openRequestSentences } from '../account-text.ts';
import { peopleStillToAsk } from '../advice.ts';
import { ACCOUNTS_HEADING_ID, actionButtonId, rowLinkId } from '../element-ids.ts';
import { HandleAndKind } from '../HandleAndKind.tsx';
import { NoteField, noteProblem, noteToSend } from './NoteField.tsx';
import { RequestMessage } from './RequestMessage.tsx';
import { RequestPeople } from './RequestPeople.tsx';
import { REQUEST_SENT, REQUEST_TITLE, requestMessage } from './request-text.ts';

interface Props {
  account: Account;
  action: RequestAction;
  onClose: () => void;
}

/** Asks somebody for an action that the viewer may not take, and offers a message to copy. */
export function RequestDialog({ account, action, onClose }: Props) {
  const { id } = account;
  const queries = useQueryClient();
  const viewer = useViewer();
  const url = new URL(useHref(accountPath(id)), location.origin).href;
  const label = accountName(account);
  const [chosenId, setChosenId] = useState('');
  const [note, setNote] = useState('');
  const [key, setKey] = useState(newKey);
  const isOpen = useIsOpen();
  const ask = useMutation({
    ...askMutation(queries),
    onSuccess: ({ recipients }) => {
      const name = recipients[0]?.person.name ?? '';
      showToast({ tone: 'good', text: REQUEST_SENT[action]({ name, account: label }) });
    },
    onError: async (error) => {
      if (!isOpen.current) showToast({ tone: 'bad', text: `${label}: ${failureText(error, account, action)}` });
      if (problemFrom(error)) await invalidateEverything(queries);
    },
  });
  const isWorking = ask.isPending;
  const notNeededNote = isWorking || ask.isSuccess ? null : whyNotNeeded(account, action);
  const people = peopleStillToAsk(account, action);
  const chosen = people.find((person) => person.id === chosenId) ?? people[0];
  const isOver = notNeededNote !== null || isRefusedForGood(ask.error);
  const choose = (personId: string) => {
    if (isWorking) return;
    setChosenId(personId);
    setKey(newKey());
    ask.reset();
  };
  const changeNote = (text: string) => {
    if (isWorking) return;
    setNote(text);
    setKey(newKey());
    ask.reset();
  };
  // React Query skips this onSuccess once the dialog is closed, so that nothing navigates after Back (F29).
  const send = () =>
    chosen &&
    ask.mutate(
      { viewer: viewer.id, accountId: id, action, to: chosen.id, note: noteToSend(note), key },
      { onSuccess: onClose },
    );
  return (
    <ConfirmDialog
      title={<bdi>{REQUEST_TITLE[action]({ account: label })}</bdi>}
      phase={isWorking ? 'working' : isOver ? 'over' : 'ready'}
      confirm={{ text: m.ask_send(), variant: 'primary', onPress: send, disabledReason: noteProblem(note) }}
      working={m.ask_sending()}
      error={notNeededNote === null && ask.error ? failureText(ask.error, account, action) : ''}
      failure={ask.error}
      replyState={mayHaveSucceeded(ask.error) ? 'missing' : undefined}
      focusAfter={[actionButtonId(action, id), rowLinkId(id), ACCOUNTS_HEADING_ID]}
      onClose={onClose}
    >
      <HandleAndKind account={account} />
      {!isOver && chosen && (
        <>
          <RequestPeople
            people={people}
            chosenId={chosen.id}
            originalConnectorId={account.originalConnector.id}
            isWorking={isWorking}
            onChoose={choose}
          />
          <p>{m.ask_then({ name: chosen.name })}</p>
          <NoteField label={m.ask_note()} value={note} onChange={changeNote} />
          <RequestMessage text={requestMessage(action, account, label, chosen, url)} />
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

/** That the viewer has asked already, whom and when. */
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

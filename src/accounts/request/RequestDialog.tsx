import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useHref } from 'react-router';
import { askMutation, invalidateEverything } from '../../api/accounts.ts';
import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Network } from '../../api/contract/network.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failureSentence } from '../../domain-text/failures.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { accountPath } from '../../navigation/paths.ts';
import { Alert } from '../../ui/Alert.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { pendingRequestSentence } from '../account-text.ts';
import { peopleToAsk } from '../advice.ts';
import { ACCOUNTS_HEADING_ID, actionButtonId, rowLinkId } from '../element-ids.ts';
import { HandleAndKind } from '../HandleAndKind.tsx';
import { RequestMessage } from './RequestMessage.tsx';
import { RequestPeople } from './RequestPeople.tsx';
import { REQUEST_DONE, REQUEST_TITLE, requestMessage } from './request-text.ts';

interface Props {
  account: Account;
  action: RequestAction;
  onClose: () => void;
}

/** Asks somebody for an action that the viewer may not take, and offers a message to copy. */
export function RequestDialog({ account, action, onClose }: Props) {
  const { id, network } = account;
  const queries = useQueryClient();
  const viewer = useViewer();
  const url = new URL(useHref(accountPath(id)), location.origin).href;
  const [chosenId, setChosenId] = useState('');
  const [key, setKey] = useState(newKey);
  const ask = useMutation({
    ...askMutation(queries),
    onSuccess: ({ recipients }) => {
      const name = recipients[0]?.person.name ?? '';
      showToast({ tone: 'good', text: REQUEST_DONE[action]({ name, account: label }) });
    },
    onError: async (error) => {
      if (problemFrom(error)) await invalidateEverything(queries);
    },
  });
  const isWorking = ask.isPending;
  const label = withoutBidi(accountName(account));
  const end = isWorking || ask.isSuccess ? null : endReason(account, action);
  const people = peopleToAsk(account, action);
  const to = people.find((person) => person.id === chosenId) ?? people[0];
  const isOver = end !== null || [403, 404].includes(problemFrom(ask.error)?.status ?? 0);
  const choose = (chosen: string) => {
    if (isWorking) return;
    setChosenId(chosen);
    setKey(newKey());
    ask.reset();
  };
  // This onSuccess is skipped once the dialog is closed, so that it moves nothing after Back (F29).
  const send = () =>
    to && ask.mutate({ viewer: viewer.id, accountId: id, action, to: to.id, key }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      title={<bdi>{REQUEST_TITLE[action]({ account: label })}</bdi>}
      step={isWorking ? 'working' : isOver ? 'over' : 'ready'}
      confirm={{ text: m.ask_send(), variant: 'primary', onPress: send }}
      working={m.ask_sending()}
      error={end === null && ask.error ? failure(ask.error, network) : ''}
      sent={mayHaveSucceeded(ask.error) ? 'unanswered' : undefined}
      focusAfter={[actionButtonId(action, id), rowLinkId(id), ACCOUNTS_HEADING_ID]}
      onClose={onClose}
    >
      <HandleAndKind account={account} />
      {!isOver && to && (
        <>
          <RequestPeople
            people={people}
            chosenId={to.id}
            originalConnectorId={account.originalConnector.id}
            isLocked={isWorking}
            onChoose={choose}
          />
          <p>{m.ask_then({ name: to.name })}</p>
          <RequestMessage text={requestMessage(action, account, label, to, url)} />
        </>
      )}
      {end}
    </ConfirmDialog>
  );
}

/** Why the request is no longer needed, since another person or tab has acted; null while it is. */
function endReason(account: Account, action: RequestAction): ReactNode {
  const decision = account.can[action];
  if (!account.actions.includes(action)) {
    return account.disconnection ? <AlreadyDisconnected account={account} /> : <End>{m.ask_problem_connected()}</End>;
  }
  if (decision.allowed) return <End>{m.ask_problem_yourself()}</End>;
  if (decision.asked) return <End>{`${m.ask_problem_already()} ${pendingRequestSentence(decision)}.`}</End>;
  return decision.ask.length === 0 ? <End>{m.ask_problem_nobody()}</End> : null;
}

function End({ children }: { children: ReactNode }) {
  return (
    <Alert tone="neutral" urgent>
      <p>{children}</p>
    </Alert>
  );
}

function failure(error: unknown, network: Network): string {
  return problemFrom(error)?.code === 'invalid' ? m.ask_problem_cannot() : failureSentence(error, network);
}

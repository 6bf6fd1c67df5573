import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useHref } from 'react-router';
import { askMutation, invalidateEverything } from '../../api/accounts.ts';
import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Network } from '../../api/contract/network.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { accountName, kindName } from '../../domain-text/account-name.ts';
import { failureSentence } from '../../domain-text/failures.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { accountPath } from '../../navigation/paths.ts';
import { Alert } from '../../ui/Alert.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import text from '../../ui/styles/text.module.css';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { AlreadyDisconnected } from '../AlreadyDisconnected.tsx';
import { peopleToAsk } from '../advice.ts';
import {
  disconnectButtonId,
  LIST_HEADING_ID,
  reconnectButtonId,
  removeButtonId,
  rowHeadingId,
} from '../element-ids.ts';
import { RequestMessage } from './RequestMessage.tsx';
import { RequestPeople } from './RequestPeople.tsx';
import { requestDone, requestMessage, requestTitle } from './request-text.ts';

interface Props {
  /** As it is now: what is asked for may have been done, or asked by another tab, meanwhile. */
  account: Account;
  action: RequestAction;
  onClose: () => void;
}

/** Sends a request to one of those who may do what the viewer may not, and has a message ready for elsewhere. */
export function RequestDialog({ account, action, onClose }: Props) {
  const { id, network } = account;
  const queries = useQueryClient();
  const viewer = useViewer();
  const url = useAbsolute(accountPath(id));
  const [chosenId, setChosenId] = useState('');
  const [key, setKey] = useState(newKey);
  const ask = useMutation({
    ...askMutation(queries),
    onSuccess: ({ recipients }) => {
      const name = recipients[0]?.person.name ?? '';
      showToast({ tone: 'good', text: requestDone(action, name, label) });
    },
    onError: async (error) => {
      if (problemFrom(error)) await invalidateEverything(queries);
    },
  });
  const isWorking = ask.isPending;
  const label = withoutBidi(accountName(account));
  const end = isWorking || ask.isSuccess ? null : endOf(account, action);
  const people = peopleToAsk(account, action);
  const to = people.find((person) => person.id === chosenId) ?? people[0];
  const isOver = end !== null || [403, 404].includes(problemFrom(ask.error)?.status ?? 0);
  const choose = (chosen: string) => {
    if (isWorking) return;
    setChosenId(chosen);
    setKey(newKey());
    ask.reset();
  };
  // The answer closes the dialog only while it is open: Back may have closed it (F29).
  const send = () =>
    to && ask.mutate({ viewer: viewer.id, accountId: id, action, to: to.id, key }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      title={<bdi>{requestTitle(action, label)}</bdi>}
      step={isWorking ? 'working' : isOver ? 'over' : 'ready'}
      confirm={{ text: m.ask_send(), variant: 'primary', onPress: send }}
      working={m.ask_sending()}
      error={end === null && ask.error ? failure(ask.error, network) : ''}
      sent={mayHaveSucceeded(ask.error) ? 'unanswered' : undefined}
      focusAfter={[CONTROL_ID[action](id), rowHeadingId(id), LIST_HEADING_ID]}
      onClose={onClose}
    >
      <p className={text.quiet}>
        <bdi>{withoutBidi(account.handle)}</bdi> <span>{`· ${kindName(account)}`}</span>
      </p>
      {!isOver && to && (
        <>
          <RequestPeople
            people={people}
            chosen={to.id}
            originalConnector={account.originalConnector.id}
            isLocked={isWorking}
            onChoose={choose}
          />
          <p>{m.ask_then({ name: to.name })}</p>
          <RequestMessage text={requestMessage({ action, account, label, to, url })} />
        </>
      )}
      {end}
    </ConfirmDialog>
  );
}

/** What has made the request needless meanwhile; null where it still makes sense. */
function endOf(account: Account, action: RequestAction): ReactNode {
  const decision = account.can[action];
  if (!account.actions.includes(action)) {
    return account.disconnection ? <AlreadyDisconnected account={account} /> : <End>{m.ask_problem_connected()}</End>;
  }
  if (decision.allowed) return <End>{m.ask_problem_yourself()}</End>;
  if (decision.asked) {
    const { to, at } = decision.asked;
    return <End>{`${m.ask_problem_already()} ${m.ask_asked({ name: to.name, date: formatDateTime(at) })}.`}</End>;
  }
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

/** A path of the app as an address that works anywhere. */
const useAbsolute = (path: string): string => new URL(useHref(path), location.origin).href;

const CONTROL_ID = {
  reconnect: reconnectButtonId,
  disconnect: disconnectButtonId,
  remove: removeButtonId,
} satisfies Record<RequestAction, (id: string) => string>;

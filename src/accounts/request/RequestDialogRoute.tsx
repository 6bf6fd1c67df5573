import { useState } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../../api/contract/request.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { isKnownValue } from '../../navigation/known-values.ts';
import { DialogRoute, type DialogSubject } from '../../ui/dialog/DialogRoute.tsx';
import { askedFor, peopleStillToAsk } from '../advice.ts';
import { useDialogAccount } from '../use-dialog-account.ts';
import { RequestDialog } from './RequestDialog.tsx';

/** The dialog to ask somebody for an action, which the address opens as `?ask=<action>.<id>`. */
export function RequestDialogRoute() {
  return (
    <DialogRoute name="ask" isValue={(value) => isKnownValue('ask', value)} useSubject={useRequest}>
      {(request, close) => <RequestDialog {...request} onClose={close} />}
    </DialogRoute>
  );
}

function useRequest(value: string): DialogSubject<{ account: Account; action: RequestAction }> {
  const action = actionIn(value);
  // Once open, the dialog itself says why the request is no longer needed.
  const [isOpen, setOpen] = useState(false);
  const loaded = useDialogAccount(value.slice(value.indexOf('.') + 1), m.ask_title_loading(), (account) =>
    isOpen || !action ? null : whyNotOpened(action, account),
  );
  if (!action) return { phase: 'refused', message: '' };
  if (loaded.phase !== 'ready') return loaded;
  if (!isOpen) setOpen(true);
  return { phase: 'ready', subject: { action, account: loaded.subject.account } };
}

/** The action in `<action>.<id>`. */
const actionIn = (value: string): RequestAction | undefined =>
  REQUEST_ACTIONS.find((each) => value.startsWith(`${each}.`));

function whyNotOpened(action: RequestAction, account: Account): string | null {
  const decision = account.can[action];
  if (decision.allowed || decision.ask.length === 0 || !account.actions.includes(action)) {
    return m.ask_link_no_need({ account: accountName(account) });
  }
  const [asked] = askedFor(account, action);
  if (!asked || peopleStillToAsk(account, action).length > 0) return null;
  const { to, at } = asked;
  return m.ask_link_asked({ account: accountName(account), name: to.name, date: formatDateTime(at) });
}

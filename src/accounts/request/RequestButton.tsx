import type { Account } from '../../api/contract/account.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import { openRequestSentences } from '../account-text.ts';
import { peopleStillToAsk } from '../advice.ts';
import styles from './RequestButton.module.css';

interface Props {
  account: Account;
  action: RequestAction;
  accountLabel: string;
  size?: 'normal' | 'small';
}

/** Opens the dialog to ask for an action. Absent if the viewer may take the action, or if everybody who can is asked already. */
export function RequestButton({ account, action, accountLabel, size = 'normal' }: Props) {
  const openDialog = useOpenDialog('ask');
  const offline = useOfflineReason();
  const [first] = peopleStillToAsk(account, action);
  if (!first) return null;
  const { name } = first;
  return (
    <Button
      variant="quiet"
      size={size}
      className={size === 'small' ? styles.inRow : undefined}
      aria-label={ARIA_LABEL[action]({ name, account: accountLabel })}
      disabledReason={offline}
      onClick={() => openDialog(`${action}.${account.id}`)}
    >
      {m.ask_person({ name })}
    </Button>
  );
}

/** The viewer's open requests for an action, if there are any. */
export function AskedAlready({ account, action }: Pick<Props, 'account' | 'action'>) {
  return openRequestSentences(account, action).map((sentence) => (
    <p key={sentence} className={text.quiet} data-part="asked">
      {sentence}
    </p>
  ));
}

const ARIA_LABEL = {
  reconnect: m.ask_label_reconnect,
  disconnect: m.ask_label_disconnect,
  remove: m.ask_label_remove,
} satisfies Record<RequestAction, (inputs: { name: string; account: string }) => string>;

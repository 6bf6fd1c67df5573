import type { Account } from '../../api/contract/account.ts';
import type { Person } from '../../api/contract/person.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import { useOnline } from '../../api/online.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import text from '../../ui/styles/text.module.css';
import { peopleToAsk } from '../advice.ts';
import styles from './RequestButton.module.css';

interface Props {
  account: Account;
  action: RequestAction;
  /** Names the account in full. */
  label: string;
  /** Whether it stands in a row of the list. */
  isInRow?: boolean;
}

/** Beside a control that the viewer may not press: asks the first of those who may. Absent where an ask is open, or needless. */
export function RequestButton({ account, action, label, isInRow = false }: Props) {
  const decision = account.can[action];
  const [first] = decision.allowed || decision.asked ? [] : peopleToAsk(account, action);
  return first ? <AskButton id={account.id} action={action} label={label} first={first} isInRow={isInRow} /> : null;
}

/** The person that the viewer has asked for this already, and when; nothing while no request is open. */
export function PendingRequest({ account: { can }, action }: Pick<Props, 'account' | 'action'>) {
  const decision = can[action];
  if (decision.allowed || !decision.asked) return null;
  const { to, at } = decision.asked;
  return (
    <p className={text.quiet} data-part="asked">
      {m.ask_asked({ name: to.name, date: formatDateTime(at) })}
    </p>
  );
}

interface ButtonProps {
  id: string;
  action: RequestAction;
  label: string;
  first: Person;
  isInRow: boolean;
}

function AskButton({ id, action, label, first: { name }, isInRow }: ButtonProps) {
  const openDialog = useOpenDialog('ask');
  const online = useOnline();
  return (
    <Button
      variant="quiet"
      size={isInRow ? 'small' : 'normal'}
      className={isInRow ? styles.inRow : undefined}
      aria-label={LABEL[action]({ name, account: label })}
      disabledReason={online ? '' : m.app_offline()}
      onClick={() => openDialog(`${action}.${id}`)}
    >
      {m.ask_person({ name })}
    </Button>
  );
}

const LABEL = {
  reconnect: m.ask_label_reconnect,
  disconnect: m.ask_label_disconnect,
  remove: m.ask_label_remove,
} satisfies Record<RequestAction, (inputs: { name: string; account: string }) => string>;

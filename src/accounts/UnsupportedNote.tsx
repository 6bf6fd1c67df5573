import IconInfoCircle from '~icons/tabler/info-circle';
import { STATUSES } from '../api/contract/account.ts';
import type { UnsupportedAccount } from '../api/lenient-schemas.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { Badge } from '../ui/Badge.tsx';
import text from '../ui/styles/text.module.css';
import { statusWord } from './account-text.ts';

/** Says that this version does not support the account, what to do, and which status the API sent (F18). */
export function UnsupportedNote({ account: { status } }: { account: UnsupportedAccount }) {
  const knownStatus = STATUSES.find((each) => each === status);
  return (
    <>
      <Badge tone="neutral">
        <IconInfoCircle size={16} aria-hidden="true" />
        <span>{m.accounts_unsupported()}</span>
      </Badge>
      <p>{m.accounts_unsupported_do()}</p>
      <p className={text.quiet}>
        <bdi>
          {knownStatus
            ? m.accounts_unsupported_status({ status: statusWord(knownStatus) })
            : m.accounts_unsupported_status_unknown({ status: withoutBidi(status) })}
        </bdi>
      </p>
    </>
  );
}

import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { forgetAccount, REMOVE_KEY } from '../../api/accounts.ts';
import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { isKnownValue } from '../../navigation/known-values.ts';
import { listPath } from '../../navigation/list-path.ts';
import { DialogRoute, type DialogSubject } from '../../ui/dialog/DialogRoute.tsx';
import { type DialogAccount, useDialogAccount } from '../use-dialog-account.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

interface Subject extends DialogAccount {
  /** Called when the removal has failed but may have been carried out all the same. */
  onUnanswered: () => void;
}

/** The dialog that removes the account of the page, which the address opens as `?remove=account`. */
export function RemoveDialogRoute() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const removedId = useRef<string>(null);
  // The cache forgets the account only when the page unmounts, because a page on screen would load it again.
  useEffect(() => () => void (removedId.current && forgetAccount(queries, removedId.current)), [queries]);
  return (
    <DialogRoute name="remove" opensOnce isValue={(value) => isKnownValue('remove', value)} useSubject={useSubject}>
      {(subject, close) => (
        <RemoveDialog
          subject={subject}
          onUnanswered={subject.onUnanswered}
          onClose={close}
          onRemoved={() => {
            removedId.current = subject.account.id;
            navigate(listPath(), { replace: true });
          }}
        />
      )}
    </DialogRoute>
  );
}

/** The account of the page. If it disappears while its removal is under way, the dialog shows it until the reply has come. */
function useSubject(): DialogSubject<Subject> {
  const { id = '' } = useParams();
  const [isUnanswered, setUnanswered] = useState(false);
  const [shown, setShown] = useState<DialogAccount | null>(null);
  const isRemoving = useIsMutating({ mutationKey: REMOVE_KEY }) > 0;
  const name = shown && withoutBidi(accountName(shown.account));
  const loaded = useDialogAccount(id, m.accounts_remove(), whyNotOpened, {
    gone: isUnanswered && name !== null ? m.accounts_removed_unanswered({ account: name }) : undefined,
  });
  if (loaded.phase === 'ready' && loaded.subject.readAt !== shown?.readAt) setShown(loaded.subject);
  const subject = loaded.phase === 'ready' ? loaded.subject : isRemoving && shown;
  if (!subject) return loaded as Exclude<typeof loaded, { phase: 'ready' }>;
  return { phase: 'ready', subject: { ...subject, onUnanswered: () => setUnanswered(true) } };
}

function whyNotOpened(account: Account): string | null {
  const reason = refusal(account.can.remove);
  return reason === '' ? null : m.accounts_link_no_remove({ account: accountName(account), reason });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { accountQuery, invalidateEverything, removeMutation } from '../../api/accounts.ts';
import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import { ALWAYS_STALE } from '../../api/stale-times.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import fields from '../../ui/styles/field.module.css';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ACCOUNTS_HEADING_ID, actionButtonId } from '../element-ids.ts';
import { HandleAndKind } from '../HandleAndKind.tsx';
import type { DialogAccount } from '../use-dialog-account.ts';

interface Props {
  subject: DialogAccount;
  /** Called when the removal has failed but may have been carried out all the same. */
  onUnanswered: () => void;
  onClose: () => void;
  onRemoved: () => void;
}

/** Lists what a removal deletes for good, and asks for the account's name (MAY-REMOVE). */
export function RemoveDialog({ subject, onUnanswered, onClose, onRemoved }: Props) {
  const queries = useQueryClient();
  const [account, setAccount] = useState(subject.account);
  /**
   * After a removal without a reply the dialog checks whether the account is still there. This is when the account was last read
   * before that check; undefined until the check begins.
   */
  const [readAtBeforeCheck, setReadAtBeforeCheck] = useState<number>();
  const isOpen = useIsOpen();
  const [typedName, setTypedName] = useState('');
  const [key, setKey] = useState(newKey);
  const viewer = useViewer();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const name = accountName(account);
  const remove = useMutation({
    ...removeMutation(queries),
    onSuccess: () => {
      showToast({ tone: 'good', text: m.accounts_removed_done({ account: name }), isForNextPage: true });
      onRemoved();
    },
    onError: async (error) => {
      if (!isOpen.current)
        showToast({ tone: 'bad', text: `${name}: ${failedWriteSentence(error, account.network)}`, error });
      const problem = problemFrom(error);
      if (problem?.code === 'version-stale' && problem.account) {
        setAccount(problem.account);
        setKey(newKey());
        void invalidateEverything(queries);
      }
      if (problem?.code === 'invalid') field.current?.focus();
      if (mayHaveSucceeded(error)) {
        onUnanswered();
        const query = accountQuery(account.id);
        // A read that began before the removal cannot say what became of it.
        await queries.cancelQueries({ queryKey: query.queryKey });
        setReadAtBeforeCheck(queries.getQueryState(query.queryKey)?.dataUpdatedAt);
        await queries.fetchQuery({ ...query, staleTime: ALWAYS_STALE, retry: false }).catch(() => {});
      }
    },
  });
  const isWrongName = problemFrom(remove.error)?.code === 'invalid';
  const isUnanswered = mayHaveSucceeded(remove.error);
  const isStillThere = isUnanswered && readAtBeforeCheck !== undefined && subject.readAt !== readAtBeforeCheck;
  const failure = isStillThere
    ? m.accounts_remove_still_there({ account: name })
    : remove.error
      ? failedWriteSentence(remove.error, account.network)
      : '';
  return (
    <ConfirmDialog
      alert
      describedBy={`${id}-handle ${id}-lost ${id}-parts`}
      title={<bdi>{m.accounts_remove_title({ account: name })}</bdi>}
      phase={remove.isPending ? 'working' : 'ready'}
      confirm={{
        text: remove.isPending ? m.accounts_removing() : m.accounts_remove_confirm(),
        variant: 'danger',
        form: `${id}-form`,
      }}
      failure={isWrongName ? m.accounts_remove_mismatch() : failure}
      failureId={`${id}-failure`}
      error={remove.error}
      replyState={isUnanswered ? 'missing' : undefined}
      focusAfter={[actionButtonId('remove', account.id), ACCOUNTS_HEADING_ID, 'main']}
      onClose={onClose}
    >
      <HandleAndKind id={`${id}-handle`} account={account} />
      <p id={`${id}-lost`}>{m.accounts_remove_lost()}</p>
      <ul id={`${id}-parts`}>
        {deletedParts(account).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {!account.disconnection && <p>{m.accounts_remove_disconnect_instead()}</p>}
      <form
        id={`${id}-form`}
        onSubmit={(event) => {
          event.preventDefault();
          if (!remove.isPending) remove.mutate({ account, viewer: viewer.id, confirmName: typedName, key });
        }}
      >
        <label className={fields.field}>
          <span>{m.accounts_remove_type({ name: withoutBidi(account.confirmName) })}</span>
          <input
            ref={field}
            value={typedName}
            onChange={({ target }) => {
              setTypedName(target.value);
              setKey(newKey());
            }}
            aria-invalid={isWrongName || undefined}
            aria-describedby={isWrongName ? `${id}-failure` : undefined}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      </form>
    </ConfirmDialog>
  );
}

function deletedParts(account: Account): string[] {
  const { posts, disconnection } = account;
  const network = NETWORK_NAME[account.network];
  const kept = disconnection?.kept;
  const counts: [number, (inputs: { count: number; network: string }) => string][] = [
    [kept?.published ?? posts.published, m.accounts_remove_published],
    [posts.scheduled, m.accounts_remove_scheduled],
    [kept?.cancelled ?? 0, m.accounts_remove_cancelled],
    [account.cancelledByPerson, m.accounts_remove_cancelled_person],
    [posts.drafts, m.accounts_remove_drafts],
    [posts.missed, m.accounts_remove_missed],
  ];
  const counted = counts.flatMap(([count, sentence]) => (count > 0 ? [sentence({ count, network })] : []));
  return [...counted, m.accounts_remove_activity()];
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { LOSS_CAUSES, type LossCause } from '../api/contract/simulation.ts';
import { losableAccountsQuery, loseAccountNow } from '../api/simulation.ts';
import { accountName } from '../domain-text/account-name.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { FailureAlert } from '../ui/failure/FailureAlert.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './dock-controls.module.css';

/** The part of the review tools in which the network disconnects a chosen account. Its accounts are loaded once it is opened. */
export function DockLoss() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.group}>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {m.review_loss()}
      </Button>
      {isOpen && <LossForm />}
    </div>
  );
}

function LossForm() {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [cause, setCause] = useState<LossCause>('security');
  const { data, error } = useQuery({
    ...losableAccountsQuery(useDeferredValue(search)),
    placeholderData: (last) => last,
  });
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationKey: ['simulation'],
    mutationFn: (loss: { id: string; cause: LossCause }) => loseAccountNow(queries, loss),
  });
  if (!data) return error ? <p className={styles.problem}>{failedReadSentence(error)}</p> : null;
  const items = data.items.filter((each) => 'disconnection' in each && each.disconnection === null);
  const account = items.find(({ id }) => id === chosen) ?? items[0];
  const lose = (event: FormEvent) => {
    event.preventDefault();
    if (!account) return;
    const lost = m.review_loss_done({ account: accountName(account, items) });
    mutation.mutate({ id: account.id, cause }, { onSuccess: () => announce(lost) });
  };
  return (
    <form className={styles.group} onSubmit={lose}>
      <label>
        <span>{m.review_loss_search()}</span>
        <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      <SelectField
        label={m.review_loss_account()}
        value={account?.id ?? ''}
        options={items.map((each) => [each.id, accountName(each, items)])}
        onChange={setChosen}
      />
      <SelectField
        label={m.review_loss_cause()}
        value={cause}
        options={LOSS_CAUSES.map((each) => [each, CAUSE[each]()])}
        onChange={(value) => setCause(value as LossCause)}
      />
      <Button type="submit" isPending={mutation.isPending}>
        {m.review_loss_lose()}
      </Button>
      {items.length === 0 && <p>{m.review_loss_none()}</p>}
      {data.total > data.items.length && <p>{m.review_loss_more({ number: formatNumber(data.items.length) })}</p>}
      {mutation.error && <FailureAlert text={failedWriteSentence(mutation.error)} error={mutation.error} />}
    </form>
  );
}

const CAUSE = {
  security: m.review_loss_security,
  'deleted-on-network': m.review_loss_deleted,
} satisfies Record<LossCause, () => string>;

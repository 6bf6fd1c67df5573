import { Link } from 'react-router';
import type { Account, Disconnection } from '../../api/contract/account.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { postsPath } from '../../navigation/paths.ts';
import text from '../../ui/styles/text.module.css';
import styles from './AccountPosts.module.css';

/** How many posts of the account the social tool shows, by tab, and what a reconnect would bring back (EFFECT, KEEP). */
export function AccountPosts({ account }: { account: Account }) {
  const { id, disconnection } = account;
  const counts = { ...account.posts, cancelled: account.cancelledPosts };
  return (
    <section>
      <h2>{m.page_posts()}</h2>
      <ul className={styles.posts} data-part="account-posts">
        {TABS.map(([tab, label]) => (
          <li key={tab}>
            <Link to={postsPath(tab, id)}>{label({ count: counts[tab] })}</Link>
          </li>
        ))}
      </ul>
      {disconnection?.history === 'kept' && <KeptPosts account={account} disconnection={disconnection} />}
      {disconnection?.history === 'gone' && <p>{m.page_kept_gone()}</p>}
    </section>
  );
}

/** What a reconnect now would make of the kept posts (RESUME). If the account cannot be reconnected, which posts are kept. */
function KeptPosts({
  account,
  disconnection: { kept, reconnectable },
}: {
  account: Account;
  disconnection: Disconnection;
}) {
  const { network, attention, cancelledByPerson } = account;
  const { published, cancelled, ahead, drafts, missed } = kept;
  const counted: [number, (inputs: { count: number }) => string][] = [
    [published, m.page_kept_published],
    reconnectable ? [ahead, m.page_kept_ahead] : [cancelled, m.page_kept_cancelled],
    [drafts, m.page_kept_drafts],
    reconnectable ? [attention.missedAfterReconnect, m.page_kept_missed_then] : [missed, m.page_kept_missed],
  ];
  const items = counted.flatMap(([count, item]) => (count > 0 ? [item({ count })] : []));
  const intro = reconnectable ? m.page_kept() : m.page_kept_deleted({ network: NETWORK_NAME[network] });
  return (
    <>
      {items.length === 0 ? (
        <p className={text.quiet}>{m.page_kept_nothing()}</p>
      ) : (
        <>
          <p>{intro}</p>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {cancelledByPerson > 0 && <p>{m.accounts_impact_cancelled({ count: cancelledByPerson })}</p>}
    </>
  );
}

const TABS = [
  ['published', m.page_posts_published],
  ['scheduled', m.page_posts_scheduled],
  ['drafts', m.page_posts_drafts],
  ['missed', m.page_posts_missed],
  ['cancelled', m.page_posts_cancelled],
] as const;

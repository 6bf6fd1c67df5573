import { Link } from 'react-router';
import type { Account, KeptCounts } from '../../api/contract/account.ts';
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
      <h3>{m.page_posts()}</h3>
      <ul className={styles.posts} data-part="account-posts">
        {TABS.map(([tab, label]) => (
          <li key={tab}>
            <Link to={postsPath(tab, id)}>{label({ count: counts[tab] })}</Link>
          </li>
        ))}
      </ul>
      {disconnection?.history === 'kept' && (
        <KeptPosts kept={disconnection.kept} cancelledByPerson={account.cancelledByPerson} />
      )}
      {disconnection?.history === 'gone' && <p>{m.page_kept_gone()}</p>}
    </section>
  );
}

function KeptPosts({ kept, cancelledByPerson }: { kept: KeptCounts; cancelledByPerson: number }) {
  const { published, cancelled, ahead, drafts, missed } = kept;
  const counted: [number, string][] = [
    [published, m.page_kept_published({ count: published })],
    [
      cancelled,
      ahead > 0
        ? m.page_kept_cancelled_ahead({ count: cancelled, ahead })
        : m.page_kept_cancelled({ count: cancelled }),
    ],
    [drafts, m.page_kept_drafts({ count: drafts })],
    [missed, m.page_kept_missed({ count: missed })],
    [cancelledByPerson, m.page_kept_cancelled_person({ count: cancelledByPerson })],
  ];
  const items = counted.flatMap(([count, item]) => (count > 0 ? [item] : []));
  if (items.length === 0) return <p className={text.quiet}>{m.page_kept_nothing()}</p>;
  return (
    <>
      <p>{m.page_kept()}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
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

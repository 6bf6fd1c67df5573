import { Link } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import { m } from '../../i18n/messages.ts';
import { postsPath } from '../../navigation/paths.ts';
import { KeptPosts } from '../KeptPosts.tsx';
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

const TABS = [
  ['published', m.page_posts_published],
  ['scheduled', m.page_posts_scheduled],
  ['drafts', m.page_posts_drafts],
  ['missed', m.page_posts_missed],
  ['cancelled', m.page_posts_cancelled],
] as const;

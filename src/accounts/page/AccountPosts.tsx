import { Link } from 'react-router';
import type { Account, Disconnection } from '../../api/contract/account.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { postsPath } from '../../navigation/paths.ts';
import { KeptPosts } from '../KeptPosts.tsx';
import { Emphasis } from '../row/Emphasis.tsx';
import styles from './AccountPosts.module.css';

/**
 * What a reconnect now would bring back (EFFECT, KEEP), in numbers, and how many posts of the account the social tool shows, by tab.
 * While the account is disconnected, tabs without a post are left out.
 */
export function AccountPosts({ account }: { account: Account }) {
  const { id, disconnection } = account;
  const counts = { ...account.posts, cancelled: account.cancelledPosts };
  const tabs = TABS.filter(([tab]) => !disconnection || counts[tab] > 0);
  return (
    <section>
      {disconnection?.history === 'kept' && <ComesBack account={account} disconnection={disconnection} />}
      {disconnection?.history === 'gone' && <p>{m.page_kept_gone()}</p>}
      {!disconnection && <h2>{m.page_posts()}</h2>}
      {tabs.length > 0 && (
        <ul className={styles.posts} data-part="account-posts">
          {tabs.map(([tab, label]) => (
            <li key={tab}>
              <Link to={postsPath(tab, id)}>{label({ count: counts[tab] })}</Link>
            </li>
          ))}
        </ul>
      )}
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

/** The numbers of posts that a reconnect now would bring back; for an account that cannot be reconnected, what is kept. */
function ComesBack({ account, disconnection }: { account: Account; disconnection: Disconnection }) {
  const { kept, reconnectable } = disconnection;
  const missed = account.attention.missedAfterReconnect;
  const figures = (
    [
      [kept.published, m.page_posts_published],
      [kept.ahead, m.page_back_ahead],
      [missed, m.page_back_missed],
      [kept.drafts, m.page_posts_drafts],
    ] as const
  ).filter(([count]) => count > 0);
  if (!reconnectable || figures.length === 0) {
    return (
      <>
        <h2>{m.page_posts()}</h2>
        <KeptPosts account={account} disconnection={disconnection} />
      </>
    );
  }
  const { cancelledByPerson } = account;
  return (
    <>
      <h2>{m.page_back()}</h2>
      <ul className={styles.figures} data-part="comes-back">
        {figures.map(([count, label]) => (
          <li key={label({ count })}>
            <Emphasis text={label({ count })} strong={formatNumber(count)} />
          </li>
        ))}
      </ul>
      {cancelledByPerson > 0 && <p>{m.accounts_impact_cancelled({ count: cancelledByPerson })}</p>}
    </>
  );
}

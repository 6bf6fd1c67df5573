import { Link } from 'react-router';
import type { Session } from '../api/contract/session.ts';
import { m } from '../i18n/messages.ts';
import { NOTIFICATIONS_PATH } from '../navigation/paths.ts';
import { focusFirst } from '../ui/focus.ts';
import { NoticeList } from './NoticeList.tsx';
import styles from './NoticesPanel.module.css';

interface Props {
  /** Undefined while it is loading, and if nobody is signed in. */
  session: Session | undefined;
  onClose: () => void;
}

/** The bell's panel: the viewer's notices, and a link to the page that says who gets a notice and when. */
export function NoticesPanel({ session, onClose }: Props) {
  if (!session) return <p>{m.notices_signed_out()}</p>;
  const leave = () => {
    onClose();
    // Closing the panel has moved the focus to the bell, but the focus belongs on the page that opens.
    focusFirst('main');
  };
  return (
    <>
      <NoticeList now={session.serverTime} onOpenAccount={leave} />
      {session.can.viewSocial.allowed && (
        <p className={styles.rulesLink}>
          <Link to={NOTIFICATIONS_PATH} onClick={leave}>
            {m.notices_rules()}
          </Link>
        </p>
      )}
    </>
  );
}

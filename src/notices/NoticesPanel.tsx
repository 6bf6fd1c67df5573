import { Link } from 'react-router';
import type { Session } from '../api/contract/session.ts';
import { m } from '../i18n/messages.ts';
import { NOTIFICATIONS_PATH } from '../navigation/paths.ts';
import { focusFirst } from '../ui/focus.ts';
import { NoticeList } from './NoticeList.tsx';
import styles from './NoticesPanel.module.css';

interface Props {
  /** Undefined while signed out, or not yet known. */
  session: Session | undefined;
  onClose: () => void;
}

/** The bell's panel: the viewer's notices, and a link to the page that says who gets a notice and when. */
export function NoticesPanel({ session, onClose }: Props) {
  if (!session) return <p>{m.notices_signed_out()}</p>;
  const leave = () => {
    onClose();
    // Closing the panel returned the focus to the bell, but it belongs on the page that opens.
    focusFirst('main');
  };
  return (
    <>
      <NoticeList onFollow={leave} isCompact />
      {session.can.viewSocial.allowed && (
        <p className={styles.more}>
          <Link to={NOTIFICATIONS_PATH} onClick={leave}>
            {m.notices_rules()}
          </Link>
        </p>
      )}
    </>
  );
}

import { Link } from 'react-router';
import type { Session } from '../api/contract/session.ts';
import { m } from '../i18n/messages.ts';
import { NOTIFICATIONS_PATH } from '../navigation/paths.ts';
import { focusFirst } from '../ui/focus.ts';
import { NoticeList } from './NoticeList.tsx';
import styles from './NoticesPanel.module.css';

interface Props {
  /** Undefined while nobody is known to be signed in. */
  session: Session | undefined;
  onClose: () => void;
}

/** What the bell opens: the viewer's notices, and the way to who gets one and when. */
export function NoticesPanel({ session, onClose }: Props) {
  if (!session) return <p>{m.notices_signed_out()}</p>;
  const leave = () => {
    onClose();
    // The bell has got the focus back, but the viewer is on the way to a page.
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

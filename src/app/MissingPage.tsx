import { Link } from 'react-router';
import IconMapOff from '~icons/tabler/map-off';
import { m } from '../i18n/messages.ts';
import { listPath } from '../navigation/list-path.ts';
import { buttonClass } from '../ui/button/Button.tsx';
import { EmptyPage } from '../ui/EmptyState.tsx';

export function MissingPage() {
  return (
    <EmptyPage
      icon={<IconMapOff size={32} />}
      title={m.app_missing_title()}
      action={
        <Link className={buttonClass('primary')} to={listPath()}>
          {m.app_to_accounts()}
        </Link>
      }
    >
      {m.app_missing_text()}
    </EmptyPage>
  );
}

import { Link } from 'react-router';
import IconMapOff from '~icons/tabler/map-off';
import { m } from '../i18n/messages.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What an address that leads nowhere shows. */
export function MissingPage() {
  return (
    <main id="main" tabIndex={-1} className="page">
      <EmptyState
        heading="h1"
        icon={<IconMapOff size={32} />}
        title={m.app_missing_title()}
        action={
          <Link className="button button-primary" to={ACCOUNTS_PATH}>
            {m.app_to_accounts()}
          </Link>
        }
      >
        {m.app_missing_text()}
      </EmptyState>
    </main>
  );
}

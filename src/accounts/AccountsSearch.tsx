import { m } from '../i18n/paraglide/messages.js';
import { SearchField } from '../ui/SearchField.tsx';

interface Props {
  search: string;
  onChange: (search: string) => void;
}

/** The search field of the Accounts tab. */
export function AccountsSearch(props: Props) {
  return <SearchField label={m.accounts_search()} hint={m.accounts_search_hint()} {...props} />;
}

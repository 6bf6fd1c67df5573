import { m } from '../../i18n/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';

interface Props {
  search: string;
  onChange: (search: string) => void;
}

/** The search field of the Accounts tab. */
export function AccountsSearch(props: Props) {
  return <SearchField label={m.accounts_search()} hint={m.accounts_search_hint()} {...props} />;
}

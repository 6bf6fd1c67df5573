import IconChevronLeft from '~icons/tabler/chevron-left';
import IconChevronRight from '~icons/tabler/chevron-right';
import { m } from '../i18n/messages.ts';
import { IconButton } from './button/IconButton.tsx';
import styles from './Pagination.module.css';

interface Props {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Leads through the pages of a list. */
export function Pagination({ page, pages, onPage }: Props) {
  return (
    <nav className={styles.pages} aria-label={m.accounts_pages()}>
      <Step label={m.accounts_previous()} isEnd={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </Step>
      <span aria-current="page">{m.accounts_page({ page, pages })}</span>
      <Step label={m.accounts_next()} isEnd={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={18} aria-hidden="true" />
      </Step>
    </nav>
  );
}

interface StepProps {
  label: string;
  isEnd: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Step({ label, isEnd, onClick, children }: StepProps) {
  return (
    <IconButton aria-label={label} aria-disabled={isEnd || undefined} onClick={isEnd ? undefined : onClick}>
      {children}
    </IconButton>
  );
}

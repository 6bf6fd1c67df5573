import type { ComponentProps } from 'react';
import IconChevronLeft from '~icons/tabler/chevron-left';
import IconChevronRight from '~icons/tabler/chevron-right';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { IconButton } from './button/IconButton.tsx';
import styles from './Pagination.module.css';

interface Props {
  /** What the pages are of, where a page of the app has more than one such list. */
  label?: string;
  page: number;
  pageCount: number;
  onPage: (page: number) => void;
}

/** The buttons for the previous and the next page of a list. */
export function Pagination({ label, page, pageCount, onPage }: Props) {
  return (
    <nav className={styles.pages} aria-label={label ? m.ui_pages_of({ list: label }) : m.ui_pages()}>
      <PageButton aria-label={m.ui_previous()} isDisabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </PageButton>
      <span aria-current="page">{m.ui_page({ page: formatNumber(page), pages: formatNumber(pageCount) })}</span>
      <PageButton aria-label={m.ui_next()} isDisabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={18} aria-hidden="true" />
      </PageButton>
    </nav>
  );
}

function PageButton({ isDisabled, onClick, ...props }: ComponentProps<typeof IconButton> & { isDisabled: boolean }) {
  return <IconButton {...props} aria-disabled={isDisabled || undefined} onClick={isDisabled ? undefined : onClick} />;
}

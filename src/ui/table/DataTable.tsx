import type { ComponentProps, ReactNode } from 'react';
import IconArrowDown from '~icons/tabler/arrow-down';
import { classes } from '../styles/classes.ts';
import text from '../styles/text.module.css';
import { useMedia } from '../styles/use-media.ts';
import styles from './DataTable.module.css';

/** A column. `isTitleHidden`: only screen readers get its title. */
export interface Column {
  title: string;
  width?: `${number}%` | `${number}px` | `clamp(${string})` | undefined;
  isTitleHidden?: boolean;
  /** Sorts the rows by this column; absent if that is not possible. */
  onSort?: () => void;
  /** How the rows are sorted by this column, as in `aria-sort`; undefined if they are sorted by another column. */
  sorted?: 'ascending' | 'descending' | 'other' | undefined;
}

interface Props {
  columns: readonly Column[];
  /** The accessible name. */
  caption?: string;
  /** The number of rows on all pages. */
  total?: number;
  /** Whether the rows are still those of the previous query. */
  isBusy?: boolean;
  className?: string;
  /** Whether the children are groups of rows, each a `RowGroup`. */
  isGrouped?: boolean;
  children: ReactNode;
}

/** A table. In `--up-to-tablet`, up to 980 px, each row is a card, whose `display` would remove the semantics of a table: hence the roles. */
export function DataTable({ columns, caption, total, isBusy, className, isGrouped, children }: Props) {
  // While rows are cards, the head is only read out, so nothing in it may take the focus.
  const hasCards = useMedia('(max-width: 980px)');
  return (
    <table
      role="table"
      className={classes(styles.table, className)}
      aria-busy={isBusy}
      aria-rowcount={total === undefined ? undefined : total + 1}
    >
      {caption !== undefined && <caption className={text.visuallyHidden}>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={total === undefined ? undefined : 1}>
          {columns.map(({ title, width, isTitleHidden, onSort, sorted }) => (
            <th key={title} role="columnheader" scope="col" style={{ inlineSize: width }} aria-sort={sorted}>
              {onSort && !hasCards ? (
                <button type="button" className={styles.sort} onClick={onSort}>
                  <span>{title}</span>
                  <IconArrowDown size={12} aria-hidden="true" />
                </button>
              ) : (
                <span className={isTitleHidden ? text.visuallyHidden : undefined}>{title}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {isGrouped ? children : <RowGroup>{children}</RowGroup>}
    </table>
  );
}

/** Rows that belong together. */
export const RowGroup = (props: ComponentProps<'tbody'>) => <tbody role="rowgroup" {...props} />;

interface RowProps extends ComponentProps<'tr'> {
  /** The place of the row among those of all pages, counted from 1; absent in a table without `total`. */
  position?: number;
}

export const Row = ({ className, position, ...props }: RowProps) => (
  <tr
    role="row"
    // The first row is that of the column headers.
    aria-rowindex={position === undefined ? undefined : position + 1}
    {...props}
    className={classes(styles.row, className)}
  />
);

/** The cell that names its row. If it also holds controls, `aria-labelledby` has the ids of the texts that are the name. */
export const RowHeader = (props: ComponentProps<'th'> & { 'data-cell'?: string }) => (
  <th role="rowheader" scope="row" {...props} />
);

/** A row with one sentence. @param columns how many columns the sentence spans */
export const NoteRow = ({ columns, children, ...props }: ComponentProps<'tr'> & { columns: number }) => (
  <Row {...props}>
    <Cell colSpan={columns}>
      <p className={text.quiet}>{children}</p>
    </Cell>
  </Row>
);

interface CellProps extends ComponentProps<'td'> {
  'data-cell'?: string;
  /** The label of the cell in a card; absent for no label. */
  column?: string;
}

export const Cell = ({ column, ...props }: CellProps) => <td role="cell" data-column={column} {...props} />;

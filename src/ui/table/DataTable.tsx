import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../styles/classes.ts';
import text from '../styles/text.module.css';
import styles from './DataTable.module.css';

interface Props {
  columns: readonly { title: string; width?: `${number}%` }[];
  /** The accessible name. */
  caption?: string;
  /** The number of rows on all pages. */
  total?: number;
  /** Whether the rows are still those of the previous query. */
  isBusy?: boolean;
  className?: string;
  children: ReactNode;
}

/** A table. In `--up-to-tablet` each row is a card, whose `display` would remove the semantics of a table: hence the roles. */
export function DataTable({ columns, caption, total, isBusy, className, children }: Props) {
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
          {columns.map(({ title, width }) => (
            <th key={title} role="columnheader" scope="col" style={{ inlineSize: width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

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
export const RowHeader = (props: ComponentProps<'th'>) => <th role="rowheader" scope="row" {...props} />;

/** A row with one sentence. @param columns how many columns the sentence spans */
export const NoteRow = ({ columns, children }: { columns: number; children: ReactNode }) => (
  <Row>
    <Cell colSpan={columns}>
      <p className={text.quiet}>{children}</p>
    </Cell>
  </Row>
);

interface CellProps extends ComponentProps<'td'> {
  /** The label of the cell in a card; absent for no label. */
  column?: string;
}

export const Cell = ({ column, ...props }: CellProps) => <td role="cell" data-column={column} {...props} />;

import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../styles/classes.ts';
import text from '../styles/text.module.css';
import styles from './DataTable.module.css';

interface Props {
  /** The heads of the columns, each with its share of the width where it has one of its own. */
  columns: readonly { title: string; width?: `${number}%` }[];
  /** Names the table for those who hear it. */
  caption?: string;
  /** How many rows there are on all its pages. */
  total?: number;
  /** The rows are still those of another query. */
  isBusy?: boolean;
  className?: string;
  /** The rows, each a `Row`. */
  children: ReactNode;
}

/** A table that is drawn as cards on a phone, which takes a table's meaning away: hence the roles. */
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
        <tr role="row">
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

/** One row, which a phone draws as a card. */
export const Row = ({ className, ...props }: ComponentProps<'tr'>) => (
  <tr role="row" {...props} className={classes(styles.row, className)} />
);

/** The cell that names its row. */
export const RowHeader = (props: ComponentProps<'th'>) => <th role="rowheader" scope="row" {...props} />;

interface CellProps extends ComponentProps<'td'> {
  /** What a card calls it; absent where it needs no name. */
  column?: string;
}

/** A cell beside the one that names the row. */
export const Cell = ({ column, ...props }: CellProps) => <td role="cell" data-column={column} {...props} />;

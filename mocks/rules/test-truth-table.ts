import type { Code } from '../../src/api/contract/code.ts';
import type { Decision } from './decision.ts';

type Cell = string | number | boolean | null | Decision<Code>;

/**
 * Prints a table with aligned columns and returns its text, which a test compares with the expected table. A decision is shown
 * as yes or as the reason for the refusal, null as –. The text starts and ends with a line break, as the expected table does.
 */
export function truthTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows.map((row) => row.map(shown))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = lines.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  const table = `\n${aligned.map((line) => `${line.trimEnd()}\n`).join('')}`;
  console.info(table);
  return table;
}

function shown(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'object') return cell.allowed ? 'yes' : cell.reason;
  return String(cell);
}

import { abort, type Database, type IdbTransaction, type Mode } from './database.ts';

/** Runs the transactions of one page. */
export interface PageTransactions {
  /** Runs `work` in a transaction over the whole database. */
  run: <M extends Mode, R>(
    database: Database,
    mode: M,
    work: (idbTransaction: IdbTransaction<M>) => Promise<R>,
    options?: IDBTransactionOptions,
  ) => Promise<R>;
  /** Stops listening to the page. */
  stop: () => void;
}

/**
 * The transactions of a page. A browser may keep a page that a person leaves, to show it again on Back (back/forward cache).
 * WebKit then also keeps the page's open transactions, and no other page can write until they end. So they are undone when the
 * page is kept, and run again when it returns (F31).
 * @param page the window; absent outside a browser
 */
export function pageTransactions(page?: EventTarget): PageTransactions {
  const open = new Set<IdbTransaction<Mode>>();
  const undone = new WeakSet<IdbTransaction<Mode>>();
  const onPageHide = (event: Event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    for (const each of open) if (abort(each)) undone.add(each);
  };
  page?.addEventListener('pagehide', onPageHide);
  return {
    async run(database, mode, work, options) {
      for (;;) {
        const idbTransaction = database.transaction(['head', 'rows'], mode, options);
        open.add(idbTransaction);
        idbTransaction.done.catch(() => {}).finally(() => open.delete(idbTransaction));
        try {
          return await work(idbTransaction);
        } catch (error) {
          if (!undone.has(idbTransaction)) throw error;
        }
      }
    },
    stop: () => page?.removeEventListener('pagehide', onPageHide),
  };
}

import { useState } from 'react';
import * as v from 'valibot';
import type { Account } from '../../api/contract/account.ts';
import { keepInTab, readFromTab } from '../../browser/storage.ts';
import { rowLinkId } from '../element-ids.ts';

/** If more accounts than this on a page have nothing to do, they are folded. */
const MAX_UNFOLDED = 25;

const KEY = 'accounts-unfolded';

/**
 * Which accounts with nothing to do are folded into one row. That is decided when a list is first shown, so that no row disappears
 * while a person reads the list: afterwards an account leaves the fold once there is something to do, and none joins it. An account
 * whose row has the focus is not folded.
 * @param quiet the accounts of the page whose rows need not be shown
 * @param listVersion a new object whenever another list, or another order of this list, is shown
 * @param canFold whether anything may be folded
 */
export function useFold(quiet: readonly Account[], listVersion: object, canFold: boolean) {
  const [isOpen, setOpen] = useState(() => readFromTab(KEY, v.boolean()) ?? false);
  const [kept, setKept] = useState<{ listVersion?: object; ids: string[] }>({ ids: [] });
  const foldable = quiet.map(({ id }) => id).filter((id) => !hasFocus(id));
  const isNew = kept.listVersion !== listVersion;
  const candidates = isNew && canFold && quiet.length > MAX_UNFOLDED ? foldable : [];
  // While the rows are shown, each stays in its place.
  const ids = isNew ? candidates : kept.ids.filter((id) => isOpen || foldable.includes(id));
  if (isNew || ids.length < kept.ids.length) setKept({ listVersion, ids });
  return {
    ids,
    isOpen,
    /** Shows or folds the rows; this tab keeps the choice. */
    toggle: (open: boolean) => {
      keepInTab(KEY, open);
      setOpen(open);
    },
  };
}

const hasFocus = (id: string): boolean =>
  document.getElementById(rowLinkId(id))?.closest('tr')?.contains(document.activeElement) === true;

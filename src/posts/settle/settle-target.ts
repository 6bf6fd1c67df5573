import { create } from 'zustand';
import { useOpenDialog } from '../../ui/dialog/use-dialog-param.ts';
import type { SettleTarget } from './settling.ts';

/** What the dialog is about. The address only says that it is open: posts can be too many for one. */
export const useSettleTarget = create<{ target: SettleTarget | null }>(() => ({ target: null }));

/** Opens the dialog about missed posts. */
export function useOpenSettle(): (target: SettleTarget) => void {
  const openDialog = useOpenDialog('settle');
  return (target) => {
    useSettleTarget.setState({ target });
    openDialog(target.kind);
  };
}

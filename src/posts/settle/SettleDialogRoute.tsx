import { useEffect } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogRoute, type DialogSubject } from '../../ui/dialog/DialogRoute.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { type SettleTarget, useSettleTarget } from './settle-target.ts';

/** The dialog that settles missed posts, which the address opens as `?settle=draft`, for example. */
export function SettleDialogRoute() {
  useEffect(() => () => useSettleTarget.setState({ target: null }), []);
  return (
    <DialogRoute name="settle" opensOnce useSubject={useSubject}>
      {(target, close) => <SettleDialog target={target} onClose={close} />}
    </DialogRoute>
  );
}

/** A reload keeps the address but not the chosen posts: then a message says so. */
function useSubject(): DialogSubject<SettleTarget> {
  const { target } = useSettleTarget();
  return target ? { phase: 'ready', subject: target } : { phase: 'refused', message: m.social_settle_no_posts() };
}

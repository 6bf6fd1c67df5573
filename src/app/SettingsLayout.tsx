import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useSession } from '../session/use-session.ts';
import { useDialogParam } from '../ui/dialog/use-dialog-param.ts';
import { later } from './later.ts';
import { SettingsFrame } from './SettingsFrame.tsx';

const AskLink = later((pages) => pages.RequestDialogRoute);

/** The settings pages, inside their frame, with the dialog to ask somebody, which the address opens. */
export function SettingsLayout() {
  const session = useSession();
  const asking = useDialogParam('ask');
  return (
    <SettingsFrame>
      <Outlet context={session} />
      {asking.value !== null && (
        <Suspense>
          <AskLink key={asking.value} value={asking.value} onClose={asking.close} />
        </Suspense>
      )}
    </SettingsFrame>
  );
}

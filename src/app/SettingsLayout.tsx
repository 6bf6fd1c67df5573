import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useDialogParam } from '../ui/use-dialog-param.ts';
import { later } from './later.ts';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useViewer } from './viewer.ts';

const AskLink = later((pages) => pages.AskLink);

/** The settings pages, inside their frame, with the dialog to ask somebody, which the address opens. */
export function SettingsLayout() {
  const session = useViewer();
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

import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { useDialogParam } from '../ui/use-dialog-param.ts';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useViewer } from './viewer.ts';

const AskLink = lazy(async () => ({ default: (await import('./later-pages.ts')).AskLink }));

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

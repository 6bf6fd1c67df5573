import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { m } from '../i18n/messages.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
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
      <Suspense fallback={<Skeleton rows={6} stillLoading={m.app_still_loading()} />}>
        <Outlet context={session} />
      </Suspense>
      {asking.value !== null && (
        <Suspense>
          <AskLink key={asking.value} value={asking.value} onClose={asking.close} />
        </Suspense>
      )}
    </SettingsFrame>
  );
}

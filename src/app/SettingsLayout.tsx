import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { m } from '../i18n/paraglide/messages.js';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useViewer } from './viewer.ts';

/** The settings pages, inside their frame. */
export function SettingsLayout() {
  const session = useViewer();
  return (
    <SettingsFrame>
      <Suspense fallback={<Skeleton rows={6} stillLoading={m.app_still_loading()} />}>
        <Outlet context={session} />
      </Suspense>
    </SettingsFrame>
  );
}

import { useLocation } from 'react-router';
import { m } from '../i18n/messages.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

/** The page to come, in its own outline, until it is known who looks. */
export function Loading() {
  const { pathname } = useLocation();
  const skeleton = <Skeleton rows={6} stillLoading={m.app_still_loading()} />;
  if (pathname.startsWith('/settings') || pathname === '/') return <SettingsFrame>{skeleton}</SettingsFrame>;
  return (
    <main id="main" tabIndex={-1} className="page" aria-busy="true">
      {skeleton}
    </main>
  );
}

import { Outlet } from 'react-router';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useViewer } from './viewer.ts';

/** The settings pages, inside their frame. */
export function SettingsLayout() {
  const session = useViewer();
  return (
    <SettingsFrame>
      <Outlet context={session} />
    </SettingsFrame>
  );
}

import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { Button } from './button/Button.tsx';

/** Says in the place of a part of the app that it could not be fetched, and offers a reload (F33). */
export function PartFailed() {
  return (
    <Alert tone="bad" urgent>
      <p>{m.ui_part_failed()}</p>
      <Button onClick={() => location.reload()}>{m.ui_reload()}</Button>
    </Alert>
  );
}

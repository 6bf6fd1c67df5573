import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { ButtonRow } from '../../ui/button/ButtonRow.tsx';
import { OtherViewerAlert } from '../../ui/viewer/OtherViewerAlert.tsx';
import { useScreenHold } from '../../ui/viewer/screen-hold.ts';
import type { PersonChange } from '../../ui/viewer/viewing.ts';
import type { Queue } from './queue.ts';
import { endQueue } from './watch-queue.ts';

/** Says that somebody else is signed in, so that the queue goes no further; closing this ends the queue (F26). */
export function OtherPersonAlert({ change, queue }: { change: PersonChange; queue: Queue }) {
  useScreenHold();
  return (
    <OtherViewerAlert change={change} isOutcomeShown={Object.keys(queue.outcomes).length > 0}>
      <ButtonRow>
        <Button onClick={endQueue}>{m.ui_close()}</Button>
      </ButtonRow>
    </OtherViewerAlert>
  );
}

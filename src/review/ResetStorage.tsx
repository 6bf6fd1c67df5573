import { type ComponentProps, useState } from 'react';
import { problemFrom } from '../api/api-error.ts';
import { eraseStorage } from '../api/simulation.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import type { RemedyComponent } from '../ui/failure/Remedy.tsx';

/** The button that deletes everything that the simulation has stored in this browser, and starts again. */
export function ResetStorage({ size }: Pick<ComponentProps<typeof Button>, 'size'>) {
  const [isErasing, setErasing] = useState(false);
  const erase = () => {
    setErasing(true);
    void eraseStorage().then(() => location.reload());
  };
  return (
    <Button size={size} title={m.review_erase_hint()} isPending={isErasing} onClick={erase}>
      {m.review_reset()}
    </Button>
  );
}

/** The button Reset, if an action failed because the browser has no room left to store a change (F45). */
export const StorageRemedy: RemedyComponent = ({ errors }) =>
  errors.some((error) => problemFrom(error)?.code === 'storage-full') && <ResetStorage />;

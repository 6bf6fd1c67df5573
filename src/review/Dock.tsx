import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import IconAdjustmentsHorizontal from '~icons/tabler/adjustments-horizontal';
import IconChevronDown from '~icons/tabler/chevron-down';
import IconChevronUp from '~icons/tabler/chevron-up';
import { m } from '../i18n/messages.ts';
import { useModals } from '../ui/dialog/modals.ts';
import { loadPart, partOf } from '../ui/load-part.ts';
import styles from './Dock.module.css';
import { toggleDock, useDock } from './dock-state.ts';

// A build for a real API leaves the controls out.
const DockControls = import.meta.env.SIMULATED
  ? loadPart(
      partOf(() => import('./DockControls.tsx')),
      (part) => part.DockControls,
    )
  : () => null;
const ID = 'dock-controls';

/** The review tools at the foot of the page. */
export function Dock() {
  const { isOpen } = useDock();
  // Once opened, the controls stay mounted: they keep what was chosen and listed while they are hidden.
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return createPortal(
    <aside className={styles.dock} aria-label={m.review_dock()} data-open={isOpen}>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={ID} onClick={toggleDock}>
        <IconAdjustmentsHorizontal size={18} aria-hidden="true" />
        <span>{m.review_toggle()}</span>
        <Chevron size={18} aria-hidden="true" />
      </button>
      <div id={ID} className={styles.body} hidden={!isOpen}>
        {wasOpened && <DockControls />}
      </div>
    </aside>,
    useTopmostElement(),
  );
}

/** An element that moves into the topmost open dialog, else into the page: everything outside a modal dialog is inert. */
function useTopmostElement(): HTMLElement {
  const [element] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    const move = () => (useModals.getState().open.at(-1) ?? document.body).append(element);
    move();
    const stop = useModals.subscribe(move);
    return () => {
      stop();
      element.remove();
    };
  }, [element]);
  return element;
}

import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import IconLink from '~icons/tabler/link';
import IconMap2 from '~icons/tabler/map-2';
import type { SimulationState } from '../api/contract/simulation.ts';
import { m } from '../i18n/messages.ts';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { useTheme } from '../ui/styles/theme.ts';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './dock-controls.module.css';
import { linkHere } from './link-here.ts';

export function DockLinks({ simulation, person }: { simulation: SimulationState; person: string | null }) {
  const [copied, setCopied] = useState<{ state: string; link: string; message: string } | null>(null);
  // The link depends on address and theme: both hooks render again on a change.
  useLocation();
  useTheme();
  const linkAt = (now: string) => linkHere(location.href, { ...simulation, now }, person);
  // The copied link disappears when the state changes; the time of a running clock does not count.
  const state = `${linkAt(simulation.running ? '' : simulation.now)} ${simulation.changed}`;
  const copy = async () => {
    const link = linkAt(simulation.now);
    const isCopied = await copyText(link);
    const isStep = new URL(link).searchParams.has('step');
    const whatItShows = simulation.changed ? m.review_link_changed() : m.review_link_shows();
    const message = [
      isCopied ? m.review_link_copied() : m.review_link_by_hand(),
      isStep ? m.review_link_step() : whatItShows,
    ].join(' ');
    setCopied({ state, link, message });
    announce(message);
  };
  return (
    <>
      <div className={styles.group}>
        <Button onClick={() => void copy()}>
          <IconLink size={16} aria-hidden="true" />
          <span>{m.review_link_copy()}</span>
        </Button>
        <Link className={buttonClass('secondary')} to="/review">
          <IconMap2 size={16} aria-hidden="true" />
          <span>{m.review_map()}</span>
        </Link>
      </div>
      {copied?.state === state && (
        <div className={styles.link}>
          <p>{copied.message}</p>
          <input
            type="url"
            aria-label={m.review_link()}
            readOnly
            value={copied.link}
            onFocus={({ target }) => target.select()}
          />
        </div>
      )}
    </>
  );
}

/** Copies a text. @returns whether the browser allowed it */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import IconLink from '~icons/tabler/link';
import IconMap2 from '~icons/tabler/map-2';
import type { SimulationState } from '../api/contract/simulation.ts';
import { readSimulation } from '../api/simulation.ts';
import { m } from '../i18n/messages.ts';
import { Button, buttonClass } from '../ui/button/Button.tsx';
import { useTheme } from '../ui/styles/theme.ts';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './dock-controls.module.css';
import { linkHere } from './link-here.ts';
import { useLook } from './look/look-state.ts';

export function DockLinks({ simulation, person }: { simulation: SimulationState; person: string | null }) {
  const queries = useQueryClient();
  const [copied, setCopied] = useState<{ fingerprint: string; link: string; message: string } | null>(null);
  const [isCopying, setCopying] = useState(false);
  // The link depends on address, theme and look: these hooks render again on a change.
  useLocation();
  useTheme();
  useLook();
  const linkTo = (state: SimulationState) => linkHere(location.href, state, person);
  // The copied link disappears when the fingerprint changes. The time of a running clock does not count.
  const fingerprintOf = (state: SimulationState) =>
    `${linkTo({ ...state, now: state.running ? '' : state.now })} ${state.changed}`;
  const copy = async () => {
    setCopying(true);
    // Another tab may have changed the simulation since it was read for the screen.
    const reading = readSimulation(queries).catch(() => null);
    const isCopied = await copyText(reading.then((read) => linkTo(read ?? simulation)));
    const read = await reading;
    const linked = read ?? simulation;
    const link = linkTo(linked);
    const isStep = new URL(link).searchParams.has('step');
    const whatItShows = linked.changed ? m.review_link_changed() : m.review_link_shows();
    const message = [
      isCopied ? m.review_link_copied() : m.review_link_by_hand(),
      isStep ? m.review_link_step() : whatItShows,
      ...(read ? [] : [m.review_link_not_read()]),
    ].join(' ');
    setCopying(false);
    setCopied({ fingerprint: fingerprintOf(linked), link, message });
    announce(message);
  };
  return (
    <>
      <div className={styles.group}>
        <Button isPending={isCopying} onClick={() => void copy()}>
          <IconLink size={16} aria-hidden="true" />
          <span>{m.review_link_copy()}</span>
        </Button>
        <Link className={buttonClass('secondary')} to="/review">
          <IconMap2 size={16} aria-hidden="true" />
          <span>{m.review_map()}</span>
        </Link>
      </div>
      {copied?.fingerprint === fingerprintOf(simulation) && (
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

/**
 * Copies a text that is still to come. Safari allows copying only during the press, but accepts a promise of the text.
 * @returns whether the browser allowed it
 */
async function copyText(text: Promise<string>): Promise<boolean> {
  const type = 'text/plain';
  try {
    // Firefox has ClipboardItem since version 127.
    if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await text);
    else
      await navigator.clipboard.write([new ClipboardItem({ [type]: text.then((each) => new Blob([each], { type })) })]);
    return true;
  } catch {
    return false;
  }
}

import { useState } from 'react';
import { type Named, shownName } from '../domain-text/account-name.ts';
import { NetworkIcon } from '../domain-text/NetworkIcon.tsx';
import { classes } from '../ui/styles/classes.ts';
import styles from './Avatar.module.css';

interface Props {
  account: Named & { avatarUrl?: string | null };
  size?: 'row' | 'page';
}

/** The account's picture, or the initials of its name, with the icon of its network. */
export function Avatar({ account, size = 'row' }: Props) {
  const [isBroken, setBroken] = useState(false);
  const { avatarUrl = null, network } = account;
  const picture = isBroken || avatarUrl === null ? null : safePicture(avatarUrl);
  return (
    <span className={classes(styles.avatar, size === 'page' && styles.large)} data-network={network} aria-hidden="true">
      {picture === null ? (
        <span className={styles.initials}>{initials(shownName(account))}</span>
      ) : (
        <img src={picture} alt="" loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />
      )}
      <span className={styles.network} data-part="network">
        <NetworkIcon network={network} />
      </span>
    </span>
  );
}

/**
 * The address of a picture; null if the address may do more than show a picture (F57). The relative
 * address of a file of the app is resolved from the base path of the app, not from the path of the page.
 */
function safePicture(address: string): string | null {
  const app = new URL(import.meta.env.BASE_URL, location.origin);
  if (!URL.canParse(address, app)) return null;
  const { href } = new URL(address, app);
  return ['https://', 'data:image/', app.href].some((start) => href.startsWith(start)) ? href : null;
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ''))
    .filter((word) => word !== '')
    .slice(0, 2)
    .map(firstLetter)
    .join('')
    .toLocaleUpperCase();
}

/** The first grapheme, which may be several characters. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}

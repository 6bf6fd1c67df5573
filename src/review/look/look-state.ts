import * as v from 'valibot';
import { create } from 'zustand';
import { LOOKS, type LookName } from '../../api/contract/link.ts';
import { claimLink } from '../../browser/claim-link.ts';
import { dropFromTab, keepInTab, readFromTab } from '../../browser/storage.ts';
import { changeLocale, getLocale, onLocaleChange } from '../../i18n/locale.ts';
import { frameWidth } from './frame.ts';
import { LOOK_KEY } from './linked-look.ts';
import { setLongTexts } from './long-texts.ts';
import { setReducedMotion } from './reduced-motion.ts';

/** The parts of the look, except the width, which the frame around the page has. */
const KEPT_LOOKS = ['text-size', 'motion', 'direction', 'texts'] as const satisfies LookName[];
type KeptLook = (typeof KEPT_LOOKS)[number];

/** The parts of the look that differ from the usual one. */
type Look = Partial<Record<KeptLook, string>>;

export const useLook = create<{ look: Look }>(() => ({ look: {} }));

/** The look as parameters of a link. */
export function lookParameters(): Record<string, string> {
  const width = frameWidth();
  return { ...(width !== '' && { width }), ...useLook.getState().look };
}

/** Applies the look of the link, once per tab and link; else the one that this tab keeps. */
export function startLook(): void {
  const params = new URLSearchParams(location.search);
  const linked = knownOf(Object.fromEntries(params));
  const isAsked = claimLink('look-asked', KEPT_LOOKS, true) && Object.keys(linked).length > 0;
  setLook(isAsked ? linked : knownOf(readFromTab(LOOK_KEY, v.record(v.string(), v.string())) ?? {}));
}

const knownOf = (values: Record<string, string>): Look =>
  Object.fromEntries(
    KEPT_LOOKS.flatMap((name) => LOOKS[name].filter((each) => each === values[name]).map((each) => [name, each])),
  );

/** Changes the look, and keeps it while this tab is open. */
export function setLook(look: Look): void {
  if (Object.keys(look).length > 0) keepInTab(LOOK_KEY, look);
  else dropFromTab(LOOK_KEY);
  useLook.setState({ look });
  watchLocale();
  apply();
}

let usualDirection = document.documentElement.dir;
let isWatching = false;

/** A change of language sets the direction, and brings texts of its own. */
function watchLocale(): void {
  if (isWatching) return;
  isWatching = true;
  onLocaleChange(() => {
    usualDirection = document.documentElement.dir;
    apply();
  });
}

function apply(): void {
  const { look } = useLook.getState();
  const root = document.documentElement;
  root.style.fontSize = look['text-size'] ? `${look['text-size']}%` : '';
  root.dir = look.direction ?? usualDirection;
  setReducedMotion(look.motion === 'reduced');
  const locale = getLocale();
  void setLongTexts(locale, look.texts === 'long').then((isChanged) => {
    if (isChanged && locale === getLocale()) void changeLocale(locale);
  });
}

// Comes first: it declares the order of the CSS layers before any stylesheet adds rules to a layer.
import './ui/styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Locale, SIMULATION_PARAMETERS } from './api/contract/link.ts';
import { setTransport, type Transport } from './api/transport.ts';
import { App } from './app/App.tsx';
import { claimLink } from './browser/claim-link.ts';
import { replaceRefusedStorage } from './browser/memory-storage.ts';
import { startLocale } from './i18n/locale.ts';
import { frameRole } from './review/look/linked-look.ts';
import { readSignInAddress } from './sign-in/callback-address.ts';

replaceRefusedStorage();

const base = import.meta.env.BASE_URL;
const { isCallback, result, href } = readSignInAddress(location.href, base);
// The network's authorization code is a secret: it is removed from the address as soon as it is read.
if (href !== location.href) history.replaceState(history.state, '', href);

const root = document.getElementById('root');
const role = import.meta.env.SIMULATED ? frameRole() : null;
if (root && role !== null)
  void import('./review/look/frames.ts').then(({ showFrame, separatePicture }) => {
    if (role === 'asked') return showFrame(root);
    separatePicture();
    start(root);
  });
else if (root) start(root);

function start(place: HTMLElement): void {
  // The callback page calls no API: it only relays the result of a sign-in (M8).
  if (!import.meta.env.SIMULATED) setTransport({ send: (request) => fetch(request) });
  else if (!isCallback)
    setTransport(
      import('../mocks/browser.ts').then(
        ({ startSimulation }): Promise<Required<Transport>> =>
          startSimulation({ base, isNewLink: claimLink('starting-point', [...SIMULATION_PARAMETERS, 'user']) }),
      ),
    );
  startLocale(location.search).then(
    () => show(place),
    () => showLoadError(place),
  );
}

function show(place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <App base={base} signInResult={result} />
    </StrictMode>,
  );
}

/** What the page says, in all languages, if the texts of no language could be fetched. */
const LOAD_ERROR = {
  en: 'The page could not be loaded. Reload it.',
  pl: 'Nie udało się wczytać strony. Odśwież ją.',
} satisfies Record<Locale, string>;

function showLoadError(place: HTMLElement): void {
  place.textContent = Object.values(LOAD_ERROR).join(' / ');
}

// The order of the layers comes before what is in them.
import './ui/styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from './api/contract/link.ts';
import { setTransport, type Transport } from './api/transport.ts';
import { App } from './app/App.tsx';
import { startLocale } from './i18n/locale.ts';
import { readArrival } from './sign-in/callback-address.ts';

const base = import.meta.env.BASE_URL;
const { isCallback, result, href } = readArrival(location.href, base);
// Nothing secret stays in the address for longer than it takes to read it.
if (href !== location.href) history.replaceState(history.state, '', href);

// The callback asks no API: it relays, and whoever goes on from there loads the app (M8).
if (!import.meta.env.SIMULATED) setTransport({ send: (request) => fetch(request) });
else if (!isCallback)
  setTransport(
    import('../mocks/browser.ts').then(
      (simulation): Promise<Required<Transport>> => simulation.startSimulation({ base }),
    ),
  );

const root = document.getElementById('root');
if (root)
  startLocale(location.search).then(
    () => show(root),
    () => tellUnloaded(root),
  );

function show(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App base={base} signInResult={result} />
    </StrictMode>,
  );
}

/** What stands on the page where no language could be fetched, in each of them. */
const UNLOADED = {
  en: 'The page could not be loaded. Reload it.',
  pl: 'Nie udało się wczytać strony. Odśwież ją.',
} satisfies Record<Locale, string>;

function tellUnloaded(root: HTMLElement): void {
  root.textContent = Object.values(UNLOADED).join(' / ');
}

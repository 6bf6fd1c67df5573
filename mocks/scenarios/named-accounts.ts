import type { Network } from '../../src/api/contract/network.ts';
import { type AccountScript, accountScript, type ScriptEvent } from './account-script.ts';

/** The accounts of the scenario `typical`, by id without `acc-`; other scenarios use some of these accounts too. A picture is a file of `public/`. */
const NAMED = {
  'acme-facebook': ['acme', 'facebook', 'Acme', 'acme', 'avatars/acme.svg'],
  'zielony-ogrod-facebook': ['zielony-ogrod', 'facebook', 'Zielony Ogród', 'zielonyogrod', 'avatars/zielony-ogrod.svg'],
  'acme-polska-facebook': ['acme-polska', 'facebook', 'Acme Polska', 'acmepolska'],
  'baltic-events-facebook': ['baltic-events', 'facebook', 'Baltic Bikes Events', 'balticbikesevents'],
  'acme-home-instagram': ['acme-home', 'instagram', 'Acme Home', 'acme.home'],
  'pod-lipa-instagram': ['pod-lipa', 'instagram', 'Kawiarnia Pod Lipą', 'kawiarnia.podlipa', 'avatars/pod-lipa.svg'],
  'baltic-bikes-instagram': ['baltic-bikes', 'instagram', 'Baltic Bikes', 'balticbikes', 'avatars/baltic-bikes.svg'],
  'acme-lab-instagram': ['acme-lab', 'instagram', 'Acme Lab', 'acme.lab'],
  'acme-group-linkedin': ['acme-group', 'linkedin', 'Acme Group', 'acme-group'],
  'baltic-bikes-linkedin': ['baltic-bikes', 'linkedin', 'Baltic Bikes', 'baltic-bikes', 'avatars/baltic-bikes.svg'],
  'pod-lipa-linkedin': ['pod-lipa', 'linkedin', 'Kawiarnia Pod Lipą', 'pod-lipa', 'avatars/pod-lipa.svg'],
  'baltic-academy-linkedin': ['baltic-academy', 'linkedin', 'Baltic Academy', 'baltic-academy'],
  'acme-x': ['acme', 'x', 'Acme', '@acme', 'avatars/acme.svg'],
  'acme-careers-x': ['acme-careers', 'x', 'Acme Careers', '@acmecareers'],
  'baltic-bikes-x': ['baltic-bikes', 'x', 'Baltic Bikes', '@balticbikes', 'avatars/baltic-bikes.svg'],
  'acme-events-x': ['acme-events', 'x', 'Acme Events', '@acmeevents'],
  'acme-studio-youtube': ['acme-studio', 'youtube', 'Acme Studio', '@acmestudio'],
  'baltic-films-youtube': ['baltic-films', 'youtube', 'Baltic Bikes Films', '@balticbikesfilms'],
} satisfies Record<string, [slug: string, network: Network, name: string, handle: string, avatarUrl?: string]>;

/** The script of one of these accounts. */
export function namedAccount(id: keyof typeof NAMED, events: readonly ScriptEvent[][]): AccountScript {
  const [slug, network, name, handle, avatarUrl = null] = NAMED[id];
  return accountScript(slug, network, [name, handle], events, { avatarUrl });
}

import { LOCALES, THEMES, WORLD_PARAMETERS } from '../src/api/contract/link.ts';
import { PEOPLE } from './domain/people.ts';

/** What a link may say of language and theme, or leave out; the page itself applies it. */
const LOOKS: Record<string, (string | null)[]> = { lang: [null, ...LOCALES], theme: [null, ...THEMES] };
const MARK = 'starting-point';

type Put = (body: Record<string, unknown>) => Promise<Response>;

/**
 * Applies the starting point of this address once per tab and link: a reload keeps the world as it has
 * become, a newly opened link starts it again for all tabs. `user` sets the cookie.
 * `faults` are names with commas between, each as `name`, `name@METHOD /path` and `…!once`.
 * @param put changes the simulation, all of it or nothing
 * @returns what the address asks for and does not exist, as `name=value`; for that the simulation stays as it was
 */
export async function applyStartingPoint(search: string, base: string, put: Put): Promise<string[]> {
  const params = new URLSearchParams(search);
  const asked = askedIn(params);
  const wrongLooks = Object.keys(LOOKS).filter((name) => !(LOOKS[name] ?? []).includes(params.get(name)));
  const named = (names: string[]) => names.map((name) => `${name}=${params.get(name)}`);
  const user = params.get('user');
  if (user === null && !document.cookie.split('; ').some((each) => each.startsWith('mock-user='))) signIn('ada', base);
  if (asked.length === 0) return named(wrongLooks);
  const link = location.pathname + search;
  const last = sessionStorage.getItem(MARK);
  if (last === link || (last !== null && isReload())) return [];
  if (user !== null) signIn(user, base);
  sessionStorage.setItem(MARK, link);
  const wrong = await putWorld(Object.fromEntries(asked), put);
  if (user !== null && !PEOPLE.some(({ id }) => id === user)) wrong.push('user');
  return named([...wrong, ...wrongLooks]);
}

/** A reload keeps the world, also where a dialog that is just closing has left the address behind. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}

/** Remembers where the tab has got to within its link, so that a reload or the way back from a network is no new link. */
export function markPlace(): void {
  const { pathname, search } = location;
  if (askedIn(new URLSearchParams(search)).length > 0) sessionStorage.setItem(MARK, pathname + search);
}

function askedIn(params: URLSearchParams): [string, string][] {
  return [...WORLD_PARAMETERS, 'user'].flatMap((name): [string, string][] => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** Starts the world that a link asks for. Returns the parameters that it is refused for. */
async function putWorld({ user, latency, faults, ...world }: Record<string, string>, put: Put): Promise<string[]> {
  if (Object.keys(world).length === 0 && latency === undefined && faults === undefined) return [];
  const reply = await put({
    scenario: 'typical',
    ...world,
    ...(latency !== undefined && { latencyMs: Number(latency) }),
    ...(faults !== undefined && { faults: faultsIn(faults) }),
  });
  if (reply.ok) return [];
  const { fields }: { fields: { path: string }[] } = await reply.json();
  return [...new Set(fields.map(({ path }) => path.split('.')[0] ?? '').map((name) => PARAM[name] ?? name))];
}

/** Parameters that have another name on the wire. */
const PARAM: Record<string, string> = { latencyMs: 'latency' };

const faultsIn = (text: string) =>
  text
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const once = each.endsWith('!once');
      const [name, call] = each.replace(/!once$/, '').split('@');
      return { name, once, ...(call && { call }) };
    });

function signIn(user: string, base: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `mock-user=${encodeURIComponent(user)}; path=${base}; SameSite=Lax`;
}

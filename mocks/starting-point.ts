import { LOCALES, LOOKS, SIMULATION_PARAMETERS, THEMES } from '../src/api/contract/link.ts';
import type { SimulationState } from '../src/api/contract/simulation.ts';
import { PEOPLE } from './domain/people.ts';

/** The allowed values of the parameters that the page applies itself. */
const PAGE_PARAMETERS: Record<string, readonly string[]> = { lang: LOCALES, theme: THEMES, ...LOOKS };

/** Applies `body` to the simulation: as a whole, or not at all if the API refuses a part of it. */
type Put = (body: Record<string, unknown>) => Promise<Response>;

/**
 * Applies the starting point of this address once per tab and link: a reload keeps the state of the simulation, and a
 * newly opened link with a parameter of `SIMULATION_PARAMETERS` starts the simulation again for all tabs. `user` sets the cookie;
 * if neither the link nor the cookie names a person, Ada is signed in. `faults` are separated by commas, each as `name` or
 * `name@METHOD /path`, and with `!once` at its end if it applies once.
 * @param isNewLink whether this tab follows the link for the first time
 * @returns the parameters with an unknown value, as `name=value`; empty for a link that was applied before, unless the page
 * applies all its parameters itself
 */
export async function applyStartingPoint(
  search: string,
  base: string,
  isNewLink: boolean,
  put: Put,
): Promise<string[]> {
  const params = new URLSearchParams(search);
  const startParameters = startParametersIn(params);
  const wrongPageParameters = [...params.keys()].filter(
    (name) => PAGE_PARAMETERS[name]?.includes(params.get(name) ?? '') === false,
  );
  const withValues = (names: string[]) => names.map((name) => `${name}=${params.get(name)}`);
  const user = params.get('user');
  // Where the browser refuses cookies, each page signs in again the person whom its link names.
  if (!document.cookie.split('; ').some((each) => each.startsWith('mock-user='))) signIn(user ?? 'ada', base);
  if (startParameters.length === 0) return withValues(wrongPageParameters);
  if (!isNewLink) return [];
  if (user !== null) {
    signIn(user, base);
    if (startParameters.length === 1) await switchOffSignedOut(put);
  }
  const wrong = await putStart(Object.fromEntries(startParameters), put);
  if (user !== null && !PEOPLE.some(({ id }) => id === user)) wrong.push('user');
  return withValues([...wrong, ...wrongPageParameters]);
}

function startParametersIn(params: URLSearchParams): [string, string][] {
  return [...SIMULATION_PARAMETERS, 'user'].flatMap((name): [string, string][] => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** Starts the simulation that a link describes, without the parameters that the API refuses. @returns the names of the refused ones */
async function putStart(params: Record<string, string>, put: Put): Promise<string[]> {
  const { user, latency, faults, ...start } = params;
  if (Object.keys(start).length === 0 && latency === undefined && faults === undefined) return [];
  const reply = await put({
    scenario: 'typical',
    ...start,
    ...(latency !== undefined && { latencyMs: Number(latency) }),
    ...(faults !== undefined && { faults: faultsIn(faults) }),
  });
  if (reply.ok) return [];
  const { fields }: { fields: { path: string }[] } = await reply.json();
  const refused = new Set(fields.map(({ path }) => path.replace(/\..*/, '').replace('latencyMs', 'latency')));
  const others = Object.entries(params).filter(([name]) => !refused.has(name));
  return [...refused, ...(await putStart(Object.fromEntries(others), put))];
}

/** Switches off the fault `signed-out`, because a link that only signs a person in begins a new session. */
async function switchOffSignedOut(put: Put): Promise<void> {
  const { faults }: SimulationState = await (await put({})).json();
  const others = faults.filter((fault) => (typeof fault === 'string' ? fault : fault.name) !== 'signed-out');
  if (others.length < faults.length) await put({ faults: others });
}

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

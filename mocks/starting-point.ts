/** What a link says about where to start (SPEC section 6). */
const WORLD = ['scenario', 'plan', 'now', 'latency', 'faults'] as const;
const MARK = 'starting-point';

type Put = (body: Record<string, unknown>) => Promise<Response>;

/**
 * Applies the starting point of this address once per tab and link: a reload keeps the world as it has
 * become, a newly opened link starts afresh for all tabs. `user` sets the cookie.
 * `faults` are names with commas between, each as `name`, `name@METHOD /path` and `…!once`.
 * @param put changes the simulation, all of it or nothing
 */
export async function applyStartingPoint(search: string, base: string, put: Put): Promise<void> {
  const params = new URLSearchParams(search);
  const asked = [...WORLD, 'user'].flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const user = params.get('user');
  if (user === null && !document.cookie.split('; ').some((each) => each.startsWith('mock-user='))) signIn('ada', base);
  if (asked.length === 0) return;
  const link = JSON.stringify(asked);
  if (sessionStorage.getItem(MARK) === link) return;
  if (user !== null) signIn(user, base);
  const { latency, faults, user: _, ...world }: Record<string, string> = Object.fromEntries(asked);
  if (asked.some(([name]) => name !== 'user')) {
    const { ok } = await put({
      scenario: 'typical',
      ...world,
      ...(latency !== undefined && { latencyMs: Number(latency) }),
      ...(faults !== undefined && { faults: faultsIn(faults) }),
    });
    if (!ok) console.info('The link asks for a starting point that does not exist; the simulation stays as it was.');
  }
  sessionStorage.setItem(MARK, link);
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

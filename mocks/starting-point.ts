/** What a link says about where to start (SPEC section 6). */
const WORLD = ['scenario', 'plan', 'now'] as const;
const MARK = 'starting-point';

type Put = (body: Record<string, string>) => Promise<Response>;

/**
 * Applies the starting point of this address once per tab and link: a reload keeps the world as it has
 * become, a newly opened link starts afresh for all tabs. `user` sets the cookie.
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
  const world = Object.fromEntries(asked.filter(([name]) => name !== 'user'));
  if (Object.keys(world).length > 0) {
    const { ok } = await put({ scenario: 'typical', ...world });
    if (!ok) console.info('The link asks for a starting point that does not exist; the simulation stays as it was.');
  }
  sessionStorage.setItem(MARK, link);
}

function signIn(user: string, base: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `mock-user=${encodeURIComponent(user)}; path=${base}; SameSite=Lax`;
}

const WAIT_MS = 3_000;

const releases = new Map<string, () => void>();

/** Undefined in a page that is served without https by another machine. There, every tab gets each claim. */
const locksOf = (): LockManager | undefined => navigator.locks;

/**
 * Claims work that only one tab may continue, such as a sign-in, until `endClaim` or until the page is left. A duplicated tab has a
 * copy of what its original keeps in `sessionStorage`, and cannot claim the work while the original is open.
 * @returns whether this tab has the claim. A page that is being left may still have it, so this waits for up to three seconds.
 */
export async function claim(name: string): Promise<boolean> {
  const locks = locksOf();
  if (!locks || releases.has(name)) return true;
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<void>((release) => releases.set(name, release));
    };
    locks.request(name, { signal: AbortSignal.timeout(WAIT_MS) }, hold).catch(() => resolve(false));
  });
}

export function endClaim(name: string): void {
  releases.get(name)?.();
  releases.delete(name);
}

/** Calls a function once no tab has this claim any more; never where the browser has no locks. */
export const whenUnclaimed = (name: string, onUnclaimed: () => void): void =>
  void locksOf()?.request(name, { mode: 'shared' }, onUnclaimed);

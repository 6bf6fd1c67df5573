/**
 * Replaces the storage and the cookies that this browser refuses, for example because a person has blocked all site data, by ones
 * in memory, which end with the page. Without this, each read of the storage would throw, also in libraries, and cookies would
 * silently be dropped. `main.tsx` calls this first.
 */
export function replaceRefusedStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const)
    if (!isUsable(name)) replace(window, name, (name === 'localStorage' && storageOfOpener()) || memoryStorage());
  if (!keepsCookies()) replaceCookies();
}

function isUsable(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    return Boolean(window[name].getItem);
  } catch {
    return false;
  }
}

/** What the page that opened this window keeps in memory: a sign-in window has the language of that page. */
function storageOfOpener(): Storage | null {
  try {
    return (window.opener as Window | null)?.localStorage ?? null;
  } catch {
    return null; // The opener is of another origin, or has no storage either.
  }
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, value });
}

function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function keepsCookies(): boolean {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = 'probe=1; SameSite=Lax';
    const isKept = document.cookie.includes('probe=1');
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = 'probe=; max-age=0; SameSite=Lax';
    return isKept;
  } catch {
    return false;
  }
}

function replaceCookies(): void {
  const cookies = new Map<string, string>();
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => [...cookies].map((each) => each.join('=')).join('; '),
    set: (text: string) => {
      const [name = '', value = ''] = text.split(';', 1)[0]?.split('=') ?? [];
      cookies.set(name, value);
    },
  });
}

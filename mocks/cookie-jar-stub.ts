/**
 * Replaces the jar in which MSW keeps the cookies that mocked replies set. The simulation's replies set none: the browser's own
 * cookie names the person. The real jar would add the public suffix list to the build. MSW imports these three names.
 */
export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {
    throw new Error('The simulation sets no cookies in its replies');
  }
}

export class MemoryCookieStore {
  idx = {};
}

export const Cookie = { fromJSON: () => null };

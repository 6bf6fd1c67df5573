/**
 * Stands in for the cookie jar in which MSW keeps the cookies that mocked replies set. None of ours sets
 * one: who asks stands in the browser's own cookie. The real jar brings the public suffix list along.
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

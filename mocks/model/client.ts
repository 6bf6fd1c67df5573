import { getResponse, type RequestHandler } from 'msw';
import { createHandlers } from '../api/handlers.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Records, TableName } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { seedOf } from '../world/scenarios.ts';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape
  body: any;
}

export interface Ask {
  as?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The whole stored state, each table by id. */
export type Dump = { [T in TableName]: Map<string, Records[T]> };

/** A simulation of its own, asked as a test asks: by method, path and person. */
export interface Client {
  store: Store;
  ask: (method: string, path: string, options?: Ask) => Promise<Reply>;
  get: (path: string, as?: string) => Promise<Reply>;
  post: (path: string, as: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  control: (body: Record<string, unknown>) => Promise<Reply>;
  /** begin, decide and complete: the whole sign-in of `as`. */
  signIn: (as: string, request: Record<string, unknown>, login?: string) => Promise<Reply>;
  dump: () => Promise<Dump>;
}

/** Starts a fresh simulation on a memory store. */
export function startClient(scenario = 'typical'): Client {
  const store = createMemoryStore(seedOf, scenario);
  const handlers: RequestHandler[] = createHandlers({ store });
  const ask: Client['ask'] = async (method, path, { as, body, headers = {} } = {}) => {
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: { ...(as === undefined ? {} : { cookie: `mock-user=${as}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`Nothing answers ${method} ${path}`);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const client: Client = {
    store,
    ask,
    get: (path, as = 'ada') => ask('GET', path, { as }),
    post: (path, as, body, headers) => ask('POST', path, { as, body, ...(headers && { headers }) }),
    control: (body) => ask('PUT', '/__mock', { body }),
    signIn: async (as, request, login) => {
      const begun = await client.post('/api/social/authorizations', as, request);
      if (begun.status !== 201) return begun;
      const answer = await redirectOf(client, begun.body.id, { decision: 'approve', ...(login && { as: login }) });
      return client.post(`/api/social/authorizations/${begun.body.id}/complete`, as, answer);
    },
    dump: () =>
      store.read((world) => {
        const table = <T extends TableName>(name: T) => new Map([...world.all(name)].map((each) => [each.id, each]));
        return {
          accounts: table('accounts'),
          posts: table('posts'),
          activity: table('activity'),
          notices: table('notices'),
          authorizations: table('authorizations'),
          replies: table('replies'),
          simulation: table('simulation'),
        } as Dump;
      }),
  };
  return client;
}

/** What the network sends back after a decision on its sign-in page: state, iss and code or error. */
export async function redirectOf(
  client: Client,
  authorization: string,
  decision: { decision: 'approve' | 'deny'; as?: string },
): Promise<Record<string, string>> {
  const { body } = await client.ask('POST', `/__mock/authorizations/${authorization}/decision`, { body: decision });
  return Object.fromEntries(new URL(body.redirectUrl).searchParams);
}

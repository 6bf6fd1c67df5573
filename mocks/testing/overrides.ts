import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { matches } from '../pipeline/faults.ts';

/** Answers a call in place of the API. @param pass passes the request on to the earlier override of the call, or to the API */
export type Answer = (request: Request, pass: () => Promise<Response>) => Promise<Response> | Response;

interface Override {
  call: string;
  answer: Answer;
  once: boolean;
}

/** The overrides of one simulation. */
export class Overrides {
  #list: Override[] = [];

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  /**
   * Answers a call from now on, or only its next request if `once`. The latest override of a call counts.
   * @param call the method and the path, such as `GET /api/social/accounts/{id}`; a segment in braces stands for any value
   * @returns a function that removes the override
   * @throws RangeError when the API has no such call
   */
  add(call: string, answer: Answer, once: boolean): () => void {
    if (!CALLS.some((each) => matches(each, ...methodAndPathOf(call)))) {
      throw new RangeError(`There is no call ${call}. There are:\n${CALLS.join('\n')}`);
    }
    const override = { call, answer, once };
    this.#list.unshift(override);
    return () => this.#remove(override);
  }

  /** Answers a request by the latest override of its call, or by `respond` if there is none. */
  async answer(request: Request, respond: (request: Request) => Promise<Response>): Promise<Response> {
    const path = new URL(request.url).pathname;
    const matching = this.#list.filter(({ call }) => matches(call, request.method, path));
    const next = async (): Promise<Response> => {
      const override = matching.shift();
      if (!override) return respond(request);
      // Another request may have used up an override that answers once.
      if (!this.#list.includes(override)) return next();
      if (override.once) this.#remove(override);
      return override.answer(request.clone(), next);
    };
    return next();
  }

  #remove(override: Override): void {
    this.#list = this.#list.filter((each) => each !== override);
  }
}

/** Splits a call, so that `add` can match it as if it were a request, with `{id}` in the place of an id. */
function methodAndPathOf(call: string): [method: string, path: string] {
  const [method = '', path = ''] = call.split(' ');
  return [method, path];
}

const CALLS = OPERATIONS.map(({ call }) => call);

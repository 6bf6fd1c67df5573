/** One test of a file, with what has to run around it. */
export interface CollectedTest {
  run: () => Promise<void>;
}

type Body = (...args: never[]) => unknown;

let tests: CollectedTest[] = [];
let hooks: { before: Body[]; after: Body[] } = { before: [], after: [] };

/** Collects the tests that a script declares, without running any. */
export async function collect(script: () => Promise<void>): Promise<CollectedTest[]> {
  tests = [];
  hooks = { before: [], after: [] };
  await script();
  return tests;
}

/** Vitest's ways to declare tests, as far as the tests of the simulation use them; the rest of it is Vitest's own. */
export const INTERFACE: Record<string, unknown> = {
  test: Object.assign(declare, { each: declareEach(declare) }),
  it: Object.assign(declare, { each: declareEach(declare) }),
  describe: Object.assign(group, { each: declareEach(group) }),
  beforeEach: (body: Body) => hooks.before.push(body),
  afterEach: (body: Body) => hooks.after.push(body),
  expect: null,
  vi: null,
};

function declare(_: string, ...rest: unknown[]): void {
  const body = rest.find((each) => typeof each === 'function') as Body;
  const { before, after } = hooks;
  tests.push({
    run: async () => {
      for (const hook of before) await hook();
      try {
        await body();
      } finally {
        for (const hook of after) await hook();
      }
    },
  });
}

function group(_: string, body: Body): void {
  const outer = hooks;
  hooks = { before: [...outer.before], after: [...outer.after] };
  body();
  hooks = outer;
}

/** The table's rows become one declaration each; a row that is an array is spread. */
function declareEach(declareOne: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, ...rest: unknown[]): void => {
      const body = rest.find((each) => typeof each === 'function') as (...args: unknown[]) => unknown;
      for (const row of rows) declareOne(name, () => body(...(Array.isArray(row) ? row : [row])));
    };
}

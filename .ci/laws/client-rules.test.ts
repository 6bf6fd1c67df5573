import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { CAUSES, STATUSES } from '../../src/api/contract/account.ts';
import { CODES, type Code } from '../../src/api/contract/code.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { readFiles, type SourceFile } from './source-files.ts';

/** Code that only looks like a rule. Each comment says what the code below it is for. */
const EXCEPTIONS: Record<string, string[]> = {
  // A day, for "3 days left".
  'src/api/date-arithmetic.ts': ['86_400_000'],
  // Derives newer fields from the older ones.
  'src/api/older-replies.ts': [
    'lastActivityAt === null',
    'published + cancelled + drafts + missed',
    'published + cancelled + drafts',
    'published + cancelled',
    'missed + missedAfterReconnect',
  ],
  // The countdown is drawn more prominently from 30 days, from 7 days and from 1 day before the end.
  'src/accounts/keep-tone.ts': ['isWithinDays(days, now, keptUntil)'],
  // The position of each point on the timeline, and which of two coinciding points is left out.
  'src/accounts/page/timeline-points.ts': [
    'authorizedAt === firstConnectedAt',
    'notice.expiresAt === expiresAt',
    'msBetween(at, authorizedAt)',
    'msBetween(at, authorizedAt) >= 0',
    'msBetween(firstConnectedAt, at)',
    'msBetween(firstConnectedAt, at) >= 0',
  ],
  // Which sentence says that the viewer has asked already.
  'src/accounts/request/RequestDialog.tsx': ["problemFrom(error)?.code === 'already-requested'"],
  // Which page explains the lack of access, and which sentence says who stopped a post.
  'src/app/RequireAccess.tsx': ["reason === 'plan-required'"],
  'src/posts/post-text.ts': ["post.cancellation?.cause === 'account-disconnected'"],
  // After which refusals the session is loaded again.
  'src/api/query-client.ts': ["['signed-out', 'plan-required', 'no-social-permission']"],
  // Statuses whose meaning HTTP defines: 403 and 404, do not send again; 428, send a version; 429, wait and send again. The
  // 400 is a wait in milliseconds.
  'src/api/api-error.ts': ['403', '404', '428', '429'],
  'src/api/client.ts': ['400', '429'],
  // The one place that advises about accounts with the status `expiring`.
  'src/domain-text/soon-advice.ts': ["status !== 'expiring'"],
  // Which sentence says that the right was lost.
  'src/accounts/disconnect/DisconnectDialog.tsx': ['403'],
  // Where the focus goes when the status changes.
  'src/accounts/actions/RowActions.tsx': ["status === 'disconnected'"],
  // A network's own name and its icon.
  'src/domain-text/network-name.ts': ['a table by network'],
  'src/domain-text/NetworkIcon.tsx': ['a table by network'],
};

describe('The client knows no rule', () => {
  // The review tools and the sign-in page of a network belong to the simulation.
  const files = readFiles('src/**/*.{ts,tsx}').filter(
    ({ path }) => !/^src\/(api\/contract|i18n|review)\/|\.(test|stories|d)\.tsx?$|\/test-[^/]*$/.test(path),
  );

  test('it contains no comparison, list, period or 4xx status that belongs to a rule', () => {
    const found = files.flatMap((file) => copiesIn(file).map((copy) => [file.path, copy] as const));
    const isException = ([path, copy]: readonly [string, string]) => EXCEPTIONS[path]?.includes(copy) === true;
    expect(found.filter((each) => !isException(each))).toEqual([]);
  });

  test('every exception still occurs', () => {
    const copies = Object.fromEntries(files.map((file) => [file.path, copiesIn(file)]));
    const unused = Object.entries(EXCEPTIONS).flatMap(([path, texts]) =>
      texts.filter((text) => !copies[path]?.includes(text)).map((text) => [path, text]),
    );
    expect(unused).toEqual([]);
  });
});

test.each([
  ['INTERVAL', 'const until = plusDays(authorizedAt, 90);', ['90']],
  ['INTERVAL', 'const ends = { facebook: in90(), linkedin: inAYear(), x: idle() };', ['a table by network']],
  ['INTERVAL', "if (network === 'x') renew();", ["network === 'x'"]],
  ['INTERVAL', "switch (account.network) { case 'youtube': never(); }", ["case 'youtube'"]],
  ['INTERVAL', "const isIdle = ['x'].includes(account.network);", ["['x'].includes(account.network)"]],
  ['LOSS', 'const isPast = Date.parse(expiresAt) <= Date.parse(now);', ['Date.parse(expiresAt) <= Date.parse(now)']],
  ['SOON', "if (account.lastActivityAt !== null) return 'publish';", ['account.lastActivityAt !== null']],
  [
    'HIDE',
    'const isOver = isWithinDays(0, now, disconnection.hiddenAfter);',
    ['isWithinDays(0, now, disconnection.hiddenAfter)'],
  ],
  ['HIDE', 'const hidden = at + 90 * 86_400_000;', ['90', '86_400_000']],
  ['KEEP', 'return kept.published + cancelledPosts;', ['kept.published + cancelledPosts']],
  ['KEEP', 'return cancelledPosts - (kept?.cancelled ?? 0);', ['cancelledPosts - (kept?.cancelled ?? 0)']],
  ['RESUME', "const reconnectable = cause !== 'deleted-on-network';", ["cause !== 'deleted-on-network'"]],
  ['LIFECYCLE', 'const isEmpty = a.firstConnectedAt === a.authorizedAt;', ['a.firstConnectedAt === a.authorizedAt']],
  ['SCOPE', "const own = reason === 'needs-all-accounts';", ["reason === 'needs-all-accounts'"]],
  ['SCOPE', "const own = user.socialPermission === 'owned';", ['user.socialPermission']],
  ['MAY-DISCONNECT', 'const may = user.superAdmin || isTheirs;', ['user.superAdmin']],
  [
    'MAY-RECONNECT',
    "const STATE = new Set(['not-disconnected', 'already-disconnected']);",
    ["['not-disconnected', 'already-disconnected']"],
  ],
  ['ATTENTION', "const NEEDING: Status[] = ['expiring', 'disconnected'];", ["['expiring', 'disconnected']"]],
  ['ATTENTION', "const soon = account.status === 'expiring';", ["account.status === 'expiring'"]],
  ['ATTENTION', "switch (status) { case 'expiring': warn(); }", ["case 'expiring'"]],
  ['ATTENTION', "const isOff = new Set(['disconnected']).has(status);", ["['disconnected']"]],
  ['RETRY', 'const isOver = [403, 404].includes(problem.status);', ['403', '404']],
  ['RETRY', "const over = code === 'not-missed';", ["code === 'not-missed'"]],
  ['RETRY', "const BEFORE_KEY = new Set(['signed-out', 'viewer-changed']);", ["['signed-out', 'viewer-changed']"]],
  ['none', "const isGone = problemFrom(error)?.code === 'not-found'; if (response.status >= 500) wait();", []],
  ['none', "const seen = kind === 'disconnected'; const point = ['disconnected', disconnection?.at];", []],
  [
    'none',
    'const until = formatDate(disconnection.keptUntil); if (expiresAt === null) never(); say[cause](); x += 1;',
    [],
  ],
  ['none', 'const name = NAMES[network]; const size = { x: 1, y: 2 }; account.network === chosen;', []],
])('The check finds %s copied in the code: %s', (_, text, copies) => {
  expect(copiesIn({ path: 'src/accounts/x.ts', text })).toEqual(copies);
});

/** Codes about the request itself. The client may compare with one of them, but may not group several in a list. */
const REQUEST_CODES: readonly string[] = [
  'signed-out',
  'viewer-changed',
  'not-found',
  'invalid',
  'version-stale',
] satisfies Code[];
/** Values of the contract that only a rule distinguishes. */
const RULE_VALUES: ReadonlySet<unknown> = new Set<string>(
  [...NETWORKS, ...CAUSES, ...CODES].filter((value) => !REQUEST_CODES.includes(value)),
);
/** Values that only a rule puts into a list. */
const LIST_VALUES: ReadonlySet<unknown> = new Set([...RULE_VALUES, ...REQUEST_CODES, ...STATUSES]);
const DAY = 86_400_000;
const PERIODS: ReadonlySet<unknown> = new Set([90, 365, 366, DAY, 7 * DAY, 60 * DAY, 90 * DAY, 365 * DAY]);
const DATES = /\b(keptUntil|hiddenAfter|expiresAt|authorizedAt|firstConnectedAt|lastActivityAt)\b/;
const COUNTS = /\b(cancelledPosts|cancelled|published|drafts|missed)\b/;
const PERMISSION_FIELDS = new Set(['socialPermission', 'superAdmin']);

/** The code of a file that repeats a rule of docs/spec.md. */
function copiesIn({ path, text }: SourceFile): string[] {
  const copies: string[] = [];
  const sourceOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const report = (node: { start: number; end: number }) => copies.push(sourceOf(node));
  type Part = { type: string; start: number; end: number; value?: unknown };
  const isValue = (node: Part) => node.type === 'Literal' && RULE_VALUES.has(node.value);
  const isListed = (node: Part | null) => node?.type === 'Literal' && LIST_VALUES.has(node.value);
  const isStatus = (node: Part, other: Part) =>
    STATUSES.some((status) => status === node.value) && /\bstatus\b/.test(sourceOf(other));
  new Visitor({
    BinaryExpression(node) {
      const { left, right, operator } = node;
      const sides = `${sourceOf(left)} ${sourceOf(right)}`;
      const isNull = /^(null|undefined)$/.test(sourceOf(right));
      // Any date may be compared with null, except lastActivityAt, which is null unless activity renews the account.
      if (/^[!=]==?$|^[<>]=?$/.test(operator)) {
        if (isValue(left) || isValue(right) || isStatus(left, right) || isStatus(right, left)) report(node);
        else if (isNull ? /\blastActivityAt\b/.test(sides) : DATES.test(sides)) report(node);
      }
      if (/^[+-]$/.test(operator) && COUNTS.test(sides)) report(node);
    },
    SwitchStatement({ discriminant, cases }) {
      for (const { start, test: value } of cases) {
        if (value && (isValue(value) || isStatus(value, discriminant))) report({ start, end: value.end });
      }
    },
    ArrayExpression(node) {
      // A list of one value is reported only below: in `[…].includes` and in `new Set([…])`.
      if (node.elements.filter(isListed).length > 1) report(node);
    },
    CallExpression(node) {
      const called = sourceOf(node.callee);
      const isDateFunction = /^(isWithinDays|msBetween|daysAfter)$/.test(called);
      if (isDateFunction && node.arguments.some((each) => DATES.test(sourceOf(each)))) report(node);
      if (/^\[.*\]\.includes$/.test(called)) {
        const { callee } = node;
        const list = callee.type === 'MemberExpression' ? callee.object : null;
        if (list?.type === 'ArrayExpression' && list.elements.filter(isListed).length === 1) report(node);
      }
    },
    NewExpression(node) {
      const [list] = node.arguments;
      if (list?.type === 'ArrayExpression' && list.elements.filter(isListed).length === 1) report(list);
    },
    ObjectExpression(node) {
      const keys = node.properties.map((each) => (each.type === 'Property' ? sourceOf(each.key) : ''));
      const networks: readonly string[] = NETWORKS;
      if (keys.filter((key) => networks.includes(key)).length > 1) copies.push('a table by network');
    },
    MemberExpression(node) {
      if (node.property.type === 'Identifier' && PERMISSION_FIELDS.has(node.property.name)) report(node);
    },
    Literal(node) {
      const isRefusal = typeof node.value === 'number' && node.value >= 400 && node.value < 500;
      if (PERIODS.has(node.value) || isRefusal) copies.push(node.raw ?? String(node.value));
    },
  }).visit(parseSync(path, text).program);
  return copies;
}

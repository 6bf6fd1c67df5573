import { type AccountScript, accountScript, connect, drafts, lose, postsDue } from './account-script.ts';

const healthy = () => [connect(-30, 'marek'), postsDue('marek', -20, 4), postsDue('ada', -8), drafts('priya')];
const disconnected = () => [...healthy(), lose(-2, 'security')];

const LONG = 'Acme Regional Office for Garden Furniture and Everything Else '.repeat(5).slice(0, 300);

/** Accounts whose names are equal, long, right-to-left, emoji, combining, blank or hostile, and one with a hostile profile address. */
export const twins: readonly AccountScript[] = [
  accountScript('harbour-north', 'facebook', ['Harbour', 'harbour.north'], healthy()),
  accountScript('harbour-south', 'facebook', ['Harbour', 'harbour.south'], disconnected()),
  accountScript('harbour', 'instagram', ['Harbour', 'harbour'], healthy()),
  accountScript('harbour', 'x', ['Harbour', '@harbour'], disconnected()),
  accountScript('long', 'linkedin', [LONG, 'acme-regional-office'], disconnected()),
  accountScript('unbroken', 'youtube', ['Żółć'.repeat(75), '@zolc'], healthy()),
  accountScript('rtl', 'facebook', ['مقهى الزيتون', 'olivecafe'], disconnected()),
  accountScript('override', 'facebook', ['Acme \u202Ekoobecaf\u202C Support', 'acme.support'], disconnected()),
  accountScript('emoji', 'instagram', ['Family 👨‍👩‍👧‍👦 & 🏳️‍🌈 Café 🇵🇱', 'family.cafe'], healthy()),
  accountScript(
    'combining',
    'x',
    ['Z\u0351\u036B\u0343a\u0321\u034Al\u0335\u0352g\u0337\u0306o\u0336\u030D Cafe\u0301', '@zalgo'],
    disconnected(),
  ),
  accountScript('blank', 'facebook', ['   ', 'blank.page'], disconnected()),
  accountScript('nameless', 'youtube', ['', '@nameless'], healthy()),
  accountScript('markup', 'facebook', ['<img src=x onerror=alert(1)>', 'img'], healthy()),
  accountScript('script', 'linkedin', ['</script><script>alert(1)</script>', 'script'], disconnected()),
  accountScript('link', 'x', ['Prize draw', '@prizedraw'], healthy(), { profileUrl: 'javascript:alert(1)' }),
  accountScript('group', 'facebook', ['Harbour', 'groups/harbour'], healthy(), { kind: 'group' }),
];

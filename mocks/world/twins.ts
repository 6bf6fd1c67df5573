import { connect, drafts, lose, posts, type Step, type Story, story } from './story.ts';

const healthy = (): Step[][] => [connect(-30, 'marek'), posts('marek', -20, 4), posts('ada', -8), drafts('priya')];
const stopped = (): Step[][] => [...healthy(), lose(-2, 'security')];

const LONG = 'Acme Regional Office for Garden Furniture and Everything Else '.repeat(5).slice(0, 300);

/** Names that are alike, long, written the other way, invisible or hostile. */
export const twins: readonly Story[] = [
  story('harbour-north', 'facebook', ['Harbour', 'harbour.north'], healthy()),
  story('harbour-south', 'facebook', ['Harbour', 'harbour.south'], stopped()),
  story('harbour', 'instagram', ['Harbour', 'harbour'], healthy()),
  story('harbour', 'x', ['Harbour', '@harbour'], stopped()),
  story('long', 'linkedin', [LONG, 'acme-regional-office'], stopped()),
  story('unbroken', 'youtube', ['Żółć'.repeat(75), '@zolc'], healthy()),
  story('rtl', 'facebook', ['مقهى الزيتون', 'olivecafe'], stopped()),
  story('override', 'facebook', ['Acme \u202Ekoobecaf\u202C Support', 'acme.support'], stopped()),
  story('emoji', 'instagram', ['Family 👨‍👩‍👧‍👦 & 🏳️‍🌈 Café 🇵🇱', 'family.cafe'], healthy()),
  story(
    'combining',
    'x',
    ['Z\u0351\u036B\u0343a\u0321\u034Al\u0335\u0352g\u0337\u0306o\u0336\u030D Cafe\u0301', '@zalgo'],
    stopped(),
  ),
  story('blank', 'facebook', ['   ', 'blank.page'], stopped()),
  story('nameless', 'youtube', ['', '@nameless'], healthy()),
  story('markup', 'facebook', ['<img src=x onerror=alert(1)>', 'img'], healthy()),
  story('script', 'linkedin', ['</script><script>alert(1)</script>', 'script'], stopped()),
  story('link', 'x', ['Prize draw', '@prizedraw'], healthy(), { profileUrl: 'javascript:alert(1)' }),
  story('group', 'facebook', ['Harbour', 'groups/harbour'], healthy(), { kind: 'group' }),
];

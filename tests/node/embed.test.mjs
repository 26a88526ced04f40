// The lines to paste: exact, whatever is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderIn, isLabel, isLink, isNumber, isServiceName, isText } from '../../embed/embed-check.js';
import { withHelp } from '../../embed/embed-file.js';
import { escapeAttribute, helpOf, sandbox, snippet, toScriptJson } from '../../embed/embed-snippet.js';

const PLAIN = {
  what: 'element',
  address: 'https://tool.example/je/',
  lang: 'en',
  theme: 'auto',
  storage: 'tab',
  serviceName: '',
  headingLevel: '',
  hide: [],
  withFamily: false,
  script: true,
  signOn: false,
  help: null,
};
const HOSTILE = 'Say "1 < 2" & </script><script>alert(1)</script> \\ {{it\'s}} `a` *b* [c] \u2014 \u2028\u2019';

const line = (choice) => snippet({ ...PLAIN, ...choice });

const LINK = '<a href="https://tool.example/je/">Open Joint Effort in a page of its own</a>';
const LEFT = `A self-assessment of how two services work together. ${LINK}`;

test('the shortest element', () => {
  assert.equal(
    line({}),
    '<script type="module" src="https://tool.example/je/element/joint-effort.js"></script>' +
      `<joint-effort lang="en">${LEFT}</joint-effort>`,
  );
});

test('an element with everything is one line, whose help no editor can take for something else', () => {
  const help = helpOf({
    line: HOSTILE,
    phones: [],
    links: [{ label: 'a', href: 'https://a.example/?b_c=1' }],
    contact: '',
  });
  const [, tag, json, rest] = line({
    theme: 'dark',
    storage: 'none',
    serviceName: '{the} "A & B" <clinic>',
    headingLevel: '3',
    hide: ['barriers', 'print'],
    withFamily: true,
    help,
  }).match(/^<script [^>]*><\/script>(<joint-effort .*) help='([^']*)'>(.*)$/);
  assert.equal(
    tag,
    '<joint-effort lang="en" theme="dark" storage="none" ' +
      'service-name="{the} &quot;A &amp; B&quot; &lt;clinic&gt;" heading-level="3" hide="barriers print" with-family',
  );
  assert.equal(rest, `${LEFT}</joint-effort>`);
  assert.deepEqual(JSON.parse(json), help);
  assert.doesNotMatch(json, /[<>&'`*|$%\n]|\{\{|\}\}$|[^\x20-\x7e]|\\(?!u)/);
});

test('nothing that is pasted names a version, a sum or a part that ends a paragraph', () => {
  for (const choice of [{}, { what: 'frame' }, { what: 'frame', script: false }]) {
    assert.doesNotMatch(line(choice), /\n|integrity|crossorigin|<!--/);
  }
  assert.doesNotMatch(line({}), /<(p|div|section|ul)\b/);
});

test('behind a sign-in the browser shows who asks', () => {
  assert.match(line({ signOn: true }), /^<script type="module" crossorigin="use-credentials" src=/);
  assert.match(line({ what: 'frame', storage: 'none', signOn: true }), / sandbox="allow-scripts allow-same-origin /);
});

test('what is typed for a frame follows the #', () => {
  const frame = line({
    what: 'frame',
    theme: 'light',
    serviceName: 'the "clinic"',
    withFamily: true,
    help: helpOf({ line: HOSTILE, phones: [], links: [], contact: '' }),
  });
  const [, address] = frame.match(/ src="([^"]*)"/);
  const url = new URL(address.replaceAll('&amp;', '&'));
  assert.equal(url.search, '?lang=en&theme=light&with-family');
  const typed = new URLSearchParams(url.hash.slice(1));
  assert.equal(typed.get('service-name'), 'the "clinic"');
  assert.deepEqual(JSON.parse(typed.get('help')), { format: 'joint-effort/help@1', line: HOSTILE });
});

test('a frame without a script has nothing that only a script would use', () => {
  assert.equal(
    line({ what: 'frame', script: false, storage: 'none' }),
    '<div><iframe title="Joint Effort" src="https://tool.example/je/frame.html?lang=en&amp;storage=none" width="100%" ' +
      'height="900" frameborder="0" loading="lazy" referrerpolicy="no-referrer" ' +
      'sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox">' +
      `${LINK}</iframe></div>`,
  );
  assert.match(
    line({ what: 'frame' }),
    new RegExp(
      ' data-joint-effort><a .*</a></iframe></div>' +
        '<script src="https://tool.example/je/frame-host.js" defer></script>$',
    ),
  );
});

test('a frame may do what the page in it offers, and no more', () => {
  const allowed = (choice) => sandbox({ ...PLAIN, ...choice }).join(' ');
  const links = 'allow-popups allow-popups-to-escape-sandbox';
  assert.equal(allowed({ storage: 'none', hide: ['print', 'desk'] }), `allow-scripts ${links}`);
  assert.equal(allowed({ storage: 'device', hide: ['print', 'desk'] }), `allow-scripts allow-same-origin ${links}`);
  assert.equal(allowed({ storage: 'none', hide: ['desk'] }), `allow-scripts allow-modals ${links}`);
  assert.equal(allowed({ storage: 'none', hide: ['print'] }), `allow-scripts allow-downloads ${links}`);
});

test('nothing that is typed ends an attribute or a script', () => {
  assert.equal(escapeAttribute('"\'<>&\n’😀'), "&quot;'&lt;&gt;&amp;&#10;&#8217;&#128512;");
  const written = toScriptJson({ line: HOSTILE, other: '😀' });
  assert.doesNotMatch(written, /[<>&]|[^\x20-\x7e\n]/);
  assert.deepEqual(JSON.parse(written), { line: HOSTILE, other: '😀' });
});

test('help lines are put into the single file before the questionnaire', () => {
  const help = { line: HOSTILE };
  for (const attributes of ['', ' role="none"']) {
    const page = withHelp(`<body>\n<div id="joint-effort"${attributes}>x</div>\n<script>…</script>`, help);
    const [, json] = page.match(/data-for="help">\n([^<]*)\n<\/script>\n<div id="joint-effort"/);
    assert.deepEqual(JSON.parse(json), help);
  }
  assert.throws(() => withHelp('<p>', help), /no <div id="joint-effort"/);
});

test('help lines are there only where something was written', () => {
  const none = { line: '', phones: [], links: [], contact: '' };
  assert.equal(helpOf(none), null);
  assert.deepEqual(helpOf({ ...none, contact: 'x' }), { format: 'joint-effort/help@1', contact: 'x' });
});

test('texts are counted as the questionnaire counts them', () => {
  assert.ok(isText('') && isText('😀'.repeat(320)) && !isText('x'.repeat(321)) && !isText('a\nb'));
  assert.ok(isServiceName(` ${'😀'.repeat(40)} `.trim()) && !isServiceName('x'.repeat(41)));
  assert.ok(isLabel('x') && !isLabel('  ') && !isLabel('x'.repeat(81)));
});

test('a number is what a phone can dial', () => {
  for (const number of ['000 000', '+00 (0) 000-000', '*00#', '0/0.0']) assert.ok(isNumber(number), number);
  for (const number of ['', '  ', '+', 'call 000', '000x', '0'.repeat(33)]) assert.ok(!isNumber(number), number);
});

test('a link has one of four schemes', () => {
  for (const link of ['https://a.example/?b=c#d', 'HTTP://a.example', 'mailto:a@b.example', 'tel:000']) {
    assert.ok(isLink(link), link);
  }
  for (const link of [
    '',
    'a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.example',
    'https:',
    'https://a b.example',
    `https://a.example/${'x'.repeat(2000)}`,
  ])
    assert.ok(!isLink(link), link);
});

test('where the files lie is a folder', () => {
  const folders = [
    ['https://a.example', 'https://a.example/'],
    [' https://a.example/b ', 'https://a.example/b/'],
    ['https://a.example/b/embed.html?x#y', 'https://a.example/b/'],
    ['http://intranet/b//', 'http://intranet/b/'],
    ['a.example', null],
    ['file:///b/', null],
    ['https://u:p@a.example/', null],
    ['', null],
  ];
  for (const [typed, folder] of folders) assert.equal(folderIn(typed), folder, typed);
});

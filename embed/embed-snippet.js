// The lines to paste, from what was chosen. Pure: the same choice gives the same lines.

/** The format that help lines are read in. */
const HELP = 'joint-effort/help@1';
const NAME = 'Joint Effort';
/** What stands in the page until the element can be used, and where it cannot run. */
const MEANWHILE = 'The self-assessment is being loaded. It needs a browser that may run scripts.';

/**
 * @typedef {object} Choice
 * @property {'element' | 'frame' | 'file'} what
 * @property {string} address - the folder with the files, with a slash at the end
 * @property {string} lang
 * @property {string} theme
 * @property {string} storage
 * @property {string} serviceName
 * @property {string} headingLevel - empty for the usual one
 * @property {string[]} hide
 * @property {boolean} withFamily
 * @property {boolean} script - whether the page around a frame may run one
 * @property {object | null} help
 */

/**
 * @typedef {object} Release
 * @property {string | null} version
 * @property {Record<string, string>} integrity - by the file's path in the site
 */

/**
 * The help lines as the questionnaire reads them, or null where there are none.
 *
 * @param {{line: string, phones: object[], links: object[], contact: string}} lines
 */
export function helpOf({ line, phones, links, contact }) {
  const filled = Object.entries({ line, phones, links, contact })
    .filter(([, value]) => value.length > 0);
  return filled.length > 0 ? { format: HELP, ...Object.fromEntries(filled) } : null;
}

/** The lines for an element or a frame. */
export function snippet(choice, release) {
  const first = release.version ? [`<!-- ${NAME} ${release.version} -->`] : [];
  const lines = choice.what === 'frame' ? frameLines(choice, release) : elementLines(choice, release);
  return [...first, ...lines].join('\n');
}

/** The attributes of the element. */
export function elementAttributes(choice) {
  return defined({
    lang: choice.lang,
    theme: choice.theme === 'auto' ? null : choice.theme,
    storage: choice.storage === 'tab' ? null : choice.storage,
    'service-name': choice.serviceName || null,
    'heading-level': choice.headingLevel || null,
    hide: choice.hide.join(' ') || null,
    'with-family': choice.withFamily ? '' : null,
  });
}

/** The attributes of the frame. */
export function frameAttributes(choice) {
  return defined({
    title: NAME,
    src: frameAddress(choice),
    width: '100%',
    height: '900',
    frameborder: '0',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: sandbox(choice).join(' '),
    'data-joint-effort': choice.script ? '' : null,
  });
}

/** What the frame is allowed, and nothing besides. */
export function sandbox({ storage, hide, help }) {
  return [
    'allow-scripts',
    ...(storage === 'none' ? [] : ['allow-same-origin']),
    ...(hide.includes('print') ? [] : ['allow-modals']),
    ...(help?.phones || help?.links ? ['allow-popups', 'allow-popups-to-escape-sandbox'] : []),
  ];
}

/** What was typed follows the #, which no server is told. */
function frameAddress(choice) {
  const { 'service-name': serviceName, ...others } = elementAttributes(choice);
  const help = choice.help ? JSON.stringify(choice.help) : null;
  const search = query(others);
  const hash = query(defined({ 'service-name': serviceName, help }));
  return `${choice.address}frame.html${search && `?${search}`}${hash && `#${hash}`}`;
}

const query = (values) => Object.entries(values)
  .map(([name, value]) => (value === '' ? name : `${name}=${encodeURIComponent(value)}`))
  .join('&');

function elementLines(choice, release) {
  const script = tag('script', {
    type: 'module',
    ...scriptAttributes('element/joint-effort.js', choice, release),
  });
  const element = tag('joint-effort', elementAttributes(choice));
  const help = choice.help ? [
    '  <script type="application/json" data-for="help">',
    inScript(choice.help).replace(/^/gm, '  '),
    '  </script>',
  ] : [];
  return [`${script}</script>`, element, `  <p>${MEANWHILE}</p>`, ...help, '</joint-effort>'];
}

function frameLines(choice, release) {
  const frame = `${tag('iframe', frameAttributes(choice))}</iframe>`;
  if (!choice.script) return [frame];
  const script = tag('script', { ...scriptAttributes('frame-host.js', choice, release), defer: '' });
  return [frame, `${script}</script>`];
}

function scriptAttributes(path, { address }, { integrity }) {
  const sum = integrity[path];
  return defined({
    src: address + path,
    integrity: sum ?? null,
    crossorigin: sum ? 'anonymous' : null,
  });
}

const defined = (values) => Object.fromEntries(
  Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

function tag(name, attributes) {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${inAttribute(value)}"`));
  return `<${name}${written.join('')}>`;
}

/** Text in a quoted attribute. Other letters than ASCII are escaped: a page may be in any encoding. */
export function inAttribute(text) {
  return text.replace(/[&<>"\n\r\t]|[^\x20-\x7e]/gu, (letter) => ({
    '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;',
  })[letter] ?? `&#${letter.codePointAt(0)};`);
}

/** A value as JSON in a script element, which nothing in it can end. */
export function inScript(value) {
  return JSON.stringify(value, null, 2).replace(/[<>&]|[^\x20-\x7e\n]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

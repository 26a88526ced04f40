// Writes the lines to paste, from what was chosen. Pure: the same choice gives the same lines.

/** The format of help lines. */
const HELP_FORMAT = 'joint-effort/help@1';
const TITLE = 'Joint Effort';
/** What is left if an editor or a browser removes the rest. It is true with and without a script. */
const FALLBACK_TEXT = 'A self-assessment of how two services work together. ';
const LINK_TEXT = `Open ${TITLE} in a page of its own`;

/**
 * @typedef {object} Choice
 * @property {'element' | 'frame' | 'file'} what
 * @property {string} address - the folder with the files, with a slash at the end
 * @property {string} lang
 * @property {string} theme
 * @property {string} storage
 * @property {string} serviceName
 * @property {string} headingLevel - empty for the default
 * @property {string[]} hide
 * @property {boolean} withFamily
 * @property {boolean} script - whether the page around a frame may run one
 * @property {boolean} signOn - whether the files are behind a sign-in
 * @property {Help | null} help
 */

/** @import { Help } from '../element/joint-effort.js' */

/**
 * Returns the help lines as the questionnaire reads them; null if there are none.
 *
 * @param {{line: string, phones: object[], links: object[], contact: string, record?: string}} lines
 * @returns {Help | null}
 */
export function helpOf({ line, phones, links, contact, record = '' }) {
  const filled = Object.entries({ line, phones, links, contact, record }).filter(([, value]) => value.length > 0);
  return filled.length > 0 ? { format: HELP_FORMAT, ...Object.fromEntries(filled) } : null;
}

/**
 * Returns the line to paste for an element or a frame: only one, since many editors put paragraphs around
 * lines. It names no hash and no version, so that it works with the next version of the files.
 *
 * @param {Choice} choice
 */
export function snippet(choice) {
  return choice.what === 'frame' ? frameLine(choice) : elementLine(choice);
}

/**
 * Returns the attributes of the element.
 *
 * @param {Choice} choice
 */
export function elementAttributes(choice) {
  return withoutEmpty({
    lang: choice.lang,
    theme: choice.theme === 'auto' ? null : choice.theme,
    storage: choice.storage === 'tab' ? null : choice.storage,
    'service-name': choice.serviceName || null,
    'heading-level': choice.headingLevel || null,
    hide: choice.hide.join(' ') || null,
    'with-family': choice.withFamily ? '' : null,
  });
}

/**
 * Returns them for the line to paste, with the help lines as an attribute too.
 *
 * @param {Choice} choice
 */
function writtenAttributes(choice) {
  return { ...elementAttributes(choice), ...(choice.help && { help: toInlineJson(choice.help) }) };
}

/**
 * Returns the attributes of the frame.
 *
 * @param {Choice} choice
 */
export function frameAttributes(choice) {
  return withoutEmpty({
    title: TITLE,
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

/**
 * Returns what the frame needs to be allowed, and nothing more. A page without an origin would not be signed in.
 *
 * @param {Pick<Choice, 'storage' | 'hide' | 'signOn'>} choice
 */
export function sandbox({ storage, hide, signOn }) {
  return [
    'allow-scripts',
    ...(storage === 'none' && !signOn ? [] : ['allow-same-origin']),
    ...(hide.includes('print') ? [] : ['allow-modals']),
    ...(hide.includes('desk') ? [] : ['allow-downloads']),
    'allow-popups',
    'allow-popups-to-escape-sandbox',
  ];
}

/**
 * Returns the address of the frame. What was typed goes after the #, which no server receives.
 *
 * @param {Choice} choice
 */
function frameAddress(choice) {
  const { 'service-name': serviceName, ...others } = elementAttributes(choice);
  const help = choice.help ? JSON.stringify(choice.help) : null;
  const search = query(others);
  const hash = query(withoutEmpty({ 'service-name': serviceName, help }));
  return `${choice.address}frame.html${search && `?${search}`}${hash && `#${hash}`}`;
}

const query = (/** @type {Record<string, string>} */ values) =>
  Object.entries(values)
    .map(([name, value]) => (value === '' ? name : `${name}=${encodeURIComponent(value)}`))
    .join('&');

/** @param {Choice} choice */
function elementLine(choice) {
  const src = `${choice.address}element/joint-effort.js`;
  const script = tag('script', {
    type: 'module',
    ...(choice.signOn && { crossorigin: 'use-credentials' }),
    src,
  });
  const element = tag('joint-effort', writtenAttributes(choice));
  return `${script}</script>${element}${FALLBACK_TEXT}${link(choice)}</joint-effort>`;
}

/**
 * Returns the frame in a block that fills the column: a frame by itself is inline, as text is.
 *
 * @param {Choice} choice
 */
function frameLine(choice) {
  const frame = `<div>${tag('iframe', frameAttributes(choice))}${link(choice)}</iframe></div>`;
  if (!choice.script) return frame;
  return `${frame}${tag('script', { src: `${choice.address}frame-host.js`, defer: '' })}</script>`;
}

const link = (/** @type {Choice} */ { address }) => `${tag('a', { href: address })}${LINK_TEXT}</a>`;

/**
 * @param {Record<string, string | null | undefined>} values
 * @returns {Record<string, string>}
 */
const withoutEmpty = (values) =>
  /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
  );

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function tag(name, attributes) {
  const texts = Object.entries(attributes).map(([key, value]) => {
    if (value === '') return ` ${key}`;
    // Help has nothing to escape, in case an editor escapes once more what is escaped already.
    return key === 'help' ? ` ${key}='${value}'` : ` ${key}="${escapeAttribute(value)}"`;
  });
  return `<${name}${texts.join('')}>`;
}

/**
 * Escapes a text for a quoted attribute. Escapes all but ASCII too: a page may be in any encoding.
 *
 * @param {string} text
 */
export function escapeAttribute(text) {
  return text.replace(
    /[&<>"\n\r\t]|[^\x20-\x7e]/gu,
    (letter) =>
      /** @type {Record<string, string>} */ ({
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
      })[letter] ?? `&#${letter.codePointAt(0)};`,
  );
}

/**
 * Writes a value as JSON for an attribute, in one line. Its texts contain no character that HTML, Markdown
 * or a template could interpret.
 *
 * @param {unknown} value
 */
export function toInlineJson(value) {
  return JSON.stringify(value).replace(
    /"(?:[^"\\]|\\.)*"/g,
    (text) => `"${JSON.parse(text).replace(/["\\'<>&`{}[\]*|$%]|[^\x20-\x7e]/g, escapeInJson)}"`,
  );
}

/**
 * Writes a value as JSON for a script element. Nothing in it can end the element.
 *
 * @param {unknown} value
 */
export function toScriptJson(value) {
  return JSON.stringify(value, null, 2).replace(/[<>&]|[^\x20-\x7e\n]/g, escapeInJson);
}

/**
 * Writes a character as a numeric JSON escape.
 *
 * @param {string} letter
 */
function escapeInJson(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

// Sends the frame's messages to the page around it: none before that page has said hello, and from then
// on only to the origin that the hello came from.

const MARK = 'joint-effort';
const VERSION = 1;

/** The message that a page answers with a hello. */
const CALL = 'ready-for-hello';

/** How long to wait for a page that does not answer. */
const PATIENCE_MS = 1000;

/** Exchanges messages with the parent of a window. */
export class Talk {
  #window;
  /** @type {string | null} */
  #origin = null;
  /** @type {() => void} */
  #answered = () => {};
  #sighted;
  /**
   * The latest message of each name from before anyone listened, in the order in which the names came first.
   *
   * @type {Map<string, unknown>}
   */
  #kept = new Map();

  /**
   * @param {Window} window - the frame's own
   * @param {() => number} measure - returns the height of what it shows
   * @param {(top: number) => void} sighted - gets how far down the visible part begins, if the page
   *   around the frame scrolls instead of the frame
   */
  constructor(window, measure, sighted) {
    this.#window = window;
    this.measure = measure;
    this.#sighted = sighted;
    window.addEventListener('message', (event) => this.#heard(event));
    // It says only that there is someone to greet.
    this.#send(CALL, undefined, '*');
  }

  /**
   * Sends what happened, as soon as there is someone to hear it; `detail` goes as it is.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tell(name, detail) {
    if (this.#origin) this.#send(name, detail, this.#origin);
    else this.#kept.set(name, detail);
  }

  /**
   * Sends what matters only at this moment, if a page listens.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tellNow(name, detail) {
    if (this.#origin) this.#send(name, detail, this.#origin);
  }

  /**
   * Sends the last message, and resolves once the page has it: if the frame were empty by then, the page could
   * not know who sent it. Resolves at once if nobody listens, and soon if nobody answers.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  async tellLast(name, detail) {
    if (!this.#origin) return;
    this.tellNow(name, detail);
    // Messages arrive in order: a page that answers this one has the one before.
    this.#send(CALL, undefined, '*');
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      this.#answered = resolve;
      this.#window.setTimeout(resolve, PATIENCE_MS);
    });
  }

  /** Sends the height that the frame needs. */
  size() {
    this.tellNow('size', { height: this.measure() });
  }

  #heard(/** @type {MessageEvent} */ { source, origin, data }) {
    if (source !== this.#window.parent || data?.[MARK] !== VERSION) return;
    if (data.name === 'sight' && Number.isFinite(data.detail?.top) && data.detail.top >= 0)
      this.#sighted(data.detail.top);
    if (data.name !== 'hello') return;
    // A page without an origin of its own, such as a file, can only be addressed by `*`.
    this.#origin = origin === 'null' ? '*' : origin;
    this.size();
    for (const [name, detail] of this.#kept) this.#send(name, detail, this.#origin);
    this.#kept.clear();
    this.#answered();
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   * @param {string} origin
   */
  #send(name, detail, origin) {
    const message = { [MARK]: VERSION, name, ...(detail !== undefined && { detail }) };
    this.#window.parent.postMessage(message, origin);
  }
}

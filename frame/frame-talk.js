// Sends the frame's messages to the page around it: none before that page has said hello, and from then
// on only to the origin that the hello came from.

const MARK = 'joint-effort';
const VERSION = 1;

/** The message that a page answers with a hello. */
const HELLO_REQUEST = 'ready-for-hello';

/** How long to wait for a page that does not answer. */
const ANSWER_TIMEOUT_MS = 1000;

/** Exchanges messages with the parent of a window. */
export class HostChannel {
  #window;
  /** @type {string | null} */
  #origin = null;
  /** @type {() => void} */
  #onAnswer = () => {};
  #onSight;
  /**
   * The latest message of each name from before anyone listened, in the order in which the names came first.
   *
   * @type {Map<string, unknown>}
   */
  #pending = new Map();

  /**
   * @param {Window} window - the frame's own
   * @param {() => number} measure - returns the height of what it shows
   * @param {(top: number) => void} onSight - gets how far down the visible part begins, if the page
   *   around the frame scrolls instead of the frame
   */
  constructor(window, measure, onSight) {
    this.#window = window;
    this.measure = measure;
    this.#onSight = onSight;
    window.addEventListener('message', (event) => this.#handleMessage(event));
    // It says only that there is someone to greet.
    this.#post(HELLO_REQUEST, undefined, '*');
  }

  /**
   * Sends what happened, as soon as there is someone to hear it; `detail` goes as it is.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  send(name, detail) {
    if (this.#origin) this.#post(name, detail, this.#origin);
    else this.#pending.set(name, detail);
  }

  /**
   * Sends what matters only at this moment, if a page listens.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  sendNow(name, detail) {
    if (this.#origin) this.#post(name, detail, this.#origin);
  }

  /**
   * Sends the last message, and resolves once the page has it: if the frame were empty by then, the page could
   * not know who sent it. Resolves at once if nobody listens, and soon if nobody answers.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  async sendLast(name, detail) {
    if (!this.#origin) return;
    this.sendNow(name, detail);
    // Messages arrive in order: a page that answers this one has the one before.
    this.#post(HELLO_REQUEST, undefined, '*');
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      this.#onAnswer = resolve;
      this.#window.setTimeout(resolve, ANSWER_TIMEOUT_MS);
    });
  }

  /** Sends the height that the frame needs. */
  sendSize() {
    this.sendNow('size', { height: this.measure() });
  }

  #handleMessage(/** @type {MessageEvent} */ { source, origin, data }) {
    if (source !== this.#window.parent || data?.[MARK] !== VERSION) return;
    if (data.name === 'sight' && Number.isFinite(data.detail?.top) && data.detail.top >= 0)
      this.#onSight(data.detail.top);
    if (data.name !== 'hello') return;
    // A page without an origin of its own, such as a file, can only be addressed by `*`.
    this.#origin = origin === 'null' ? '*' : origin;
    this.sendSize();
    for (const [name, detail] of this.#pending) this.#post(name, detail, this.#origin);
    this.#pending.clear();
    this.#onAnswer();
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   * @param {string} origin
   */
  #post(name, detail, origin) {
    const message = { [MARK]: VERSION, name, ...(detail !== undefined && { detail }) };
    this.#window.parent.postMessage(message, origin);
  }
}

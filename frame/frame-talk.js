// What the frame tells the page around it. Nothing is told before that page has said hello, and from
// then on only to the origin that the hello came from.

const MARK = 'joint-effort';
const VERSION = 1;

/** What is answered with a hello. */
const CALL = 'ready-for-hello';

/** How long a page that does not answer is waited for. */
const PATIENCE_MS = 1000;

/** Speaks with the parent of a window. */
export class Talk {
  #window;
  /** @type {string | null} */
  #origin = null;
  /** @type {() => void} */
  #answered = () => {};
  #sighted;
  /**
   * The latest of each that happened before anyone listened, in the order of its first time.
   *
   * @type {Map<string, unknown>}
   */
  #kept = new Map();

  /**
   * @param {Window} window - the frame's own
   * @param {() => number} measure - gives the height of what it shows
   * @param {(top: number) => void} sighted - hears how far down the part begins that is in sight, where
   *   the page around the frame scrolls in its place
   */
  constructor(window, measure, sighted) {
    this.#window = window;
    this.measure = measure;
    this.#sighted = sighted;
    window.addEventListener('message', (event) => this.#heard(event));
    // It says nothing but that there is someone to be greeted.
    this.#send(CALL, undefined, '*');
  }

  /**
   * Tells what happened; `detail` goes as it is.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tell(name, detail) {
    if (this.#origin) this.#send(name, detail, this.#origin);
    else this.#kept.set(name, detail);
  }

  /**
   * Tells what matters only at this moment, and to a page that listens.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  tellNow(name, detail) {
    if (this.#origin) this.#send(name, detail, this.#origin);
  }

  /**
   * Tells the last thing, and resolves once the page has it: of a frame that is empty by then the page
   * cannot know who spoke. Where nobody listens it resolves at once, where nobody answers soon.
   *
   * @param {string} name
   * @param {unknown} [detail]
   */
  async tellLast(name, detail) {
    if (!this.#origin) return;
    this.tellNow(name, detail);
    // Messages come in their order: whoever answers this has the one before.
    this.#send(CALL, undefined, '*');
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      this.#answered = resolve;
      this.#window.setTimeout(resolve, PATIENCE_MS);
    });
  }

  /** Tells the height that the frame needs. */
  size() {
    this.tellNow('size', { height: this.measure() });
  }

  #heard(/** @type {MessageEvent} */ { source, origin, data }) {
    if (source !== this.#window.parent || data?.[MARK] !== VERSION) return;
    if (data.name === 'sight' && Number.isFinite(data.detail?.top) && data.detail.top >= 0)
      this.#sighted(data.detail.top);
    if (data.name !== 'hello') return;
    // A page without an origin of its own, such as a file, can only be addressed as any.
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

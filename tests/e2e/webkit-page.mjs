// One page as WebKit's inspector sees it: what its console shows, and its settings.
import WebSocket from 'ws';

/** A warning of the build for GTK, which knows no manifests; Safari knows the directive. */
const OF_THE_BUILD = "Unrecognized Content-Security-Policy directive 'manifest-src'.";

export class Page {
  #socket;
  #next = 1;
  #target = null;
  #awaited = [];
  #asked = new Map();
  #settings = new Map();
  /** The medium emulated for the page; empty for the real one. */
  medium = '';
  /** What the console has shown. */
  messages = [];

  /** Attaches the inspector to a page, by the page's address in the inspector. */
  static async open(address) {
    const page = new Page();
    const socket = new WebSocket(address);
    page.#socket = socket;
    socket.on('message', (data) => {
      page.#heard(JSON.parse(String(data)));
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve).once('error', reject);
    });
    socket.on('error', () => {});
    if (!page.#target)
      await new Promise((resolve) => {
        page.#awaited.push(resolve);
      });
    await page.#ask('Target.setPauseOnStart', { pauseOnStart: true });
    await page.#prepare(page.#target);
    return page;
  }

  close() {
    this.#socket.close();
  }

  /** Sets something now, and again in every process that the page moves to. */
  set(name, method, params) {
    this.#settings.set(name, { method, params });
    return this.send(method, params);
  }

  send(method, params = {}) {
    return this.#tell(this.#target, method, params);
  }

  async #prepare(target) {
    for (const domain of ['Console', 'Page', 'Runtime']) await this.#tell(target, `${domain}.enable`);
    for (const { method, params } of this.#settings.values()) await this.#tell(target, method, params);
  }

  /** Sends a command to the inspector itself. */
  #ask(method, params) {
    const id = this.#next++;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return this.#answer(id, { method });
  }

  /** Sends a command to a process that has the page, or is about to. */
  #tell(target, method, params = {}) {
    const id = this.#next++;
    const answer = this.#answer(id, { method, target });
    const message = JSON.stringify({ id, method, params });
    this.#ask('Target.sendMessageToTarget', { targetId: target, message }).catch((error) => {
      this.#asked.get(id)?.reject(error);
      this.#asked.delete(id);
    });
    return answer;
  }

  #answer(id, asked) {
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { ...asked, resolve, reject });
    });
  }

  #heard({ id, result, error, method, params }) {
    const asked = this.#asked.get(id);
    if (asked) {
      this.#asked.delete(id);
      if (error) asked.reject(new Error(`${asked.method}: ${error.message}`));
      else asked.resolve(result);
      return;
    }
    switch (method) {
      case 'Target.targetCreated':
        this.#come(params.targetInfo);
        break;
      case 'Target.didCommitProvisionalTarget':
        this.#target = params.newTargetId;
        break;
      case 'Target.targetDestroyed':
        this.#gone(params.targetId);
        break;
      case 'Target.dispatchMessageFromTarget':
        this.#heard(JSON.parse(params.message));
        break;
      case 'Console.messageAdded':
        this.#said(params.message);
        break;
      default:
    }
  }

  #come({ type, targetId, isPaused, isProvisional }) {
    if (type !== 'page') return;
    if (!isProvisional) {
      this.#target = targetId;
      for (const go of this.#awaited.splice(0)) go();
    }
    if (isPaused || isProvisional) {
      const resume = () => this.#ask('Target.resume', { targetId });
      // A process that ends up unused never answers.
      this.#prepare(targetId)
        .catch(() => {})
        .then(resume)
        .catch(() => {});
    }
  }

  #gone(gone) {
    for (const [id, { reject, target }] of this.#asked) {
      if (target !== gone) continue;
      this.#asked.delete(id);
      reject(new Error('The page has moved to another process'));
    }
  }

  #said({ level, text: said, source, url }) {
    const text = said.trimEnd();
    if (text === OF_THE_BUILD) return;
    this.messages.push(`${level.toUpperCase()}: ${text}${source === 'network' && url ? ` (${url})` : ''}`);
  }
}

// Brings a program, once for a document: compiled from its file, or from given bytes.
import { unbroken } from './broken.js';
import { yieldToBrowser } from './yield-to-browser.js';

/** The smallest module there is: whether it may be made tells whether any may. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

/** @import { Built, Glue, Translated } from '../types/program.js' */

/**
 * How a page's link asks for what it announces (no `crossorigin`): only what is asked for just so is that.
 *
 * @type {RequestInit}
 */
const AS_ANNOUNCED = { mode: 'no-cors', credentials: 'include' };

/**
 * What brings one program.
 *
 * @template {Glue} Program
 * @param {Program} glue - what wasm-bindgen has written for it
 * @param {Built} built - where it lies, as the build has written it
 * @param {object} [other] - other ways
 * @param {(address: URL) => BufferSource | Promise<BufferSource>} [other.readFile] - for an address that
 *   nothing can fetch
 * @param {(error: Error, translate: () => Promise<Translated>) => Promise<Translated>} [other.instead] -
 *   brings what takes the place of a module that cannot be had
 */
export function loader(glue, built, { readFile = refuse, instead } = {}) {
  const { announced, compiled, integrity, translation } = built;
  /** @type {(() => Promise<BufferSource>) | null} */
  let given = null;
  let translate = translation;
  /** @type {Promise<Program> | null} */
  let brought = null;
  /** @type {Set<(broken: import('./broken.js').Broken) => void>} */
  const hearing = new Set();

  async function bring(/** @type {unknown} */ refusal) {
    // The module asks for the first alone; whoever looks from outside finds the functions by the second.
    const imports = /** @type {WebAssembly.Imports} */ (
      /** @type {unknown} */ ({ './joint-effort_bg.js': glue.$$, glue })
    );
    const exports = await (refusal
      ? /** @type {Promise<WebAssembly.Module>} */ (Promise.reject(refusal))
      : compile()
    ).then(
      async (module) => (await WebAssembly.instantiate(module, imports)).exports,
      async (error) => {
        if (!instead || !translate) throw error;
        return (await instead(error, translate)).instantiate(imports);
      },
    );
    glue.__wbg_set_wasm(unbroken(exports, hearing));
    await yieldToBrowser();
    glue.prepare();
    await yieldToBrowser();
    return glue;
  }

  async function compile() {
    // Where WebAssembly is refused the file need not travel. WebKit compiles all the same, and refuses
    // the instance. The browser says so on its console.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(EMPTY)));
    if (given) return WebAssembly.compile(await given());
    const address = /** @type {() => string} */ (compiled)();
    if (address.startsWith('file:')) return WebAssembly.compile(await readFile(new URL(address)));
    const checked = { integrity };
    try {
      // What a page announces is there for whoever asks for it just so, and compiled while it comes.
      return await compiledFrom(await fetched(address, announced ? AS_ANNOUNCED : checked));
    } catch {
      // Cut short, damaged or of an older version it may be kept; now it comes from the server itself.
    }
    return compiledFrom(await fetched(address, { ...checked, cache: 'reload' }));
  }

  return {
    /**
     * Has somebody hear when the program has broken off, until what it gives is called. The module that brought
     * the program brings no other.
     *
     * @param {(broken: import('./broken.js').Broken) => void} act
     * @returns {() => void}
     */
    onBroken(act) {
      hearing.add(act);
      return () => {
        hearing.delete(act);
      };
    },

    /**
     * Has the program compiled from these bytes in place of its file.
     *
     * @param {() => Promise<BufferSource>} bytes - asked once, when the program is first wanted
     * @param {(() => Promise<Translated>) | null} [other] - brings the translation, where that
     *   cannot come from its file either
     */
    provide(bytes, other = translation) {
      given = bytes;
      translate = other;
    },

    /**
     * The program's functions. A failure is told to everybody who waits; the next call tries again.
     *
     * @param {unknown} [refusal] - how WebAssembly was refused already: it is not asked for once more, as
     *   browsers tell of each time on their consoles
     * @returns {Promise<Program>}
     */
    program(refusal) {
      brought ??= bring(refusal).catch((error) => {
        brought = null;
        throw error;
      });
      return brought;
    },

    /** Takes up what the page announces where another program runs in its place: else the browser tells
     * on its console that it came for nothing. */
    spare() {
      fetch(/** @type {() => string} */ (compiled)(), AS_ANNOUNCED)
        .then(({ body }) => body?.cancel())
        .catch(() => {});
    },
  };
}

/**
 * Whether WebAssembly itself was refused: without it there is nothing of that name, and where it is
 * too old it cannot compile.
 *
 * @param {unknown} error
 */
export function isRefusal(error) {
  return typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError;
}

/**
 * A browser reads no such file.
 *
 * @param {URL} address
 * @returns {never}
 */
export function refuse(address, besides = '') {
  throw new Error(
    `${address} cannot be read: from a folder a browser reads no such file (the single ` +
      `file, joint-effort.html, works there)${besides}.`,
  );
}

/** @param {Response} answer */
async function compiledFrom(answer) {
  const streams =
    /** @type {Partial<typeof WebAssembly>} */ (WebAssembly).compileStreaming &&
    answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 */
async function fetched(address, options) {
  const together = 'Put the files of one build together on the server, none of them changed.';
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (error) {
    // What is checked does not tell how it was answered.
    answer = await fetch(address, { method: 'HEAD' }).catch(() => /** @type {Response} */ ({ ok: true }));
    if (answer.ok)
      throw new Error(
        `${address} did not arrive, or not as it was built (${/** @type {Error} */ (error).message}). ${together}`,
      );
  }
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}. ${together}`);
  return answer;
}

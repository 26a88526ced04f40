// Loads a program, once per document: compiled from its file, or from given bytes.
import { unbroken } from './broken.js';
import { yieldToBrowser } from './yield-to-browser.js';

/** The smallest possible module, which tests whether WebAssembly is allowed. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

/** @import { Built, Glue, Translated } from '../types/program.js' */

/**
 * How a page's preload link without `crossorigin` makes its request: only the same request uses the preload.
 *
 * @type {RequestInit}
 */
const AS_ANNOUNCED = { mode: 'no-cors', credentials: 'include' };

/**
 * Makes the loader of one program.
 *
 * @template {Glue} Program
 * @param {Program} glue - what wasm-bindgen writes for it
 * @param {Built} built - where its files are, as the build writes it
 * @param {object} [other] - other sources
 * @param {(address: URL) => BufferSource | Promise<BufferSource>} [other.readFile] - reads an address that
 *   `fetch` cannot
 * @param {(error: Error, translate: () => Promise<Translated>) => Promise<Translated>} [other.instead] -
 *   loads a replacement for a module that cannot be loaded
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
    // The module imports only the first; code outside finds the functions by the second.
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
    // Throws if WebAssembly is blocked, before the file is fetched. WebKit compiles all the same, but blocks
    // the instance. The browser says so on its console.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(EMPTY)));
    if (given) return WebAssembly.compile(await given());
    const address = /** @type {() => string} */ (compiled)();
    if (address.startsWith('file:')) return WebAssembly.compile(await readFile(new URL(address)));
    const checked = { integrity };
    try {
      // A preloaded file serves only the same request. The file compiles while it downloads.
      return await compiledFrom(await fetched(address, announced ? AS_ANNOUNCED : checked));
    } catch {
      // The cached file may be cut short, damaged or of an older version: fetches it from the server itself.
    }
    return compiledFrom(await fetched(address, { ...checked, cache: 'reload' }));
  }

  return {
    /**
     * Calls `act` if the program crashes, until the returned function is called. A new program then needs a new
     * loader.
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
     * Compiles the program from these bytes instead of its file.
     *
     * @param {() => Promise<BufferSource>} bytes - called when the program is first needed
     * @param {(() => Promise<Translated>) | null} [other] - loads the translation, if that
     *   cannot be loaded from its file either
     */
    provide(bytes, other = translation) {
      given = bytes;
      translate = other;
    },

    /**
     * Returns the program's functions. A failure rejects every waiting call; the next call tries again.
     *
     * @param {unknown} [refusal] - the error by which WebAssembly was blocked already: it is not tried again,
     *   since browsers report each time on their consoles
     * @returns {Promise<Program>}
     */
    program(refusal) {
      brought ??= bring(refusal).catch((error) => {
        brought = null;
        throw error;
      });
      return brought;
    },

    /** Fetches and drops the preloaded file if another program runs instead: otherwise the browser's console
     * says that the preload was not used. */
    spare() {
      fetch(/** @type {() => string} */ (compiled)(), AS_ANNOUNCED)
        .then(({ body }) => body?.cancel())
        .catch(() => {});
    },
  };
}

/**
 * Whether WebAssembly itself is unavailable: there is no `WebAssembly`, or it is blocked or too old to
 * compile the module.
 *
 * @param {unknown} error
 */
export function isRefusal(error) {
  return typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError;
}

/**
 * Throws: a browser cannot read such a file.
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
    // A request with an integrity hash hides the response status.
    answer = await fetch(address, { method: 'HEAD' }).catch(() => /** @type {Response} */ ({ ok: true }));
    if (answer.ok)
      throw new Error(
        `${address} did not arrive, or not as it was built (${/** @type {Error} */ (error).message}). ${together}`,
      );
  }
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}. ${together}`);
  return answer;
}

// Loads a program, once per document: compiled from its file, or from given bytes.
import { guardExports } from './broken.js';
import { yieldToBrowser } from './yield-to-browser.js';

/** The smallest possible module, which tests whether WebAssembly is allowed. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

/** @import { Built, Glue, Translated } from '../types/program.js' */

/**
 * How a page's preload link without `crossorigin` makes its request: only the same request uses the preload.
 *
 * @type {RequestInit}
 */
const PRELOAD_REQUEST = { mode: 'no-cors', credentials: 'include' };

/**
 * Makes the loader of one program.
 *
 * @template {Glue} Program
 * @param {Program} glue - what wasm-bindgen writes for it
 * @param {Built} built - where its files are, as the build writes it
 * @param {object} [other] - other sources
 * @param {(address: URL) => BufferSource | Promise<BufferSource>} [other.readFile] - reads an address that
 *   `fetch` cannot
 * @param {(error: Error, translate: () => Promise<Translated>) => Promise<Translated>} [other.loadFallback] -
 *   loads a replacement for a module that cannot be loaded
 */
export function makeLoader(glue, built, { readFile = refuse, loadFallback } = {}) {
  const { announced, compiled, integrity, translation } = built;
  /** @type {(() => Promise<BufferSource>) | null} */
  let loadBytes = null;
  let loadTranslation = translation;
  /** @type {Promise<Program> | null} */
  let loading = null;
  /** @type {Set<(broken: import('./broken.js').Broken) => void>} */
  const crashListeners = new Set();

  async function load(/** @type {unknown} */ refusal) {
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
        if (!loadFallback || !loadTranslation) throw error;
        return (await loadFallback(error, loadTranslation)).instantiate(imports);
      },
    );
    glue.__wbg_set_wasm(guardExports(exports, crashListeners));
    await yieldToBrowser();
    glue.prepare();
    await yieldToBrowser();
    return glue;
  }

  async function compile() {
    // Throws if WebAssembly is blocked, before the file is fetched. WebKit compiles all the same, but blocks
    // the instance. The browser says so on its console.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(EMPTY)));
    if (loadBytes) return WebAssembly.compile(await loadBytes());
    const address = /** @type {() => string} */ (compiled)();
    if (address.startsWith('file:')) return WebAssembly.compile(await readFile(new URL(address)));
    const withIntegrity = { integrity };
    try {
      // A preloaded file serves only the same request. The file compiles while it downloads.
      return await compileResponse(await fetchFile(address, announced ? PRELOAD_REQUEST : withIntegrity));
    } catch {
      // The cached file may be cut short, damaged or of an older version: fetches it from the server itself.
    }
    return compileResponse(await fetchFile(address, { ...withIntegrity, cache: 'reload' }));
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
      crashListeners.add(act);
      return () => {
        crashListeners.delete(act);
      };
    },

    /**
     * Compiles the program from these bytes instead of its file.
     *
     * @param {() => Promise<BufferSource>} bytes - called when the program is first needed
     * @param {(() => Promise<Translated>) | null} [translate] - loads the translation, if that
     *   cannot be loaded from its file either
     */
    provide(bytes, translate = translation) {
      loadBytes = bytes;
      loadTranslation = translate;
    },

    /**
     * Returns the program's functions. A failure rejects every waiting call; the next call tries again.
     *
     * @param {unknown} [refusal] - the error by which WebAssembly was blocked already: it is not tried again,
     *   since browsers report each time on their consoles
     * @returns {Promise<Program>}
     */
    program(refusal) {
      loading ??= load(refusal).catch((error) => {
        loading = null;
        throw error;
      });
      return loading;
    },

    /** Fetches and drops the preloaded file if another program runs instead: otherwise the browser's console
     * says that the preload was not used. */
    discardPreload() {
      fetch(/** @type {() => string} */ (compiled)(), PRELOAD_REQUEST)
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
export function isWasmUnavailable(error) {
  return typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError;
}

/**
 * Throws: a browser cannot read such a file.
 *
 * @param {URL} address
 * @returns {never}
 */
export function refuse(address, note = '') {
  throw new Error(
    `${address} cannot be read: from a folder a browser reads no such file (the single ` +
      `file, joint-effort.html, works there)${note}.`,
  );
}

/** @param {Response} response */
async function compileResponse(response) {
  const canStream =
    /** @type {Partial<typeof WebAssembly>} */ (WebAssembly).compileStreaming &&
    response.headers.get('Content-Type') === 'application/wasm';
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 */
async function fetchFile(address, options) {
  const advice = 'Put the files of one build together on the server, none of them changed.';
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    // A request with an integrity hash hides the response status.
    response = await fetch(address, { method: 'HEAD' }).catch(() => /** @type {Response} */ ({ ok: true }));
    if (response.ok)
      throw new Error(
        `${address} did not arrive, or not as it was built (${/** @type {Error} */ (error).message}). ${advice}`,
      );
  }
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}. ${advice}`);
  return response;
}

// `<joint-effort>`: the widget as an element for any page. An open shadow root keeps the page's styles
// and the widget's apart; the program draws into a part of it.
import { parseMessages, resumePoint, showCrashMessage } from './broken.js';
import { watchDrawnNodes } from './drawn.js';
import { acceptDrops } from './drops.js';
import { refocus, rememberFocus } from './focus.js';
import { asideOf, isAside, muteStartEvents, unmount } from './handover.js';
import { watchHeader } from './header.js';
import { asJson } from './json.js';
import { clearAll, clearOthers, isExitKeyOff, isInUse, isKept, isRemembered, releaseKey, reserveKey } from './keys.js';
import { quickExit } from './quick-exit.js';
import { makePlace } from './place.js';
import { prepareOnPrint } from './paper.js';
import { guardPresses } from './presses.js';
import { printInFrame } from './printing.js';
import { loadProgram, loadWhole } from './program.js';
import { defineProperties, upgradeProperties } from './properties.js';
import { makeDeferred, whenParsed } from './ready.js';
import { ATTRIBUTES, REDRAW_ATTRIBUTES, readHostSettings, readTexts } from './settings.js';
import { adoptSheets } from './sheets.js';
import { keepInSight } from './sight.js';
import { applyTheme, watchTheme, watchWidth } from './theme.js';
import { makeWaiting } from './waiting.js';

/** @import { Assessment, Comparison, FaultsError, Outcome, RelationshipMap, ToldMapOutcome } from './joint-effort.js' */
/** @import { Aside, Functions, HostEvent, Mounted, OnHostEvent, Texts } from '../types/program.js' */

/**
 * Returns the outcome of an assessment. Needs no page, so it works in Node.js too.
 *
 * @param {Assessment} assessment
 */
export async function assess(assessment) {
  return (await loadProgram()).assess(assessment);
}

/**
 * Returns the outcome of a map of several relationships. Loads the whole program for it.
 *
 * @param {RelationshipMap} given
 */
export async function map(given) {
  return (await loadWhole()).map(given);
}

/**
 * Returns the outcome of a comparison of several views of one relationship. Loads the whole program for it.
 *
 * @param {Comparison} given
 */
export async function compare(given) {
  return (await loadWhole()).compare(given);
}

const NAME = 'joint-effort';
/** How many times in a row the page's response to an event may cause another event. */
const MAX_ECHOES = 8;

export class JointEffort extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {}) {
  static formAssociated = true;
  static observedAttributes = ATTRIBUTES;

  #ground;
  #slot;
  #probe;
  #focus;
  #internals;
  #ready;

  /**
   * The widget while it is drawn; null before, and while the element is out of the page.
   *
   * @type {Mounted | null}
   */
  #mounted = null;
  /** The messages about its program, in the texts of the last drawing. */
  #messages = parseMessages('');
  /** Whether the widget is being loaded. */
  #isLoading = false;
  /** Counts changes of the settings, so that outdated ones are never drawn. */
  #version = 0;
  /**
   * Functions that end what was started for the current drawing.
   *
   * @type {(() => void)[]}
   */
  #cleanups = [];
  /**
   * The answers and the page that was shown, while the widget is not drawn.
   *
   * @type {string | undefined}
   */
  #kept;
  /**
   * An assessment given before the widget was drawn.
   *
   * @type {Assessment | undefined}
   */
  #pending;
  /**
   * Events that came before the widget was ready.
   *
   * @type {HostEvent[] | null}
   */
  #heldEvents = null;
  /**
   * Texts given as objects, by name; and each as JSON, as it was given.
   *
   * @type {Record<string, object | undefined>}
   */
  #givenTexts = {};
  /** @type {Record<string, string | undefined>} */
  #givenJson = {};
  /** @type {Texts | undefined} */
  #drawnTexts;
  /** Whether the widget was drawn by the whole program. */
  #isWhole = false;
  /**
   * The styles of the side pages, once they are loaded.
   *
   * @type {string[] | undefined}
   */
  #sideSheets;
  /**
   * The side page that somebody wants, while the whole program is loading.
   *
   * @type {Aside | undefined}
   */
  #aside;
  /** Whether the console has been told about the page's colours. */
  #hasWarned = false;
  /** @type {ReturnType<typeof printInFrame>} */
  #printing = null;
  #waiting = makeWaiting();
  /**
   * The watcher that keeps clear of the page's own header, while the widget is drawn.
   *
   * @type {ReturnType<typeof watchHeader> | null}
   */
  #header = null;
  /**
   * The name of the draft, as long as the element stays in the page; and the one before.
   *
   * @type {string | null}
   */
  #key = null;
  /** @type {string | null} */
  #lastKey = null;
  /** How many events are being dispatched, one inside another. */
  #dispatching = 0;
  /** How many of them are `cleared` events. */
  #clearing = 0;
  /**
   * The `storage` setting of the last drawing.
   *
   * @type {string | null}
   */
  #storage = null;

  /** Whether the first events after a drawing are being dispatched, and how many times in a row these have
   * caused a redraw. */
  #isStarting = false;
  #echoes = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    this.#probe = Object.assign(document.createElement('span'), { hidden: true });
    this.#ground = Object.assign(document.createElement('div'), { className: 'je-page', tabIndex: -1 });
    this.#ground.setAttribute('part', 'ground');
    keepInSight(this.#ground);
    // On the root: listeners on the ground would make screen readers call every heading inside clickable.
    guardPresses(root);
    root.addEventListener(
      'click',
      (event) => {
        // In a preview, the current program would go there by itself.
        if (this.#goAside(asideOf(event))) event.stopPropagation();
      },
      true,
    );
    acceptDrops(this.#ground);
    // The page's own text is shown until the program is loaded, and if it cannot run.
    this.#slot = document.createElement('slot');
    root.append(this.#probe, this.#slot);
    this.#focus = rememberFocus(root);
    // In Safari before 16.4, elements cannot take part in forms.
    this.#internals = this.attachInternals?.();
    this.#ready = makeDeferred();
  }

  /** Resolves when the widget can be used; rejects if its program cannot run. */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * The answers so far; while the widget is not drawn, the assessment given for it, or null.
   *
   * @returns {Assessment | null}
   */
  get assessment() {
    return this.#mounted?.assessment() ?? this.#pending ?? null;
  }

  /** Throws an `Error` with all `faults` for an invalid assessment, and changes nothing. */
  set assessment(/** @type {Assessment} */ assessment) {
    if (this.#isEcho()) return;
    if (this.#mounted) this.#mounted.give(assessment);
    else this.#pending = assessment;
  }

  /** The outcome of the answers; null while there are none. */
  get outcome() {
    return this.#mounted?.outcome() ?? null;
  }

  /** Clears every answer and goes back to the start. */
  reset() {
    // A listener to `cleared` may clear it again, or reset the form around it; nothing is left to clear.
    if (this.#clearing > 0 || this.#isEcho()) return;
    this.#pending = undefined;
    this.#kept = undefined;
    this.#mounted?.reset();
  }

  /** Prints the widget, and nothing of the page around it. */
  print() {
    if (!this.#isEcho()) this.#mounted?.print();
  }

  connectedCallback() {
    upgradeProperties(/** @type {any} */ (this), ['assessment']);
    if (this.#mounted) this.#focus.restore();
    else this.#load();
  }

  /** Moved by `moveBefore`, the element keeps everything: it is not disconnected and connected again. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // A page that moves an element takes it out and puts it back in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#aside = undefined;
      this.#unmount();
      releaseKey(this.#key);
      this.#lastKey = this.#key ?? this.#lastKey;
      this.#key = null;
    });
  }

  adoptedCallback() {
    this.#adoptSheets();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'theme') this.#applyTheme();
    else if (name === 'name') this.#submit();
    else if (REDRAW_ATTRIBUTES.has(name)) this.#redraw();
  }

  formResetCallback() {
    this.reset();
  }

  static {
    if (/** @type {Partial<HTMLElement>} */ (JointEffort.prototype).attachShadow) {
      defineProperties(JointEffort.prototype, {
        getText: (element, name) => element.#givenTexts[name],
        setText: (element, name, text) => {
          const [previous, previousJson] = [element.#givenTexts[name], element.#givenJson[name]];
          element.#givenTexts[name] = text;
          element.#givenJson[name] = asJson(text);
          // Frameworks set the same value again at every render; a value that cannot be compared is a new one.
          const isSame =
            previous === undefined
              ? text === undefined
              : previousJson !== undefined && previousJson === element.#givenJson[name];
          if (!isSame) element.#redraw();
        },
      });
    }
  }

  #adoptSheets() {
    return adoptSheets(/** @type {ShadowRoot} */ (this.shadowRoot), this.ownerDocument, this.#sideSheets);
  }

  /** Draws or redraws the widget as soon as the program and the page's own texts are loaded. */
  async #load() {
    if (this.#isLoading) return;
    this.#isLoading = true;
    if (this.#ready.failed) this.#ready = makeDeferred();
    try {
      const sheetsApplied = this.#adoptSheets();
      await whenParsed(this);
      let version;
      /** @type {[Functions, Texts]} */
      let loaded;
      do {
        version = this.#version;
        const toSidePages = isRemembered() || (this.hasAttribute('whole-page') && isAside(history.state));
        const hostTexts = Promise.all([readTexts(this, this.#givenTexts), sheetsApplied]).then(([texts]) => texts);
        // The program is chosen last: the whole one may have been loaded meanwhile.
        loaded = await Promise.all([loadProgram(toSidePages, hostTexts), hostTexts]);
      } while (version !== this.#version);
      if (this.isConnected) this.#mount(...loaded);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isLoading = false;
    }
  }

  /**
   * Draws the widget; with `isContinuation` the host does not hear of it.
   *
   * @param {Functions} program
   * @param {Texts | undefined} hostTexts
   */
  #mount({ isWhole, mount, onBroken, sheets }, hostTexts, isContinuation = false) {
    const { part } = this.#focus;
    const aside = isWhole ? this.#aside : undefined;
    // The page below does not jump while one drawing replaces another.
    const height = this.#mounted ? this.#ground.offsetHeight : 0;
    this.#ground.style.setProperty('min-block-size', `${height}px`);
    this.#unmount();
    const sensor = Object.assign(document.createElement('div'), { className: 'je-sensor' });
    const { place, clear } = makePlace();
    this.#ground.replaceChildren(sensor, place, this.#waiting.part);
    this.#slot.replaceWith(this.#ground);
    watchDrawnNodes(place);
    if (sheets) {
      this.#sideSheets = sheets;
      this.#adoptSheets();
    }
    const key = this.#draftKey();
    const header = watchHeader(this, this.#ground, this.#probe);
    this.#header = header;
    this.#cleanups = [
      clear,
      watchTheme(() => this.#applyTheme()),
      watchWidth(this.#ground, sensor),
      this.#watchHistory(),
      prepareOnPrint(this.#ground),
      () => header.end(),
    ];
    this.#applyTheme(true);
    const storage = this.getAttribute('storage');
    clearOthers(key, storage);
    const moved = this.#kept !== undefined && storage !== this.#storage;
    this.#storage = storage;
    const settings = {
      ...readHostSettings((name) => this.getAttribute(name)),
      ...hostTexts,
      embedded: true,
      key,
      kept: this.#kept,
      moved,
      aside,
    };
    /** @type {OnHostEvent} */
    const onEvent = (...event) => this.#onEvent(...event);
    if (!isContinuation) this.#heldEvents = [];
    const mounted = mount(place, settings, isContinuation ? muteStartEvents(onEvent) : onEvent);
    this.#mounted = mounted;
    this.#messages = parseMessages(mounted.says());
    const drawnAt = performance.now();
    this.#cleanups.push(onBroken((fault) => this.#onCrash(mounted, fault, drawnAt)));
    this.#isWhole = isWhole;
    this.#drawnTexts = hostTexts;
    this.#kept = undefined;
    if (isWhole) this.#aside = undefined;
    this.#applyPending();
    requestAnimationFrame(() => {
      this.#ground.style.removeProperty('min-block-size');
      // On a side page the focus goes to the heading.
      if (part && !isContinuation) refocus(this.#ground, part);
    });
  }

  /**
   * Returns the name of the draft. It stays the same while the element stays in its page, even if that page's
   * address changes. A draft that was kept under another name is deleted.
   */
  #draftKey() {
    if (!this.#key) {
      this.#key = reserveKey(this.id);
      const last = this.#lastKey;
      if (last && last !== this.#key && this.#kept !== undefined && !isInUse(last)) clearAll(last);
    }
    return this.#key;
  }

  /**
   * Goes to a side page by loading the whole program, unless that draws already; returns whether it does so.
   *
   * @param {unknown} aside
   */
  #goAside(aside) {
    if (!isAside(aside) || this.#isWhole) return false;
    const isLoading = this.#aside !== undefined;
    this.#aside = aside;
    if (!isLoading) this.#loadWhole();
    return true;
  }

  /** Loads the whole program. The current one stays until then, and also if that fails to load. */
  async #loadWhole() {
    this.#waiting.say(this.#messages.loading, this.#ground);
    try {
      const loaded = await loadWhole();
      this.#waiting.say('');
      // A redraw that is under way uses the whole program by itself.
      if (this.#aside && !this.#isLoading) this.#mount(loaded, this.#drawnTexts, true);
    } catch (error) {
      console.error(`<${NAME}>:`, error);
      this.#aside = undefined;
      this.#waiting.say(this.#mounted ? this.#messages.missed : '', this.#ground);
    }
  }

  /** Lets the history lead to side pages too, if the page is the widget's own. */
  #watchHistory() {
    if (!this.hasAttribute('whole-page')) return () => {};
    const onPopState = (/** @type {PopStateEvent} */ { state }) => this.#goAside(state);
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }

  /**
   * Replaces a crashed widget by a message. Asks it once for its answers; if that fails, the next drawing uses
   * those of the draft.
   *
   * @param {Mounted} mounted
   * @param {import('./broken.js').Broken} broken
   * @param {number} drawnAt
   */
  #onCrash(mounted, { error, rescue }, drawnAt) {
    const kept = rescue(() => mounted.keep());
    const key = this.#draftKey();
    const isFocused = /** @type {ShadowRoot} */ (this.shadowRoot).activeElement !== null;
    this.#mounted = null;
    this.#focus.forget();
    this.#unmount();
    this.#kept = resumePoint(kept, drawnAt);
    this.#aside = undefined;
    showCrashMessage(this.#ground, this.#messages, kept !== undefined || isKept(key), isFocused, {
      isExitKeyOn: () => !isExitKeyOff(key) && !this.getAttribute('hide')?.split(/\s+/).includes('exit-key'),
      goOn: () => this.#restart(),
      leave: () => {
        this.#kept = undefined;
        clearAll(key);
        this.#onEvent('cleared', { left: true });
      },
    });
    this.#ground.append(this.#waiting.part);
    this.#reportError(error);
  }

  /** Replaces the crashed program by a fresh one. */
  async #restart() {
    const { loading, missed } = this.#messages;
    this.#waiting.say(loading, this.#ground);
    try {
      await loadProgram();
      this.#waiting.say('');
      this.#load();
    } catch (error) {
      console.error(`<${NAME}>:`, error);
      this.#waiting.say(missed, this.#ground);
    }
  }

  #applyPending() {
    const assessment = this.#pending;
    this.#pending = undefined;
    if (assessment === undefined) return;
    try {
      /** @type {Mounted} */ (this.#mounted).give(assessment);
    } catch (error) {
      const { faults } = /** @type {FaultsError} */ (error);
      if (!faults) throw error;
      this.#onEvent('error', { faults });
    }
  }

  #unmount() {
    this.#printing?.remove();
    this.#printing = null;
    if (this.#mounted) {
      this.#kept = unmount(this.#mounted);
      this.#mounted = null;
      this.#focus.forget();
    }
    for (const cleanup of this.#cleanups) cleanup();
    this.#cleanups = [];
  }

  /** Redraws the widget with the current settings; answers, page and focus stay. */
  #redraw() {
    if (this.#dispatching === 0 || !this.#isStarting) this.#echoes = 0;
    else if (this.#echoes >= MAX_ECHOES) return this.#reportLoop();
    else this.#echoes += 1;
    this.#version += 1;
    // Frameworks set one attribute after another.
    if (this.#mounted)
      queueMicrotask(() => {
        if (this.isConnected) this.#load();
      });
  }

  #applyTheme(isFirst = false) {
    if (!isFirst && !this.#mounted) return;
    const warnings = applyTheme(this, this.#ground, this.#probe, this.getAttribute('theme'));
    if (warnings.length === 0 || this.#hasWarned) return;
    this.#hasWarned = true;
    console.warn(`<${NAME}>: the page's colours\n${warnings.join('\n')}`);
  }

  /**
   * Passes the program's events on; those that come before `ready` are passed on after it.
   *
   * @type {OnHostEvent}
   */
  #onEvent(...event) {
    const [name, detail] = event;
    if (name === 'ready') return this.#onReady(detail);
    if (this.#heldEvents) {
      this.#heldEvents.push(event);
      return true;
    }
    if (name === 'print') return !this.#print();
    // Looks for the page's header before the next page is scrolled to.
    if (name === 'progress') this.#header?.update();
    if (name === 'cleared') this.#printing?.remove();
    if (name === 'error') console.warn(`<${NAME}>: ${detail.faults.map(({ message }) => message).join('\n')}`);
    // Sets the form's value first: a listener may cause the next event, which sets the next value.
    if (name === 'cleared') this.#submit(null);
    if (name === 'outcome') this.#submit(detail);
    const isLeaving = name === 'cleared' && detail.left;
    const isAllowed = this.#dispatch(name, detail, isLeaving);
    if (isLeaving && isAllowed) quickExit();
    return isAllowed;
  }

  #onReady(/** @type {object} */ detail) {
    const held = this.#heldEvents ?? [];
    this.#heldEvents = null;
    this.#ready.resolve();
    // All of these events come in one task.
    this.#isStarting = true;
    queueMicrotask(() => {
      this.#isStarting = false;
    });
    this.#dispatch('ready', detail);
    for (const event of held) this.#onEvent(...event);
    return true;
  }

  #fail(/** @type {any} */ error) {
    this.#ground.replaceWith(this.#slot);
    this.#reportError(error);
    this.#ready.reject(error);
  }

  /** Tells the console and the page why the program does not run. */
  #reportError(/** @type {any} */ error) {
    console.error(`<${NAME}>:`, error);
    const fault = { kind: 'unable', path: '', found: '', allowed: [], message: String(error?.message ?? error) };
    this.#dispatch('error', { faults: [fault] });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #dispatch(name, detail, cancelable = false) {
    const clears = Number(name === 'cleared');
    this.#dispatching += 1;
    this.#clearing += clears;
    try {
      return this.dispatchEvent(
        new CustomEvent(`${NAME}-${name}`, {
          bubbles: true,
          composed: true,
          cancelable,
          detail,
        }),
      );
    } finally {
      this.#dispatching -= 1;
      this.#clearing -= clears;
    }
  }

  /** Whether the page's responses to events keep causing these events again; if so, the console says so. */
  #isEcho() {
    if (this.#dispatching <= MAX_ECHOES) return false;
    this.#reportLoop();
    return true;
  }

  #reportLoop() {
    console.error(
      `<${NAME}>: the page answers an event with what brings it again, and again. After ` +
        `${MAX_ECHOES} times that is not done any more.`,
    );
  }

  /**
   * Gives the outcome to the form, if the element has a `name`. The browser is not to remember any of it.
   *
   * @param {Outcome | ToldMapOutcome | null} outcome
   */
  #submit(outcome = this.outcome) {
    const value = this.hasAttribute('name') && outcome ? /** @type {string} */ (asJson(outcome)) : null;
    this.#internals?.setFormValue?.(value, null);
  }

  #print() {
    this.#printing?.remove();
    this.#printing = printInFrame(this.#ground);
    return this.#printing !== null;
  }
}

// If another version was loaded first, its element stays and this one is not used.
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, JointEffort);

// `<joint-effort>`: the widget as an element for any page. An open shadow root keeps the page's styles
// and the widget's apart; the program draws into a part of it.
import { ongoing, sayBroken, saysOf } from './broken.js';
import { watchDrawn } from './drawn.js';
import { takeDrops } from './drops.js';
import { refocus, rememberFocus } from './focus.js';
import { asideOf, end, goingOn, isAside } from './handover.js';
import { watchTop } from './header.js';
import { asJson } from './json.js';
import { clearAll, clearOthers, isExitKeyOff, isInUse, isKept, isRemembered, releaseKey, takeKey } from './keys.js';
import { quickExit } from './quick-exit.js';
import { makePlace } from './place.js';
import { onPaper } from './paper.js';
import { guardPresses } from './presses.js';
import { printAlone } from './printing.js';
import { program, whole } from './program.js';
import { define, takeUp } from './properties.js';
import { parsed, promise } from './ready.js';
import { ATTRIBUTES, REDRAWN, hostSettings, texts } from './settings.js';
import { wear } from './sheets.js';
import { keepInSight } from './sight.js';
import { dress, watchLook, watchRoom } from './theme.js';
import { makeWaiting } from './waiting.js';

/** @import { Assessment, Comparison, FaultsError, Outcome, RelationshipMap, ToldMapOutcome } from './joint-effort.js' */
/** @import { Aside, Functions, HostEvent, Mounted, OnHostEvent, Texts } from '../types/program.js' */

/**
 * Returns the outcome of an assessment. Needs no page, so it works in Node.js too.
 *
 * @param {Assessment} assessment
 */
export async function assess(assessment) {
  return (await program()).assess(assessment);
}

/**
 * Returns the outcome of a map of several relationships. Loads the whole program for it.
 *
 * @param {RelationshipMap} given
 */
export async function map(given) {
  return (await whole()).map(given);
}

/**
 * Returns the outcome of a comparison of several views of one relationship. Loads the whole program for it.
 *
 * @param {Comparison} given
 */
export async function compare(given) {
  return (await whole()).compare(given);
}

const NAME = 'joint-effort';
/** How many times in a row the page's response to an event may cause another event. */
const ECHOES = 8;

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
  #says = saysOf('');
  /** Whether the widget is being loaded. */
  #coming = false;
  /** Counts changes of the settings, so that outdated ones are never drawn. */
  #version = 0;
  /**
   * Functions that end what was started for the current drawing.
   *
   * @type {(() => void)[]}
   */
  #undo = [];
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
  #held = null;
  /**
   * Texts given as objects, by name; and each as JSON, as it was given.
   *
   * @type {Record<string, object | undefined>}
   */
  #own = {};
  /** @type {Record<string, string | undefined>} */
  #written = {};
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
  #warned = false;
  /** @type {ReturnType<typeof printAlone>} */
  #printing = null;
  #waiting = makeWaiting();
  /**
   * The watcher that keeps clear of the page's own header, while the widget is drawn.
   *
   * @type {ReturnType<typeof watchTop> | null}
   */
  #top = null;
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
  #arriving = false;
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
    takeDrops(this.#ground);
    // The page's own text is shown until the program is loaded, and if it cannot run.
    this.#slot = document.createElement('slot');
    root.append(this.#probe, this.#slot);
    this.#focus = rememberFocus(root);
    // In Safari before 16.4, elements cannot take part in forms.
    this.#internals = this.attachInternals?.();
    this.#ready = promise();
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
  set assessment(/** @type {Assessment} */ given) {
    if (this.#isEcho()) return;
    if (this.#mounted) this.#mounted.give(given);
    else this.#pending = given;
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
    takeUp(/** @type {any} */ (this), ['assessment']);
    if (this.#mounted) this.#focus.restore();
    else this.#come();
  }

  /** Moved by `moveBefore`, the element keeps everything: it is not disconnected and connected again. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // A page that moves an element takes it out and puts it back in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#aside = undefined;
      this.#leave();
      releaseKey(this.#key);
      this.#lastKey = this.#key ?? this.#lastKey;
      this.#key = null;
    });
  }

  adoptedCallback() {
    this.#wear();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'theme') this.#look();
    else if (name === 'name') this.#submit();
    else if (REDRAWN.has(name)) this.#redraw();
  }

  formResetCallback() {
    this.reset();
  }

  static {
    if (/** @type {Partial<HTMLElement>} */ (JointEffort.prototype).attachShadow) {
      define(JointEffort.prototype, {
        given: (element, name) => element.#own[name],
        give: (element, name, text) => {
          const [own, written] = [element.#own[name], element.#written[name]];
          element.#own[name] = text;
          element.#written[name] = asJson(text);
          // Frameworks set the same value again at every render; a value that cannot be compared is a new one.
          const isSame =
            own === undefined ? text === undefined : written !== undefined && written === element.#written[name];
          if (!isSame) element.#redraw();
        },
      });
    }
  }

  #wear() {
    return wear(/** @type {ShadowRoot} */ (this.shadowRoot), this.ownerDocument, this.#sideSheets);
  }

  /** Draws or redraws the widget as soon as the program and the page's own texts are loaded. */
  async #come() {
    if (this.#coming) return;
    this.#coming = true;
    if (this.#ready.failed) this.#ready = promise();
    try {
      const dressed = this.#wear();
      await parsed(this);
      let version;
      /** @type {[Functions, Texts]} */
      let there;
      do {
        version = this.#version;
        const toSidePages = isRemembered() || (this.hasAttribute('whole-page') && isAside(history.state));
        const own = Promise.all([texts(this, this.#own), dressed]).then(([found]) => found);
        // The program is chosen last: the whole one may have been loaded meanwhile.
        there = await Promise.all([program(toSidePages, own), own]);
      } while (version !== this.#version);
      if (this.isConnected) this.#mount(...there);
    } catch (error) {
      this.#unable(error);
    } finally {
      this.#coming = false;
    }
  }

  /**
   * Draws the widget; with `goesOn` the host does not hear of it.
   *
   * @param {Functions} program
   * @param {Texts | undefined} own
   */
  #mount({ isWhole, mount, onBroken, sheets }, own, goesOn = false) {
    const { part } = this.#focus;
    const aside = isWhole ? this.#aside : undefined;
    // The page below does not jump while one drawing replaces another.
    const room = this.#mounted ? this.#ground.offsetHeight : 0;
    this.#ground.style.setProperty('min-block-size', `${room}px`);
    this.#leave();
    const sensor = Object.assign(document.createElement('div'), { className: 'je-sensor' });
    const { place, clear } = makePlace();
    this.#ground.replaceChildren(sensor, place, this.#waiting.part);
    this.#slot.replaceWith(this.#ground);
    watchDrawn(place);
    if (sheets) {
      this.#sideSheets = sheets;
      this.#wear();
    }
    const key = this.#draftKey();
    const top = watchTop(this, this.#ground, this.#probe);
    this.#top = top;
    this.#undo = [
      clear,
      watchLook(() => this.#look()),
      watchRoom(this.#ground, sensor),
      this.#watchHistory(),
      onPaper(this.#ground),
      () => top.end(),
    ];
    this.#look(true);
    const storage = this.getAttribute('storage');
    clearOthers(key, storage);
    const moved = this.#kept !== undefined && storage !== this.#storage;
    this.#storage = storage;
    const settings = {
      ...hostSettings((name) => this.getAttribute(name)),
      ...own,
      embedded: true,
      key,
      kept: this.#kept,
      moved,
      aside,
    };
    /** @type {OnHostEvent} */
    const onEvent = (...event) => this.#onEvent(...event);
    if (!goesOn) this.#held = [];
    const mounted = mount(place, settings, goesOn ? goingOn(onEvent) : onEvent);
    this.#mounted = mounted;
    this.#says = saysOf(mounted.says());
    const begun = performance.now();
    this.#undo.push(onBroken((fault) => this.#broke(mounted, fault, begun)));
    this.#isWhole = isWhole;
    this.#drawnTexts = own;
    this.#kept = undefined;
    if (isWhole) this.#aside = undefined;
    this.#takePending();
    requestAnimationFrame(() => {
      this.#ground.style.removeProperty('min-block-size');
      // On a side page the focus goes to the heading.
      if (part && !goesOn) refocus(this.#ground, part);
    });
  }

  /**
   * Returns the name of the draft. It stays the same while the element stays in its page, even if that page's
   * address changes. A draft that was kept under another name is deleted.
   */
  #draftKey() {
    if (!this.#key) {
      this.#key = takeKey(this.id);
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
    const isComing = this.#aside !== undefined;
    this.#aside = aside;
    if (!isComing) this.#bringWhole();
    return true;
  }

  /** Loads the whole program. The current one stays until then, and also if that fails to load. */
  async #bringWhole() {
    this.#waiting.say(this.#says.loading, this.#ground);
    try {
      const there = await whole();
      this.#waiting.say('');
      // A redraw that is under way uses the whole program by itself.
      if (this.#aside && !this.#coming) this.#mount(there, this.#drawnTexts, true);
    } catch (error) {
      console.error(`<${NAME}>:`, error);
      this.#aside = undefined;
      this.#waiting.say(this.#mounted ? this.#says.missed : '', this.#ground);
    }
  }

  /** Lets the history lead to side pages too, if the page is the widget's own. */
  #watchHistory() {
    if (!this.hasAttribute('whole-page')) return () => {};
    const moved = (/** @type {PopStateEvent} */ { state }) => this.#goAside(state);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }

  /**
   * Replaces a crashed widget by a message. Asks it once for its answers; if that fails, the next drawing uses
   * those of the draft.
   *
   * @param {Mounted} mounted
   * @param {import('./broken.js').Broken} broken
   * @param {number} begun
   */
  #broke(mounted, { error, rescue }, begun) {
    const kept = rescue(() => mounted.keep());
    const key = this.#draftKey();
    const isFocused = /** @type {ShadowRoot} */ (this.shadowRoot).activeElement !== null;
    this.#mounted = null;
    this.#focus.forget();
    this.#leave();
    this.#kept = ongoing(kept, begun);
    this.#aside = undefined;
    sayBroken(this.#ground, this.#says, kept !== undefined || isKept(key), isFocused, {
      isKeyWanted: () => !isExitKeyOff(key) && !this.getAttribute('hide')?.split(/\s+/).includes('exit-key'),
      goOn: () => this.#comeAgain(),
      leave: () => {
        this.#kept = undefined;
        clearAll(key);
        this.#onEvent('cleared', { left: true });
      },
    });
    this.#ground.append(this.#waiting.part);
    this.#tell(error);
  }

  /** Replaces the crashed program by a fresh one. */
  async #comeAgain() {
    const { loading, missed } = this.#says;
    this.#waiting.say(loading, this.#ground);
    try {
      await program();
      this.#waiting.say('');
      this.#come();
    } catch (error) {
      console.error(`<${NAME}>:`, error);
      this.#waiting.say(missed, this.#ground);
    }
  }

  #takePending() {
    const given = this.#pending;
    this.#pending = undefined;
    if (given === undefined) return;
    try {
      /** @type {Mounted} */ (this.#mounted).give(given);
    } catch (error) {
      const { faults } = /** @type {FaultsError} */ (error);
      if (!faults) throw error;
      this.#onEvent('error', { faults });
    }
  }

  #leave() {
    this.#printing?.done();
    this.#printing = null;
    if (this.#mounted) {
      this.#kept = end(this.#mounted);
      this.#mounted = null;
      this.#focus.forget();
    }
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  /** Redraws the widget with the current settings; answers, page and focus stay. */
  #redraw() {
    if (this.#dispatching === 0 || !this.#arriving) this.#echoes = 0;
    else if (this.#echoes >= ECHOES) return this.#refuse();
    else this.#echoes += 1;
    this.#version += 1;
    // Frameworks set one attribute after another.
    if (this.#mounted)
      queueMicrotask(() => {
        if (this.isConnected) this.#come();
      });
  }

  #look(first = false) {
    if (!first && !this.#mounted) return;
    const said = dress(this, this.#ground, this.#probe, this.getAttribute('theme'));
    if (said.length === 0 || this.#warned) return;
    this.#warned = true;
    console.warn(`<${NAME}>: the page's colours\n${said.join('\n')}`);
  }

  /**
   * Passes the program's events on; those that come before `ready` are passed on after it.
   *
   * @type {OnHostEvent}
   */
  #onEvent(...event) {
    const [name, detail] = event;
    if (name === 'ready') return this.#arrived(detail);
    if (this.#held) {
      this.#held.push(event);
      return true;
    }
    if (name === 'print') return !this.#print();
    // Looks for the page's header before the next page is scrolled to.
    if (name === 'progress') this.#top?.look();
    if (name === 'cleared') this.#printing?.done();
    if (name === 'error') console.warn(`<${NAME}>: ${detail.faults.map(({ message }) => message).join('\n')}`);
    // Sets the form's value first: a listener may cause the next event, which sets the next value.
    if (name === 'cleared') this.#submit(null);
    if (name === 'outcome') this.#submit(detail);
    const isLeaving = name === 'cleared' && detail.left;
    const goesOn = this.#dispatch(name, detail, isLeaving);
    if (isLeaving && goesOn) quickExit();
    return goesOn;
  }

  #arrived(/** @type {object} */ detail) {
    const held = this.#held ?? [];
    this.#held = null;
    this.#ready.resolve();
    // All of these events come in one task.
    this.#arriving = true;
    queueMicrotask(() => {
      this.#arriving = false;
    });
    this.#dispatch('ready', detail);
    for (const event of held) this.#onEvent(...event);
    return true;
  }

  #unable(/** @type {any} */ error) {
    this.#ground.replaceWith(this.#slot);
    this.#tell(error);
    this.#ready.reject(error);
  }

  /** Tells the console and the page why the program does not run. */
  #tell(/** @type {any} */ error) {
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
    if (this.#dispatching <= ECHOES) return false;
    this.#refuse();
    return true;
  }

  #refuse() {
    console.error(
      `<${NAME}>: the page answers an event with what brings it again, and again. After ` +
        `${ECHOES} times that is not done any more.`,
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
    this.#printing?.done();
    this.#printing = printAlone(this.#ground);
    return this.#printing !== null;
  }
}

// If another version was loaded first, its element stays and this one is not used.
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, JointEffort);

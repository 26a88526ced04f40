// `<joint-effort>`: the widget as an element of any page. It stands in an open shadow root, so that
// the page's styles and the widget's keep apart; the program draws into a part of that.
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

/** @import { Assessment, Comparison, FaultsError, Outcome, RelationshipMap } from './joint-effort.js' */
/** @import { Aside, Functions, HostEvent, Mounted, OnHostEvent, Texts } from '../types/program.js' */

/**
 * The outcome of an assessment, with no page at all: it works in Node.js too.
 *
 * @param {Assessment} assessment
 */
export async function assess(assessment) {
  return (await program()).assess(assessment);
}

/**
 * The outcome of a map of several relationships, in the same way: the whole program comes for it.
 *
 * @param {RelationshipMap} given
 */
export async function map(given) {
  return (await whole()).map(given);
}

/**
 * The outcome of a comparison of several views of one relationship. The whole program comes for it too.
 *
 * @param {Comparison} given
 */
export async function compare(given) {
  return (await whole()).compare(given);
}

const NAME = 'joint-effort';
/** So often what the page does when it hears something may make it hear something again. */
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
  /** What is said of its program, in the words that it was drawn with last. */
  #says = saysOf('');
  /** Whether it is on its way. */
  #coming = false;
  /** Counts changes of what was asked for, so that nothing is drawn of what is asked no longer. */
  #version = 0;
  /**
   * Undoes what was begun outside of the element.
   *
   * @type {(() => void)[]}
   */
  #undo = [];
  /**
   * The answers and the page of it that was shown, while the widget is not drawn.
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
   * Events that were told before the widget was ready.
   *
   * @type {HostEvent[] | null}
   */
  #held = null;
  /**
   * Texts given as objects, by name, and as they were written then.
   *
   * @type {Record<string, object | undefined>}
   */
  #own = {};
  /** @type {Record<string, string | undefined>} */
  #written = {};
  /** @type {Texts | undefined} */
  #drawnTexts;
  /** Whether the whole program draws. */
  #isWhole = false;
  /**
   * The styles of the side pages, once they are there.
   *
   * @type {string[] | undefined}
   */
  #sideSheets;
  /**
   * The side page that somebody has gone to, while the whole program is on its way.
   *
   * @type {Aside | undefined}
   */
  #aside;
  /** Whether the console was told of colours that cannot be read. */
  #warned = false;
  /** @type {ReturnType<typeof printAlone>} */
  #printing = null;
  #waiting = makeWaiting();
  /**
   * What keeps clear of the page's own header, while the widget is drawn.
   *
   * @type {ReturnType<typeof watchTop> | null}
   */
  #top = null;
  /**
   * The name of the draft, for as long as the element stays in the page; and the one before.
   *
   * @type {string | null}
   */
  #key = null;
  /** @type {string | null} */
  #lastKey = null;
  /** How many events are being dispatched, one inside another. */
  #dispatching = 0;
  /** Which of them clear. */
  #clearing = 0;
  /**
   * Where the answers were to be kept when the widget was drawn last.
   *
   * @type {string | null}
   */
  #storage = null;

  /** Whether it is told what is there once the widget is drawn, and how often in a row that was the reason
   * to draw it anew. */
  #arriving = false;
  #echoes = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    this.#probe = Object.assign(document.createElement('span'), { hidden: true });
    this.#ground = Object.assign(document.createElement('div'), { className: 'je-page', tabIndex: -1 });
    this.#ground.setAttribute('part', 'ground');
    keepInSight(this.#ground);
    // On the ground, a screen reader would call every heading inside clickable.
    guardPresses(root);
    root.addEventListener(
      'click',
      (event) => {
        // In a preview the program that is there would go by itself.
        if (this.#goAside(asideOf(event))) event.stopPropagation();
      },
      true,
    );
    takeDrops(this.#ground);
    // Until the program is there, and where it cannot run, the page's own words are shown.
    this.#slot = document.createElement('slot');
    root.append(this.#probe, this.#slot);
    this.#focus = rememberFocus(root);
    // Safari before 16.4 has elements take no part in forms.
    this.#internals = this.attachInternals?.();
    this.#ready = promise();
  }

  /** Resolved when the widget can be used; rejected where its program cannot run. */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * The answers so far; null while the widget is not drawn.
   *
   * @returns {Assessment | null}
   */
  get assessment() {
    return this.#mounted?.assessment() ?? this.#pending ?? null;
  }

  /** Throws an `Error` with all `faults` for what is no assessment, and keeps what was there. */
  set assessment(/** @type {Assessment} */ given) {
    if (this.#isEcho()) return;
    if (this.#mounted) this.#mounted.give(given);
    else this.#pending = given;
  }

  /** What follows from the answers; null while there are none. */
  get outcome() {
    return this.#mounted?.outcome() ?? null;
  }

  /** Clears every answer and goes back to the start. */
  reset() {
    // Who hears that it was cleared may clear it, or the form around it; nothing is left to be cleared.
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

  /** Moved by `moveBefore`, the element keeps all it has, and neither leaves nor comes. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // Whoever moves an element takes it out and puts it in again in one turn.
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
          // Frameworks give the same once more whenever they draw; what cannot be compared is another one.
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

  /** Draws the widget as soon as the program and the page's own texts are there, or draws it anew. */
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
        // The program comes last: the whole one may have come meanwhile.
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
   * Draws; `goesOn` where the host is not to hear of it.
   *
   * @param {Functions} program
   * @param {Texts | undefined} own
   */
  #mount({ isWhole, mount, onBroken, sheets }, own, goesOn = false) {
    const { part } = this.#focus;
    const aside = isWhole ? this.#aside : undefined;
    // The page below does not jump while one drawing takes the place of another.
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
      // Beside the way the focus goes to the heading.
      if (part && !goesOn) refocus(this.#ground, part);
    });
  }

  /**
   * The name of the draft: the same while the element stays in its page, whatever becomes of that page's
   * address. What was kept under another name goes with it.
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
   * Has the whole program come, where it has not; tells whether that takes somebody aside.
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

  /** The program that is there goes on until the whole one has come, and where that does not come. */
  async #bringWhole() {
    this.#waiting.say(this.#says.loading, this.#ground);
    try {
      const there = await whole();
      this.#waiting.say('');
      // What is drawn anew just now takes the whole one by itself.
      if (this.#aside && !this.#coming) this.#mount(there, this.#drawnTexts, true);
    } catch (error) {
      console.error(`<${NAME}>:`, error);
      this.#aside = undefined;
      this.#waiting.say(this.#mounted ? this.#says.missed : '', this.#ground);
    }
  }

  /** Where the page is the widget's own its history leads to side pages too. */
  #watchHistory() {
    if (!this.hasAttribute('whole-page')) return () => {};
    const moved = (/** @type {PopStateEvent} */ { state }) => this.#goAside(state);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }

  /**
   * What was drawn does nothing any more. The answers are asked for once; where they do not come, the next
   * drawing finds those of the draft.
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

  /** A fresh program takes the place of the one that broke off. */
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

  /** Draws the widget anew for what is asked now; answers, page and focus stay. */
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
   * Hands on what the program tells; what comes before it is ready is told after that.
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
    // What stays at the top is known before the next page is scrolled to.
    if (name === 'progress') this.#top?.look();
    if (name === 'cleared') this.#printing?.done();
    if (name === 'error') console.warn(`<${NAME}>: ${detail.faults.map(({ message }) => message).join('\n')}`);
    // Who hears it may bring about what is told, and submitted, next.
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
    // All of that is told in one turn.
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

  /** Whether the page answers events with what brings them again, for so long that it would never end. */
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
   * A form that asks for it by a name gets the outcome; the browser is to remember none of it.
   *
   * @param {Outcome | null} outcome
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

// Another version may have come first: then its element stays, and this one is not used.
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, JointEffort);

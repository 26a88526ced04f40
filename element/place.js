// The part that the program draws into. What draws there (Yew 0.23, `dom_bundle/subtree_root.rs`)
// leaves its listeners on it for good, and they hold the part in their turn. For a page of its own
// that is no loss, but elements come and go: so the part keeps count, and gets rid of them itself.

/** @typedef {EventListener & { _wbg_cb_unref?: () => void }} Hear - a function of the program */

/** A part to draw into, and what rids it of all listeners when nothing is drawn there any more. */
export function makePlace() {
  const place = document.createElement('div');
  place.className = 'je-place';
  // What is drawn in it listens here: a screen reader would call every heading inside clickable.
  place.setAttribute('role', 'none');
  /** @type {[type: string, hear: Hear, options?: boolean | AddEventListenerOptions][]} */
  const listeners = [];
  place.addEventListener = (/** @type {typeof listeners[number]} */ ...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(place, listener);
  };
  const clear = () => {
    for (const listener of listeners.splice(0)) {
      place.removeEventListener(...listener);
      // By this name wasm-bindgen lets go of what a function holds in the program's memory. Of a
      // function that was let go already it takes nothing.
      listener[1]._wbg_cb_unref?.();
    }
    place.remove();
  };
  return { place, clear };
}

// The part that the program draws into. Yew 0.23 (`dom_bundle/subtree_root.rs`) never removes its
// listeners from it, and they keep the part alive. That does no harm in a standalone page, but elements
// come and go: so the part records its listeners and can remove them itself.

/** @typedef {EventListener & { _wbg_cb_unref?: () => void }} Listener - a function of the program */

/** Makes a part to draw into, and a function that removes the part with all its listeners. */
export function makePlace() {
  const place = document.createElement('div');
  place.className = 'je-place';
  // Yew listens here: without a role, a screen reader would call every heading inside clickable.
  place.setAttribute('role', 'none');
  /** @type {[type: string, listener: Listener, options?: boolean | AddEventListenerOptions][]} */
  const listeners = [];
  place.addEventListener = (/** @type {typeof listeners[number]} */ ...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(place, listener);
  };
  const clear = () => {
    for (const listener of listeners.splice(0)) {
      place.removeEventListener(...listener);
      // By this name wasm-bindgen frees what a function holds in the program's memory. A second call
      // does nothing.
      listener[1]._wbg_cb_unref?.();
    }
    place.remove();
  };
  return { place, clear };
}

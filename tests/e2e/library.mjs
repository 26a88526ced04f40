// What libraries of 2009 do to their page.

/** A page's own library of 2009: what it adds and replaces, as it did then. */
export const LIBRARY = `
  const $A = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    const results = new Array(iterable.length || 0);
    for (let length = results.length; length--;) results[length] = iterable[length];
    return results;
  };
  Array.from = $A;
  window.textOf = (value) => (value === null || typeof value !== 'object' ? JSON.stringify(value)
    : Array.isArray(value) ? '[' + value.map(textOf).join() + ']'
      : '{' + Object.keys(value).map((name) => JSON.stringify(name) + ':' + textOf(value[name])).join() + '}');
  Object.assign(Array.prototype, {
    toArray() { return [...this]; },
    toJSON() { return '[' + this.map(String).join(', ') + ']'; },
    entries() { return [...this]; },
    first() { return this[0]; }, last() { return this[this.length - 1]; }, clear() { this.length = 0; return this; },
  });
  Object.assign(String.prototype, { toJSON() { return '"' + this + '"'; }, toArray() { return this.split(''); } });
  Object.values = (object) => { const values = []; for (const name in object) values.push(object[name]); return values; };
  Element.prototype.matches = function (selector) {
    const found = document.querySelectorAll(selector);
    let at = found.length;
    while (--at >= 0 && found.item(at) !== this);
    return at > -1;
  };
  Element.prototype.closest = function (selector) {
    if (!document.documentElement.contains(this)) return null;
    for (let at = this; at; at = at.parentElement) if (at.matches(selector)) return at;
    return null;
  };`;

// Says what the person is waiting for, along the lower edge of the visible part of the widget. It lies over
// the page and moves nothing.

/** Makes a part for the end of the widget, and a function that shows a message in it. */
export function makeWaiting() {
  const part = document.createElement('div');
  part.className = 'je-waiting';
  // A live region must be there before its text. With a role it would be read out while it is empty.
  part.setAttribute('aria-live', 'polite');
  return {
    part,
    /**
     * Replaces the message by another one, in the language of what is drawn on the ground.
     *
     * @param {string} text
     * @param {HTMLElement} [ground]
     */
    say(text, ground) {
      const line = document.createElement('div');
      line.className = 'je';
      line.textContent = text;
      const { lang = '', dir = '' } = /** @type {Partial<HTMLElement>} */ (ground?.querySelector('.je[lang]') ?? {});
      Object.assign(line, { lang, dir });
      part.replaceChildren(...(text ? [line] : []));
    },
  };
}

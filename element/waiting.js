// Says what the person waits for, along the lower edge of what can be seen of the widget: it covers, and
// moves nothing.

/** A part to stand at the end of the widget, and what says something there. */
export function makeWaiting() {
  const part = document.createElement('div');
  part.className = 'je-waiting';
  // It has to stand there before something is said. A role would have it read out while it is empty.
  part.setAttribute('aria-live', 'polite');
  return {
    part,
    /**
     * Says something in place of what was said before, in the language of what is drawn there.
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

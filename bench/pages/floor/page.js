// The floor: a hand-written element, with no library at all.
import { AGAIN, NEXT, QUESTIONS, RESULT, result } from '../../job.js';

const made = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

customElements.define(
  'plain-job',
  class extends HTMLElement {
    #answers = [];
    #at = 0;

    connectedCallback() {
      this.#draw();
      this.addEventListener('change', ({ target }) => {
        this.#answers[this.#at] = Number(target.value);
      });
      this.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#at += 1;
        if (this.#at > QUESTIONS.length) [this.#at, this.#answers] = [0, []];
        this.#draw();
      });
    }

    #draw() {
      const question = QUESTIONS[this.#at];
      const form = made('form');
      if (question) {
        form.id = question.id;
        const options = question.options.map((text, value) =>
          made('label', {}, made('input', { type: 'radio', name: question.id, value }), ` ${text}`),
        );
        form.append(made('fieldset', {}, made('legend', { textContent: question.text }), ...options));
      } else {
        form.id = 'result';
        form.append(made('h2', { textContent: RESULT }), made('p', { textContent: result(this.#answers) }));
      }
      form.append(made('button', { textContent: question ? NEXT : AGAIN }));
      this.replaceChildren(form);
    }
  },
);

// Runs in a measured page from its beginning: records the browser's performance entries, tries as early
// as possible whether the page is usable, and measures when the response to a press has been painted.

/** Passed to the page as text, so it cannot use anything outside itself. */
export function watch(steps) {
  const seen = { tasks: [], shifts: 0, interactions: new Map(), memories: [] };
  const hear = (type, heard, options = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) heard(entry);
    }).observe({ type, buffered: true, ...options });
  hear('longtask', ({ startTime, duration }) => seen.tasks.push({ at: startTime, ms: duration }));
  hear('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) seen.shifts += value;
  });
  hear(
    'event',
    ({ interactionId, duration }) => {
      if (!interactionId) return;
      seen.interactions.set(interactionId, Math.max(duration, seen.interactions.get(interactionId) ?? 0));
    },
    { durationThreshold: 16 },
  );

  // WebAssembly's memory is not part of the JavaScript heap.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const usual = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await usual.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) seen.memories.push(new WeakRef(memory));
      return made;
    };
  }

  /** Resolves after the next frame: by then, the current contents of the page have been painted. */
  const painted = () =>
    new Promise((next) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => next(performance.now());
        port2.postMessage(null);
      });
    });

  async function until(holds) {
    const begun = performance.now();
    while (!holds()) {
      if ((await painted()) - begun > 10_000) throw new Error(`Nothing came after ${steps.shown()}.`);
    }
  }

  /** What a person presses to choose an option: its label if it has one. */
  const pressable = (option) => option.closest('label') ?? option.labels?.[0] ?? option;

  // The first question is usable from the last time that an option had to be chosen: a choice that the
  // program discards by rendering when it loads does not count.
  let pressedAt = null;
  let chosen = false;
  let trying = true;
  function attempt() {
    if (!trying) return;
    try {
      steps.start()?.click();
      const options = steps.shown() ? steps.options() : [];
      for (const option of options.filter(({ checked }) => !checked)) {
        pressable(option).click();
        pressedAt = performance.now();
      }
      chosen = options.length > 0 && options.every(({ checked }) => checked);
    } catch {
      // Whatever does not exist yet is tried again in the next frame.
    }
    requestAnimationFrame(attempt);
  }
  requestAnimationFrame(attempt);

  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;

  window.bench = {
    steps,
    painted,

    /** Whether the first question is answered and nothing has happened for a while. */
    settled(quiet) {
      const ends = [
        chosen ? pressedAt : Infinity,
        ...seen.tasks.map(({ at, ms }) => at + ms),
        ...performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd),
      ];
      return paint() !== null && performance.now() - Math.max(...ends) > quiet;
    },

    loaded() {
      trying = false;
      return { first_paint_ms: paint(), first_question_usable_ms: Math.max(pressedAt, paint()) };
    },

    /** Scrolls an element into view and returns where to press it. */
    place(element) {
      const target = pressable(element);
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = target.getBoundingClientRect();
      return { x: left + Math.min(width / 2, 40), y: top + height / 2 };
    },

    /** The time from the next press until another question is painted. */
    pressed() {
      const before = steps.shown();
      return new Promise((done) => {
        addEventListener(
          'click',
          async ({ timeStamp }) => {
            let at = await painted();
            while (steps.shown() === before) at = await painted();
            done(at - timeStamp);
          },
          { once: true, capture: true },
        );
      });
    },

    /**
     * Goes through everything from the start to the result, or to the first question, with the same
     * events as a pointer.
     */
    async through(to = 'result') {
      if (steps.shown() === 'result') {
        await until(() => steps.again());
        steps.again().click();
      }
      await until(() => steps.shown() !== 'result');
      for (; steps.start(); await painted()) steps.start().click();
      await until(() => steps.shown());
      while (to === 'result' && steps.shown() !== 'result') {
        const before = steps.shown();
        for (const option of steps.options()) if (!option.checked) pressable(option).click();
        await painted();
        await until(() => steps.next());
        steps.next().click();
        await until(() => steps.shown() !== before);
      }
    },

    seen: () => ({
      tasks: seen.tasks,
      paint: paint(),
      shifts: seen.shifts,
      interactions: [...seen.interactions.values()],
      interaction_count: performance.interactionCount ?? seen.interactions.size,
    }),

    /** The memory of WebAssembly programs, in bytes. */
    program: () => seen.memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0),
  };
}

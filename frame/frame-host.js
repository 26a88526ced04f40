// For the page around the frame, where a script is allowed: gives the frame the height of what is in
// it, tells it which part of it is in sight, hands its events on, and leaves with it. It hears only the frames that are marked
// `data-joint-effort`, each only from the origin that its own address and sandbox give it.
(() => {
  const mark = 'joint-effort';
  // Each pasted snippet may bring this script once more. Parts of the page with an id are found on
  // the window too, so the plain name may be taken.
  const once = `_${mark}`;
  if (self[once]) return;
  self[once] = 1;
  const frames = () => [
    .../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll(`iframe[data-${mark}]`)),
  ];
  // It says nothing of anybody, so it may reach whatever is in the frame by now.
  /** @type {(frame: HTMLIFrameElement, name: string, detail?: object) => void} */
  const send = (frame, name, detail) => frame.contentWindow?.postMessage({ [mark]: 1, name, detail }, '*');
  const greet = (/** @type {HTMLIFrameElement} */ frame) => send(frame, 'hello');

  // In a line of text a frame would stand beside the column that the page gives to its parts. Whatever
  // the page says of it itself comes first, such as that it is hidden.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:where(iframe[data-${mark}]){display:block}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Safari before 16.4 knows no sheets that a script makes.
  }

  // Nothing scrolls inside a frame that is as high as its content, so that nothing in it stays in sight
  // by itself. Each look tells once, with the next picture that the browser paints.
  /** @type {Set<HTMLIFrameElement>} */
  const fitted = new Set();
  const style = (/** @type {Element} */ part) => getComputedStyle(part);
  const px = (/** @type {string} */ text) => (/px$/.test(text) ? parseFloat(text) : 0);
  const padding = () => px(style(document.documentElement).scrollPaddingTop);
  // A header of the page's own covers what it says, or else as far as it reaches where the frame begins.
  /** @type {(frame: HTMLIFrameElement, x: number, y: number) => number} */
  const covered = (frame, x, y) => {
    const said = px(style(frame).getPropertyValue(`--${mark}-offset-top`)) || padding();
    if (said) return said;
    for (let part = document.elementFromPoint(x, y); part && part !== frame; part = part.parentElement) {
      const { bottom } = part.getBoundingClientRect();
      if (/fixed|sticky/.test(style(part).position) && bottom < innerHeight / 2) return bottom;
    }
    return 0;
  };
  const sight = new IntersectionObserver((seen) =>
    seen.forEach(({ target, boundingClientRect: { top: begin }, intersectionRect: { left, top, width, height } }) => {
      const from =
        Math.max(top, covered(/** @type {HTMLIFrameElement} */ (target), left + width / 2, top + 1)) -
        begin -
        target.clientTop;
      send(/** @type {HTMLIFrameElement} */ (target), 'sight', { top: height > 0 ? Math.max(from, 0) : 0 });
    }),
  );
  const look = () =>
    fitted.forEach((frame) => {
      sight.unobserve(frame);
      if (frame.isConnected) sight.observe(frame);
      else fitted.delete(frame);
    });
  addEventListener('scroll', look, true);
  addEventListener('resize', look);

  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.[mark] !== 1 || typeof data.name !== 'string') return;
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) return;
    const { name } = data;
    const detail = data.detail ?? {};
    const { height, left } = detail;
    if (name === 'ready-for-hello') greet(frame);
    if (name === 'step') {
      const { left: begin, top, width } = frame.getBoundingClientRect();
      const clear = covered(frame, begin + width / 2, 1);
      // The browser itself keeps clear of the page's scroll-padding.
      frame.style.scrollMarginTop = `${Math.max(clear - padding(), 0)}px`;
      if (top < clear) frame.scrollIntoView();
    }
    if (name === 'size' && Number.isFinite(height) && height > 0) {
      frame.style.boxSizing = 'border-box';
      const edges = frame.offsetHeight - frame.clientHeight;
      frame.style.height = `${Math.ceil(Math.min(Math.max(height, 150), 30000)) + edges}px`;
      fitted.add(frame);
      look();
    }
    if (
      /^(ready|progress|outcome|cleared|error)$/.test(name) &&
      frame.dispatchEvent(
        new CustomEvent(`${mark}-${name}`, {
          detail,
          bubbles: true,
          cancelable: left,
        }),
      ) &&
      left
    ) {
      // The page may show what is hidden.
      document.documentElement.style.setProperty('display', 'none', 'important');
      document.title = '';
      const blank = 'about:blank';
      // WebKit takes the blank page for the same document as the entries before it in the history, where
      // Back would leave it blank. A document in between tells them apart.
      if (/^A/.test(navigator.vendor)) {
        const between = new Blob([`<meta http-equiv=refresh content="0;url=${blank}">`], { type: 'text/html' });
        location.replace(URL.createObjectURL(between));
        setTimeout(() => location.replace(blank), 1000);
      } else location.replace(blank);
    }
  });

  frames().forEach(greet);
})();

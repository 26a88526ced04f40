// For the page around the frame, if it allows a script: gives the frame the height of its content, tells it
// which part of it is in view, passes its events on, and leaves with it. It listens only to frames with
// `data-joint-effort`, and to each only from the origin that its own address and sandbox give it.
(() => {
  const mark = 'joint-effort';
  // Each pasted snippet may load this script again. Elements with an id are properties of the window
  // too, so the plain name may be taken.
  const loadedFlag = `_${mark}`;
  if (self[loadedFlag]) return;
  self[loadedFlag] = 1;
  const frames = () => [
    .../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll(`iframe[data-${mark}]`)),
  ];
  // It says nothing about anybody, so any page may receive it that is in the frame by now.
  /** @type {(frame: HTMLIFrameElement, name: string, detail?: object) => void} */
  const send = (frame, name, detail) => frame.contentWindow?.postMessage({ [mark]: 1, name, detail }, '*');
  const greet = (/** @type {HTMLIFrameElement} */ frame) => send(frame, 'hello');

  // An inline frame would not align with the column that the page gives to its blocks. The page's own
  // rules come first, such as one that hides the frame.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:where(iframe[data-${mark}]){display:block}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // In Safari before 16.4, scripts cannot make sheets.
  }

  // Nothing scrolls inside a frame that is as high as its content, so nothing in it stays in view by
  // itself. Each look sends one message per frame, when the browser paints next.
  /** @type {Set<HTMLIFrameElement>} */
  const fittedFrames = new Set();
  const styleOf = (/** @type {Element} */ part) => getComputedStyle(part);
  const toPixels = (/** @type {string} */ text) => (/px$/.test(text) ? parseFloat(text) : 0);
  const padding = () => toPixels(styleOf(document.documentElement).scrollPaddingTop);
  // The page's own header covers as much as the page says, or else as far as it reaches over the frame's top.
  /** @type {(frame: HTMLIFrameElement, x: number, y: number) => number} */
  const coveredHeight = (frame, x, y) => {
    const declared = toPixels(styleOf(frame).getPropertyValue(`--${mark}-offset-top`)) || padding();
    if (declared) return declared;
    for (let part = document.elementFromPoint(x, y); part && part !== frame; part = part.parentElement) {
      const { bottom } = part.getBoundingClientRect();
      if (/fixed|sticky/.test(styleOf(part).position) && bottom < innerHeight / 2) return bottom;
    }
    return 0;
  };
  const observer = new IntersectionObserver((entries) =>
    entries.forEach(
      ({ target, boundingClientRect: { top: frameTop }, intersectionRect: { left, top, width, height } }) => {
        const visibleTop =
          Math.max(top, coveredHeight(/** @type {HTMLIFrameElement} */ (target), left + width / 2, top + 1)) -
          frameTop -
          target.clientTop;
        send(/** @type {HTMLIFrameElement} */ (target), 'sight', { top: height > 0 ? Math.max(visibleTop, 0) : 0 });
      },
    ),
  );
  const reportSight = () =>
    fittedFrames.forEach((frame) => {
      observer.unobserve(frame);
      if (frame.isConnected) observer.observe(frame);
      else fittedFrames.delete(frame);
    });
  addEventListener('scroll', reportSight, true);
  addEventListener('resize', reportSight);

  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.[mark] !== 1 || typeof data.name !== 'string') return;
    const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (isOpaque ? 'null' : new URL(frame.src).origin)) return;
    const { name } = data;
    const detail = data.detail ?? {};
    const { height, left } = detail;
    if (name === 'ready-for-hello') greet(frame);
    if (name === 'step') {
      const { left: frameLeft, top, width } = frame.getBoundingClientRect();
      const coveredTop = coveredHeight(frame, frameLeft + width / 2, 1);
      // The browser itself applies the page's scroll-padding.
      frame.style.scrollMarginTop = `${Math.max(coveredTop - padding(), 0)}px`;
      if (top < coveredTop) frame.scrollIntoView();
    }
    if (name === 'size' && Number.isFinite(height) && height > 0) {
      frame.style.boxSizing = 'border-box';
      const borders = frame.offsetHeight - frame.clientHeight;
      frame.style.height = `${Math.ceil(Math.min(Math.max(height, 150), 30000)) + borders}px`;
      fittedFrames.add(frame);
      reportSight();
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
      // WebKit takes the blank page for the same document as the entries before it in the history, so that
      // it would stay blank after Back. A document in between keeps them apart.
      if (/^A/.test(navigator.vendor)) {
        const interimPage = new Blob([`<meta http-equiv=refresh content="0;url=${blank}">`], { type: 'text/html' });
        location.replace(URL.createObjectURL(interimPage));
        // By then it has loaded, or does not load: on a busy machine that takes some seconds.
        setTimeout(() => location.replace(blank), 10_000);
      } else location.replace(blank);
    }
  });

  frames().forEach(greet);
})();

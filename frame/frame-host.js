// For the page around the frame, where a script is allowed: gives the frame the height of what is in
// it, hands its events on, and leaves with it. It hears only the frames that are marked
// `data-joint-effort`, each only from the origin that its own address and sandbox give it.
(() => {
  const mark = 'joint-effort';
  // Each pasted snippet may bring this script once more. Parts of the page with an id are found on
  // the window too, so the plain name may be taken.
  const once = `_${mark}`;
  if (self[once]) return;
  self[once] = 1;
  const frames = () => [...document.querySelectorAll(`iframe[data-${mark}]`)];
  // It says nothing, so it may reach whatever is in the frame by now.
  const greet = (frame) => frame.contentWindow.postMessage({ [mark]: 1, name: 'hello' }, '*');

  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !data || data[mark] !== 1) return;
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) return;
    const { name, detail = {} } = data;
    const { style } = frame;
    const { height, left } = detail;
    if (name === 'ready-for-hello') greet(frame);
    if (name === 'step' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    if (name === 'size' && height > 0) {
      style.boxSizing = 'border-box';
      const edges = frame.offsetHeight - frame.clientHeight;
      style.height = `${Math.ceil(Math.min(Math.max(height, 150), 30000)) + edges}px`;
    }
    if (/^(ready|progress|outcome|cleared|error)$/.test(name)
      && frame.dispatchEvent(new CustomEvent(`${mark}-${name}`, {
        detail, bubbles: true, cancelable: left,
      })) && left) {
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

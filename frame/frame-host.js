// For the page around the frame, where a script is allowed: gives the frame the height of what is in
// it, hands its events on, and leaves with it. It hears only the frames that are marked
// `data-joint-effort`, each only from the origin that its own address and sandbox give it.
(() => {
  const mark = 'joint-effort';
  // Each pasted snippet may bring this script once more.
  if (self.jointEffortFrames) return;
  self.jointEffortFrames = 1;
  const page = document.documentElement;
  const frames = () => [...document.querySelectorAll(`iframe[data-${mark}]`)];
  // It says nothing, so it may reach whatever is in the frame by now.
  const greet = (frame) => frame.contentWindow.postMessage({ [mark]: 1, name: 'hello' }, '*');

  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || data?.[mark] !== 1) return;
    const { sandbox, style } = frame;
    const opaque = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) return;
    const { name, detail = {} } = data;
    if (name === 'ready-for-hello') {
      greet(frame);
    } else if (name === 'size') {
      const edges = frame.offsetHeight - frame.clientHeight;
      const height = Math.ceil(Math.min(Math.max(detail.height, 150), 30000));
      style.boxSizing = 'border-box';
      if (height) style.setProperty('height', `${height + edges}px`, 'important');
    } else if (name === 'step') {
      if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    } else if (/^(ready|progress|outcome|cleared|error)$/.test(name)) {
      const { left } = detail;
      const went = frame.dispatchEvent(new CustomEvent(`${mark}-${name}`, {
        detail, bubbles: true, cancelable: !!left,
      }));
      if (left && went) {
        page.hidden = true;
        document.title = '';
        location.replace('about:blank');
      }
    }
  });

  frames().forEach(greet);
})();

// A React page that contains the widget, for the tests.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HELP } from './help.mjs';

function Host() {
  const [count, setCount] = useState(0);
  const [shown, setShown] = useState(true);
  const [clicks, setClicks] = useState(0);
  const [told, setTold] = useState([]);
  const tell = (event) => setTold((before) => [...before, event.type]);
  return h(
    'main',
    null,
    h('button', { id: 'count', onClick: () => setCount(count + 1) }, count),
    h('button', { id: 'turn', onClick: () => setShown(!shown) }, String(shown)),
    h('output', { id: 'clicks' }, clicks),
    h('output', { id: 'told' }, told.join(' ')),
    h(
      'div',
      { onClick: () => setClicks((before) => before + 1) },
      shown &&
        h('joint-effort', {
          'heading-level': '3',
          serviceName: `clinic ${count}`,
          theme: count % 2 === 0 ? 'light' : 'dark',
          withFamily: true,
          help: HELP,
          'onjoint-effort-ready': tell,
          'onjoint-effort-outcome': tell,
          'onjoint-effort-error': tell,
        }),
    ),
  );
}

createRoot(document.getElementById('host')).render(h(Host));

// What the random user does to a page from outside, and all that it reads there.

/** What a browser's translation does to a page, now and to whatever appears later. */
export const TRANSLATE = `
  if (window.translating) return;
  const skipped = 'script, style, noscript, textarea, font';
  const put = (text) => {
    const words = text.data.replace(/[⟦⟧]/g, '');
    if (!words.trim() || text.parentElement?.closest(skipped)) return;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    inner.textContent = '⟦' + words + '⟧';
    text.replaceWith(outer);
  };
  const all = () => {
    const walker = document.createTreeWalker(document.getElementById('joint-effort'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(put);
  };
  let timer = null;
  window.translating = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(all, 30);
  });
  window.translating.observe(document.body, { childList: true, characterData: true, subtree: true });
  all();`;

/** What reading aids and dictionaries do: wrap words, and put elements beside ours. */
export const MEDDLE = `
  const [random] = arguments;
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('[data-step]'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const text = texts[Math.floor(random * texts.length)];
  const mark = document.createElement('mark');
  text.replaceWith(mark);
  mark.append(text.data);
  const icon = document.createElement('span');
  icon.dataset.extension = '';
  mark.parentElement.append(icon);`;

/** Everything that the page shows, as data, with what the tab stores. */
export const SHOWN = `
  const words = (part) => part?.textContent.replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ').trim() ?? null;
  const page = [...document.querySelectorAll('[data-step]')].find((one) => !one.closest('[hidden]'));
  const all = (selector, of = page) => [...(of?.querySelectorAll(selector) ?? [])];
  return {
    program: document.body.dataset.program,
    pages: document.querySelectorAll('#joint-effort [data-step]').length,
    step: page?.dataset.step ?? null,
    unfinished: page?.hasAttribute('data-unfinished') ?? true,
    heading: words(page?.querySelector('h1')),
    trail: words(page?.querySelector('.step')),
    title: document.title,
    groups: all('.question').map((group) => ({
      asked: words(group.querySelector('h1, h2')),
      choices: all('label.choice', group).map((choice) => {
        const { id, checked } = choice.querySelector('input');
        return { id, checked, text: words(choice.querySelector('.choice-text')) };
      }),
    })),
    name: page?.querySelector('#je-service-name')?.value ?? null,
    problems: all('.problems a').length,
    safety: all('.safety').length,
    rows: all('.answer').map((row) => [words(row.querySelector('dt')), words(row.querySelector('.said'))]),
    facts: Object.fromEntries(all('.facts > div').map((fact) =>
      [words(fact.querySelector('dt')), words(fact.querySelector('dd'))])),
    profile: all('.aspect .strip').map((strip) => strip.dataset.answer),
    entry: history.state,
    draft: sessionStorage.getItem(arguments[0]),
    map: sessionStorage.getItem(arguments[0] + '.map'),
    about: words(page?.querySelector('.about-service')),
    kept: localStorage.getItem(sessionStorage.getItem(arguments[0] + '.place')),
    isRemembered: sessionStorage.getItem(arguments[0] + '.place') !== null,
    onDevice: Object.keys(localStorage).filter((name) => name.startsWith('joint-effort.kept.')).length,
    walked: window.walked ?? null,
    printed: window.printed ?? 0,
    actions: [...new Set(all('[data-action]').map((part) => part.dataset.action))],
    copies: all('[data-copy]').map((part) => part.dataset.copy),
    news: all('.news').map(words).join(''),
    parts: all('[data-part]').map((part) => part.dataset.part),
    invest: all('[data-part="invest"] .map-invest h3').map(words),
    findings: all('[data-finding]').map((part) => part.dataset.finding),
    lookedAt: words(page?.querySelector('#je-details')),
    order: words(page?.querySelector('[data-part="order"] p')),
    discs: all('.ecomap-wide .ecomap-service').length,
    sheets: all('.on-paper').length,
    opened: all('[data-part="opened"] .rows > li').length,
    course: all('.course').length,
    comparison: all('.comparison').length,
    alone: all('.looked-at').length,
    labels: all('[data-part="whose"] input[type="text"]').map(({ value }) => value),
    talk: all('[data-part="talk"] h3').map(words),
    joint: words(page?.querySelector('[data-part="joint"]')),
    lines: all('.views-lines > li').map((line) => [words(line.querySelector('h3')), words(line.querySelector('p.small')),
      all('.views-step', line).map((step) => step.querySelectorAll('.views-mark').length)]),
    bars: all('.multiple').map((one) => [words(one.querySelector('.multiple-name')),
      all('.bar-of', one).map((bar) => bar.dataset.answer)]),
    services: all('.map-table tbody tr').map((row) => [...row.cells].slice(0, 5).map(words)),
    service: page?.querySelector('#je-map-service-name')?.value ?? null,
    ticked: all('.desk input:checked').map(({ id }) => id.replace('je-', '')),
    putBack: all('[data-action="put-back"]').length,
    room: all('[data-action="add-service"]').length,
    toMap: all('[data-action="map"]').length,
  };`;

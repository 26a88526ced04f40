// All of the page's styles, from their file: the page itself holds those that its first paint needs.

/** Asks for them. */
export function linkStyles() {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'page.css' });
  document.head.append(link);
  return link;
}

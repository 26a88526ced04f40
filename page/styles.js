// All of the page's styles, from their file: the page itself holds those that its first paint needs.

const HREF = 'page.css';

/** Asks for them once, for paper alone or for the screen too. */
export function linkStyles(media = 'all') {
  let link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[href="${HREF}"]`));
  if (!link) {
    link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: HREF, media });
    // What did not come is asked for anew.
    link.addEventListener('error', () => /** @type {HTMLLinkElement} */ (link).remove());
    document.head.append(link);
  }
  if (media === 'all') link.media = media;
  return link;
}

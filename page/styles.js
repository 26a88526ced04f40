// Loads all of the page's styles from their file: the page itself contains those that its first paint needs.

const HREF = 'page.css';

/** Loads them once, for paper only or for the screen too. */
export function linkStyles(media = 'all') {
  let link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[href="${HREF}"]`));
  if (!link) {
    link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: HREF, media });
    // If they fail to load, the next call tries again.
    link.addEventListener('error', () => /** @type {HTMLLinkElement} */ (link).remove());
    document.head.append(link);
  }
  if (media === 'all') link.media = media;
  return link;
}

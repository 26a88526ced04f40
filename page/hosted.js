// The program for a page that its publisher has put settings into, with the interface of the page's own program.
import { unmount } from '../element/handover.js';
import { checkContent } from '../element/content.js';
import { program as small } from '../element/small.js';

export { onBroken } from '../element/small.js';

/** @import { Mounted, PageProgram, Texts } from '../types/program.js' */

/**
 * Loads what begins the questionnaire, and what ends it.
 *
 * @param {Texts} texts - the texts that were put into the page
 * @returns {Promise<PageProgram>}
 */
export async function program(texts) {
  const { mount } = await small();
  /** @type {Error | undefined} */
  let contentError;
  const content = await checkContent(texts).catch((error) => {
    console.warn('Joint Effort:', error);
    contentError = error;
  });
  /** @type {Mounted} */
  let mounted;
  return {
    open(root, _kept, _started, _leave, settings, onEvent) {
      mounted = mount(root, { ...settings, content: content ?? contentError }, onEvent);
    },
    contentError,
    close: () => unmount(mounted),
  };
}

// The program for a page that whoever hands it on has put settings into, in the form of the page's own.
import { end } from '../element/handing.js';
import { program as small } from '../element/small.js';

export { onBroken } from '../element/small.js';

/** @import { Mounted, PageProgram } from '../types/program.js' */

/**
 * Brings what begins the questionnaire, and what ends it.
 *
 * @returns {Promise<PageProgram>}
 */
export async function program() {
  const { mount } = await small();
  /** @type {Mounted} */
  let mounted;
  return {
    open(root, _kept, _started, _leave, settings, told) { mounted = mount(root, settings, told); },
    close: () => end(mounted),
  };
}

// The program for a page that whoever hands it on has put settings into, in the form of the page's own.
import { end } from '../element/handing.js';
import { program as small } from '../element/small.js';

/** Brings what begins the questionnaire, and what ends it. */
export async function program() {
  const { mount } = await small();
  let mounted;
  return {
    open(root, kept, started, leave, settings, told) { mounted = mount(root, settings, told); },
    close: () => end(mounted),
  };
}

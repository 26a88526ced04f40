// The standalone page's own program, which nobody around it asks for anything, and so is smaller. Where
// whoever hands the page on has put settings into it, or WebAssembly is refused, the whole one comes.
import * as glue from './own/joint-effort_bg.js';
import * as built from './own/built.js';
import { isRefusal, loader } from '../element/loader.js';
import { onAside } from './asides.js';
import { linkStyles } from './styles.js';

const own = loader(glue, built);

/** Brings the function that draws. */
export async function program(isHosted) {
  let refusal;
  if (!isHosted) {
    try {
      const { close, open } = await own.program();
      return (root, settings, told) => {
        open(root, settings.kept, settings.started);
        onAside(root, whole, (mount, aside) => {
          mount(root, { ...settings, kept: close(), started: false, aside }, told);
        });
      };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusal = error;
    }
  }
  return whole(refusal);
}

/** Brings the function that draws with all there is. */
async function whole(refusal) {
  linkStyles();
  const hosted = await built.hosted();
  return (await hosted.program(refusal)).mount;
}

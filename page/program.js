// The standalone page's own program, which nobody around it asks for anything, and so is smaller. Where
// whoever hands the page on has put settings into it, or WebAssembly is refused, the whole one comes.
import * as glue from './own/joint-effort_bg.js';
import * as built from './own/built.js';
import { isRefusal, loader } from '../element/loader.js';

const own = loader(glue, built);

/** Brings the function that draws. */
export async function program(isHosted) {
  let refusal;
  if (!isHosted) {
    try {
      const { open } = await own.program();
      return (root, { kept, started }) => open(root, kept, started);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusal = error;
    }
  }
  const hosted = await built.hosted();
  const { mount } = await hosted.program(refusal);
  return mount;
}

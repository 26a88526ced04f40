// The whole program, with the side pages, for a frame that cannot import modules.
import { onBroken, program, provide } from '../element/whole-program.js';
import { loadBytes, loadTranslated } from './frame-inlined.js';

provide(() => loadBytes('frame-whole-bytes.js'), loadTranslated);
self.jointEffortWhole = { onBroken, program };
export { onBroken, program };

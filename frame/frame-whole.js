// The whole program, with the side pages, for a frame that cannot import modules.
import { onBroken, program, provide } from '../element/whole-program.js';
import { inlined, translated } from './frame-inlined.js';

provide(() => inlined('frame-whole-bytes.js'), translated);
self.jointEffortWhole = { onBroken, program };
export { onBroken, program };

// The whole program, with the pages beside the way, for a frame that may import no module.
import { broken, program, provide } from '../element/whole.js';
import { inlined, translated } from './frame-inlined.js';

provide(() => inlined('frame-whole-bytes.js'), translated);
self.jointEffortWhole = { broken, program };
export { broken, program };

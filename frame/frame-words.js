// Checks the words that a host gives, for a frame that may import no module.
import { check, of } from '../element/words.js';

self.jointEffortWords = { check, of };

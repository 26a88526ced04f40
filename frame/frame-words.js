// Checks the texts that a host gives, for a frame that cannot import modules.
import { check, of } from '../element/words.js';

self.jointEffortWords = { check, of };

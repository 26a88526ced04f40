// The small program, which a host's page begins with: it has all that a host can set and hear, and none of
// the side pages. It runs in Node.js too.
import * as glue from './joint-effort_bg.js';
import * as built from './built.js';
import { readFile } from './files.js';
import { makeLoader } from './loader.js';

export const { onBroken, program, provide } = makeLoader(glue, built, { readFile });

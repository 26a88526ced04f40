// The whole program: with all that a host may ask for, and is told.
import * as glue from './joint-effort_bg.js';
import * as built from './built.js';
import { loader } from './loader.js';

export const { program, provide } = loader(glue, built);

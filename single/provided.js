// Gives the loader the program from this very script. It must run before anything that asks for it.
import { provide } from '../element/whole-program.js';
import { packed } from './packed.js';
import { unpacked } from './unpacked.js';

provide(() => unpacked(packed));

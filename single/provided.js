// Gives the loader the program out of this very script. It stands before everything that asks for it.
import { provide } from '../element/whole-program.js';
import { packed } from './packed.js';
import { unpacked } from './unpacked.js';

provide(() => unpacked(packed));

// Written by `xtask/src/build/stage.rs` and `xtask/src/build/dist/`.
import type { Built, WholeModule, WordsModule } from '../../program.js';

export const compiled: Built['compiled'];
export const integrity: Built['integrity'];
export const announced: Built['announced'];
export const translation: Built['translation'];
/** Loads the checker of a host's texts; `null` if the program checks them by itself. */
export const words: (() => Promise<WordsModule>) | null;
/** Loads the whole program; `again` makes its address differ. */
export function whole(again: string): Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>;

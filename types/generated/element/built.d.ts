// What `xtask/src/build/stage.rs` and `xtask/src/build/dist/` write.
import type { Built, WholeModule, WordsModule } from '../../program.js';

export const compiled: Built['compiled'];
export const integrity: Built['integrity'];
export const announced: Built['announced'];
export const translation: Built['translation'];
/** Brings what checks the words of a host; `null` where the program does it by itself. */
export const words: (() => Promise<WordsModule>) | null;
/** Brings the whole program; `again` makes its address another one. */
export function whole(again: string): Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>;

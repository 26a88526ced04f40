// Written by `xtask/src/build/stage.rs` and `xtask/src/build/dist/`.
import type { Built, WholeModule } from '../../../program.js';

export const compiled: Built['compiled'];
export const integrity: Built['integrity'];
export const announced: Built['announced'];
export const translation: Built['translation'];
/** Loads the program for a page that texts were put into. */
export function hosted(): Promise<typeof import('../../../../page/hosted.js')>;
/** Loads the whole program; `again` makes its address differ. */
export function whole(again: string): Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>;
/** Loads what the page does not need until somebody asks for it. */
export function later(again: string): Promise<typeof import('../../../../page/later.js')>;

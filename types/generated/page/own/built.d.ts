// What `xtask/src/build/stage.rs` and `xtask/src/build/dist/` write.
import type { Built, WholeModule } from '../../../program.js';

export const compiled: Built['compiled'];
export const integrity: Built['integrity'];
export const announced: Built['announced'];
export const translation: Built['translation'];
/** Brings the program for a page that texts were put into. */
export function hosted(): Promise<typeof import('../../../../page/hosted.js')>;
/** Brings the whole program; `again` makes its address another one. */
export function whole(again: string): Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>;
/** Brings what the page can do without until somebody asks for it. */
export function later(again: string): Promise<typeof import('../../../../page/later.js')>;

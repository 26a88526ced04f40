// Written by `xtask/src/build/stage.rs` and `xtask/src/build/dist/`.
import type { Built } from '../../../program.js';

export const compiled: Built['compiled'];
export const integrity: Built['integrity'];
export const announced: Built['announced'];
export const translation: Built['translation'];

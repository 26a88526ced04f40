// Written by wasm-bindgen for the small program: `programs/exports/element.rs`.
import type { Assess, Glue, Mount } from '../../program.js';

export const $$: Glue['$$'];
export const __wbg_set_wasm: Glue['__wbg_set_wasm'];
export const prepare: Glue['prepare'];
export const assess: Assess;
export const mount: Mount;

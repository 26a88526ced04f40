// What wasm-bindgen writes for the program that hosts begin with: `programs/exports/element.rs`.
import type { Assess, Glue, Mount } from '../../program.js';

export const $$: Glue['$$'];
export const __wbg_set_wasm: Glue['__wbg_set_wasm'];
export const prepare: Glue['prepare'];
export const assess: Assess;
export const mount: Mount;

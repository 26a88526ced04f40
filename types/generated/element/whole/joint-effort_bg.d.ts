// Written by wasm-bindgen for the whole program: `programs/exports/element.rs`.
import type { Assess, Compare, Glue, MapServices, Mount } from '../../../program.js';

export const $$: Glue['$$'];
export const __wbg_set_wasm: Glue['__wbg_set_wasm'];
export const prepare: Glue['prepare'];
export const assess: Assess;
export const compare: Compare;
export const map: MapServices;
export const mount: Mount;

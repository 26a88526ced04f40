// Written by wasm-bindgen for the checker of texts: `programs/words/src/lib.rs`.
import type { Glue, Texts } from '../../../program.js';

export const $$: Glue['$$'];
export const __wbg_set_wasm: Glue['__wbg_set_wasm'];
export function check(content: Texts['content']): string;

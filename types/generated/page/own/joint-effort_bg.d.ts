// Written by wasm-bindgen for the standalone page's program: `programs/exports/page.rs`.
import type { Glue } from '../../../program.js';

export const $$: Glue['$$'];
export const __wbg_set_wasm: Glue['__wbg_set_wasm'];
export const prepare: Glue['prepare'];
export function open(
  root: Element, kept: string | undefined, started: boolean | undefined, leave: () => void,
): void;
export function close(): string | undefined;

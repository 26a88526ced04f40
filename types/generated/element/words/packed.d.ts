/** The checker of texts, compressed by gzip, in base64: `xtask/src/build/packed.rs`. */
export const packed: string;

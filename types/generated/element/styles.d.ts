/** The style sheets that the element begins with, in the order in which they apply: `xtask/src/build/stage.rs`. */
export const sheets: string[];

/** The element's style sheets, in the order in which they apply: `xtask/src/build/stage.rs`. */
export const sheets: string[];

/** Those of the side pages, in their order: they stand before the last of the others. */
export const sheets: string[];

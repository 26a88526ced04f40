/** The style sheets of the side pages, in order: they go before the last of the others. */
export const sheets: string[];

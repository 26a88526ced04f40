// Reads what is on the sheets of a printed PDF.
import { getDocumentProxy } from 'unpdf';

/** The paper sizes, in centimetres, as WebDriver expects them. */
export const PAPERS = {
  A4: { width: 21, height: 29.7 },
  'US Letter': { width: 21.59, height: 27.94 },
};

/** Points in a centimetre. */
export const POINTS = 72 / 2.54;

/** Removes all spaces: where a line ends, and how a printer spaces letters, is not part of the text. */
export const dense = (text) => text.replace(/\s+/g, '');

/**
 * Reads a PDF.
 *
 * @param {Uint8Array} pdf - its bytes
 * @returns {Promise<Sheet[]>} its sheets in order
 *
 * @typedef {object} Sheet
 * @property {number} width in points, like all lengths
 * @property {number} height
 * @property {{text: string, size: number, left: number, right: number, base: number}[]} pieces - texts
 *   as they were set; `base` is the distance of their baseline from the sheet's lower edge
 * @property {string} text - all of them, without any space, in the order in which they were drawn
 */
export async function sheetsOf(pdf) {
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const sheets = [];
  for (let number = 1; number <= read.numPages; number += 1) {
    const page = await read.getPage(number);
    const { items } = await page.getTextContent();
    const [left, lower, right, upper] = page.view;
    const pieces = items
      .filter(({ str }) => str.trim())
      .map(({ str, width, height, transform }) => ({
        text: str,
        size: height,
        left: transform[4] - left,
        right: transform[4] - left + width,
        base: transform[5] - lower,
      }));
    sheets.push({
      width: right - left,
      height: upper - lower,
      pieces,
      text: dense(pieces.map(({ text }) => text).join('')),
    });
  }
  await read.destroy();
  return sheets;
}

/** The pieces on a sheet's lowest line. */
export function lowestLine(pieces) {
  const base = Math.min(...pieces.map((piece) => piece.base));
  return pieces.filter((piece) => piece.base < base + 2);
}

// What the standalone page can do without until somebody asks for it.
export { begin, toWhole } from './asides.js';
export { printPaper } from './first-paper.js';

// What the standalone page does not need until somebody asks for it.
export { continueWith, switchToWhole } from './asides.js';
export { printPaper } from './first-paper.js';

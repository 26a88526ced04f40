// The script of the standalone page.
import { open } from './page/open.js';
import { later, program } from './page/program.js';

open(
  program,
  (address) => later(({ printPaper }) => printPaper(address)),
  (address) => import(address),
);

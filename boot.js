// The script of the standalone page.
import { open } from './page/open.js';
import { later, program } from './page/program.js';

// A page without an origin (in the strictest sandbox, or opened from a folder) cannot fetch anything.
// frame.html works without.
if (origin === 'null') location.replace(`frame.html${location.search}${location.hash}`);
else {
  open(
    program,
    (address) => later(({ printPaper }) => printPaper(address)),
    (address) => import(address),
  );
}

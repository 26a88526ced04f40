// The script of the standalone page.
import { open } from './page/open.js';
import { later, program } from './page/program.js';

// Where a page has no origin, in the barest sandbox or opened from a folder, it may fetch nothing. The page
// for frames does without.
if (origin === 'null') location.replace(`frame.html${location.search}${location.hash}`);
else {
  open(
    program,
    (address) => later(({ printPaper }) => printPaper(address)),
    (address) => import(address),
  );
}

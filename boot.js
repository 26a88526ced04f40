// The script of the standalone page.
import { openPage } from './page/open.js';
import { loadProgram, withLater } from './page/program.js';

// A page without an origin (in the strictest sandbox, or opened from a folder) cannot fetch anything.
// frame.html works without.
if (origin === 'null') location.replace(`frame.html${location.search}${location.hash}`);
else {
  openPage(
    loadProgram,
    (address) => withLater(({ printPaper }) => printPaper(address)),
    (address) => import(address),
  );
}

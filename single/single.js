// The script of the single file: the page's own, with nothing left to fetch.
import './provided.js';
import { onBroken, program } from '../element/whole-program.js';
import { withRecovery } from '../page/broken.js';
import { clearAndLeave, DRAFT_KEY } from '../page/first-draft.js';
import { printPaper } from '../page/first-paper.js';
import { openPage } from '../page/open.js';

openPage(async () => {
  const { mount } = await program();
  return withRecovery({ mount, onBroken }, { key: DRAFT_KEY, leave: clearAndLeave });
}, printPaper);

// The script of the single file: the page's own, with nothing left to fetch.
import './provided.js';
import { onBroken, program } from '../element/whole-program.js';
import { guarded } from '../page/broken.js';
import { clearAndLeave, NAME } from '../page/first-draft.js';
import { printPaper } from '../page/first-paper.js';
import { open } from '../page/open.js';

open(async () => {
  const { mount } = await program();
  return guarded({ mount, onBroken }, { key: NAME, leave: clearAndLeave });
}, printPaper);

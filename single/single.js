// The script of the single file: the page's own, with nothing left to fetch.
import './provided.js';
import { onBroken, program } from '../element/whole.js';
import { printPaper } from '../page/first-paper.js';
import { guarded } from '../page/broken.js';
import { forgetAll, NAME } from '../page/first-draft.js';
import { open } from '../page/open.js';

open(async () => {
  const { mount } = await program();
  return (root, settings, told) => {
    const leave = () => {
      forgetAll();
      told('cleared', { left: true });
    };
    guarded({ mount, onBroken }, { key: NAME, leave })(root, settings, told);
  };
}, printPaper);

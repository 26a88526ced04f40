// The script of the single file: the page's own, with nothing left to fetch.
import './provided.js';
import { program } from '../element/whole.js';
import { printPaper } from '../page/first-paper.js';
import { open } from '../page/open.js';

open(async () => (await program()).mount, printPaper);

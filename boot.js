// The script of the standalone page.
import { open } from './page/open.js';
import { program } from './page/program.js';

open(program, (address) => import(address));

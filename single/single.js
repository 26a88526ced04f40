// The script of the single file: the page's own, with nothing left to fetch.
import './provided.js';
import '../boot.js';

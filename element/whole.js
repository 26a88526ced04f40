// The whole program for an element, with the styles of the side pages, which the element starts without.
export * from './whole-program.js';
export { sheets } from './side-styles.js';

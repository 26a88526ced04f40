// The job that every compared page does: eighteen questions, one per page, and a computed result.

const OPTIONS = ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'];

const STATEMENTS = [
  'The workshop opens at the hours on its door',
  'Tools are back in their place at the end of a day',
  'Whoever borrows a tool writes it down',
  'Broken tools are mended within a month',
  'New members are shown around by somebody',
  'The benches are free when they are booked',
  'Members agree on what is bought next',
  'Members plan larger work together',
  'Members share the cost of materials',
  'What was learned is passed on to others',
  'Noise reaches the neighbours',
  'Dust stays in the room after sawing',
  'The way out is blocked by materials',
  'Machines are used without being shown how',
  'Lamps or sockets do not work',
  'Somebody works alone after dark',
  'Deliveries arrive when nobody is there',
  'The roof lets in rain',
];

/** How many of the questions, from the first, are about strengths. The rest are about worries. */
const STRENGTHS = 10;

export const TITLE = 'How well does the workshop run?';
export const NEXT = 'Continue';
export const AGAIN = 'Start again';
export const RESULT = 'Your result';

/** The questions with their options, in the order in which they are asked. */
export const QUESTIONS = STATEMENTS.map((text, index) => ({ id: `q${index + 1}`, text, options: OPTIONS }));

/**
 * The result: the highest grade that six in ten of the answers about strengths reach, minus one
 * grade for every three worries that are at least partly true.
 *
 * @param {(number|undefined)[]} answers - the index of the chosen option for each question
 */
export function result(answers) {
  const strengths = answers.slice(0, STRENGTHS).filter((answer) => answer !== undefined);
  const reaching = (grade) => strengths.filter((answer) => answer >= grade).length;
  const wanted = Math.ceil(0.6 * strengths.length);
  const reached = OPTIONS.findLastIndex((_, grade) => reaching(grade) >= wanted);
  const worries = answers.slice(STRENGTHS).filter((answer) => answer >= 2).length;
  const grade = Math.max(0, reached - Math.floor(worries / 3));
  return (
    `The workshop runs as it should: ${OPTIONS[grade].toLowerCase()}. ` +
    `${reaching(grade)} of ${strengths.length} strengths reach that, and there are ${worries} worries.`
  );
}

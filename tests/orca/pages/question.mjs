// One question: without an answer, with one, and on to the next.
import { assessment, jumpTo } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

const asked = say('dimension.roles.question');
const problem = say('ui.problem-dimension');

export async function steps({ reader, browser, server }) {
  await jumpTo(browser, server.address, assessment(), { to: 'dimension.decisions' });
  await reader.pass();
  // Back to a page of the same kind, which is already answered.
  await reader.toTop();
  await reader.press('b');
  await reader.go('Return');
  reader.said(say('dimension.communication.question'), 'Part 1 of 3, question 8 of 11');
  await jumpTo(browser, server.address, assessment(), { to: 'dimension.roles' });
  await reader.pass();
  await reader.readAll();
  const choices = [0, 1, 2, 3, 4, 5].map((number) => say(`dimension.roles.${number}`));
  reader.said(
    'Part 1 of 3, question 7 of 11',
    asked,
    ...choices.flatMap((text) => [text, 'not selected']),
    say('answer.unknown'),
    'not selected',
    say('ui.continue'),
  );
  await reader.to(say('ui.continue'), { key: 'shift+b' });
  await reader.press('Return');
  reader.said(say('ui.problem-heading'), problem);
  await reader.press('Tab');
  reader.said(problem);
  await reader.press('Return');
  reader.said(asked, choices[0]);
  await reader.press('Up', 'Up');
  reader.said(say('ui.problem-mark'), problem);
  await reader.readAll();
  reader.said(say('ui.problem-heading'), problem, asked, say('ui.problem-mark'), problem, choices[0]);
  await reader.toTop();
  await reader.press('r', 'r', 'r', 'space');
  reader.said(choices[2], 'selected');
  await reader.press('b');
  reader.said(say('ui.continue'));
  await reader.go('Return');
  reader.said(say('dimension.communication.question'), 'Part 1 of 3, question 8 of 11');
}

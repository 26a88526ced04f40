// A page of four questions, with Tab and Space, and two of them left out.
import { HEADINGS, assessment, jumpTo, pageAfter, placeSaid } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

const RISKS = ['child-safety', 'violence', 'parent-mental-health', 'alcohol-drugs'];
const asked = RISKS.map((id) => say(`risk.${id}.question`));
const ratings = ['none', 'some', 'serious'].map((id) => say(`rating.${id}`));

export async function steps({ reader, browser, server }) {
  await jumpTo(browser, server.address, assessment(), { to: 'risk.safety' });
  await reader.pass();
  await reader.readAll();
  reader.said(placeSaid('risk.safety'), say('ui.risk-safety-heading'), say('ui.risk-hint'));
  for (const question of asked) {
    reader.said(question, ...ratings.flatMap((rating) => [rating, 'not selected']), say('answer.unknown'));
  }
  await reader.toTop();
  await reader.press('h', 'h', 'h', 'h', 'h');
  reader.said(say('ui.risk-safety-heading'), ...asked);
  await reader.toTop();
  await reader.press('h', 'Tab', 'space', 'Tab', 'r', 'space');
  reader.said(asked[0], ratings[0], 'not selected', 'selected', asked[1], ratings[0], ratings[1], 'selected');
  await reader.press('b');
  reader.said(say('ui.continue'));
  await reader.press('Return');
  reader.said(
    say('ui.problem-heading'),
    ...RISKS.slice(2).flatMap((id) => [say(`risk.${id}.name`), say('ui.problem-risk')]),
  );
  await reader.press('Tab', 'Tab');
  await reader.press('Return');
  reader.said(asked[3], ratings[0]);
  await reader.press('space', 'shift+Tab', 'space');
  reader.said('selected', asked[2], ratings[0], 'selected');
  await reader.press('b');
  await reader.go('Return');
  const next = pageAfter('risk.safety');
  reader.said(say(HEADINGS.get(next)), placeSaid(next));
}
